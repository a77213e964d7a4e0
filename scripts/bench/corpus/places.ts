/** The places whose notices are drawn, and the registry of their bodies. */
import { stringify } from "yaml";
import type { RegionEntry } from "../../converter/registries/all-regions.ts";
import type { DepartmentEntry } from "../../converter/registries/vocabulary.ts";
import { type Random, shuffled } from "../random.ts";
import { type BodyForm, PLACE, WHOLE_PLACE } from "./real-texts.ts";

/** A place that issues notices. */
export interface Place {
  id: string;
  /** 青岛 */
  name: string;
  /** 青岛市 */
  whole: string;
  /** 市 or 省; empty for the country. */
  level: "市" | "省" | "";
  /** What it lies in, among the places. */
  parent: Place | null;
}

/** The country, then provinces, each with its cities, in an order of the seed's own. */
export function places(regions: readonly RegionEntry[], random: Random): Place[] {
  const taken = new Set<string>();
  const toPlace = (region: RegionEntry, parent: Place | null): Place | null => {
    const whole = region.names.find((name) => name === `${region.name}市` || name === `${region.name}省`);
    if (whole === undefined || taken.has(region.name)) return null;
    taken.add(region.name);
    return { id: region.id, name: region.name, whole, level: whole.endsWith("省") ? "省" : "市", parent };
  };
  const below = new Map<string, RegionEntry[]>();
  for (const region of regions) {
    const list = below.get(region.parent ?? "");
    if (list) list.push(region);
    else below.set(region.parent ?? "", [region]);
  }
  const [first] = below.get("") ?? [];
  if (first === undefined) throw new Error("regions.yaml has no country");
  const country: Place = { id: first.id, name: first.name, whole: first.name, level: "", parent: null };
  const found = [country];
  for (const region of shuffled(random, below.get(first.id) ?? [])) {
    const province = toPlace(region, country);
    if (province === null) continue;
    found.push(province);
    for (const city of shuffled(random, below.get(region.id) ?? [])) {
      const place = toPlace(city, province);
      if (place !== null) found.push(place);
    }
  }
  return found;
}

/** A text with the names of a place in it. */
export function inPlace(text: string, { name, whole, level }: Place): string {
  const full = text.replaceAll(WHOLE_PLACE, whole).replaceAll(PLACE, name);
  return level === "省" ? full.replaceAll("我市", "我省").replaceAll("全市", "全省") : full;
}

/** A body's name that only its own place's notices print (市商务局). */
export function localName(text: string, place: Place): string {
  const name = inPlace(text, place);
  return place.level === "省" ? name.replace(/^市/u, "省") : name;
}

/** `departments.yaml` for some places. */
export function printDepartments(places: readonly Place[], bodies: readonly BodyForm[]): string {
  const entries = places
    .filter(({ level }) => level !== "")
    .flatMap((place) =>
      bodies.map((body): Partial<DepartmentEntry> => {
        const [name, shortName] = [inPlace(body.name, place), inPlace(body.shortName, place)];
        const aliases = body.aliases.map((alias) => inPlace(alias, place));
        const local = body.local.map((one) => localName(one, place));
        return {
          ...{ id: `${place.id}/${body.slug}`, name },
          ...(shortName === name ? {} : { shortName }),
          ...{ kind: body.kind, ...(body.group ? { group: true } : {}) },
          ...(aliases.length === 0 ? {} : { aliases }),
          ...(local.length === 0 ? {} : { local }),
        };
      }),
    );
  return stringify(entries);
}
