/**
 * Stage `departments`: printed names to bodies.
 *
 * Full names and aliases mean one body in any notice; short names (市商务局) are
 * looked up in the notice's region and then in those above it. A name that the
 * registry doesn't know gets a department by rule, and a finding that says so.
 */
import { pinyin } from "pinyin-pro";
import { printDepartmentId } from "../../../src/model/address.ts";
import { withoutRadicals } from "../../../src/model/radicals.ts";
import type { Department } from "../../../src/model/schema.ts";
import type { DepartmentEntry, RegionEntry, Vocabulary } from "../registries/vocabulary.ts";
import { withoutInvisible } from "../source/invisible.ts";

/** The region of bodies whose notice's region no one states. */
export const UNPLACED = "unplaced";

/** Finds departments by printed name and region. */
export class DepartmentRegistry {
  readonly #everywhere = new Map<string, DepartmentEntry>();
  readonly #local = new Map<string, DepartmentEntry>();
  readonly #regions: ReadonlyMap<string, RegionEntry>;

  constructor({ departments, regions }: Vocabulary) {
    this.#regions = new Map(regions.map((region) => [region.id, region]));
    for (const entry of departments) {
      const names = [
        entry.name,
        ...(entry.shortName === undefined ? [] : [entry.shortName]),
        ...entry.aliases,
      ];
      if (!entry.group) for (const name of names) this.#everywhere.set(fold(name), entry);
      const region = entry.id.slice(0, entry.id.indexOf("/"));
      for (const name of entry.group ? [...names, ...entry.local] : entry.local)
        this.#local.set(`${region} ${fold(name)}`, entry);
    }
  }

  /** The body that a printed name means in a notice of a region (`null`: not stated). */
  resolve(name: string, region: string | null): Department {
    const folded = fold(name);
    const known = this.#everywhere.get(folded) ?? this.#nearest(folded, region);
    return known ? toDepartment(known) : byRule(name, region ?? UNPLACED);
  }

  #nearest(name: string, region: string | null): DepartmentEntry | undefined {
    for (let at = region; at !== null; at = this.#regions.get(at)?.parent ?? null) {
      const entry = this.#local.get(`${at} ${name}`);
      if (entry) return entry;
    }
    return undefined;
  }
}

/** Brackets and white space of either width, and a radical and its character, mean the same in a name. */
function fold(name: string): string {
  return withoutRadicals(withoutInvisible(name).text).text.normalize("NFKC").replaceAll(/\s/gu, "");
}

function toDepartment(entry: DepartmentEntry): Department {
  return {
    id: entry.id,
    region: entry.id.slice(0, entry.id.indexOf("/")),
    name: entry.name,
    shortName: entry.shortName ?? entry.name,
    kind: entry.kind,
    group: entry.group,
    registered: true,
    aliases: [...new Set([...entry.aliases, ...entry.local])],
    predecessors: entry.predecessors,
    note: entry.note,
  };
}

/** A department that nobody has registered: its slug is its name in pinyin. */
function byRule(name: string, region: string): Department {
  const slug = pinyin(fold(name), { toneType: "none", type: "array", nonZh: "consecutive" })
    .join("-")
    .toLowerCase()
    .replaceAll("ü", "v")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return {
    id: printDepartmentId(region, slug || "unnamed"),
    region,
    name: fold(name),
    shortName: fold(name),
    kind: "other",
    group: /^(各|有关|相关|其他|各有关|各相关)/u.test(name),
    registered: false,
    aliases: [],
    predecessors: [],
    note: null,
  };
}
