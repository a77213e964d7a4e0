/**
 * Stage `departments`: printed names to bodies.
 *
 * Full names and aliases mean one body in any notice; short names (市商务局) are
 * looked up in the notice's region and then in those above it. What the collection
 * doesn't register is read by the starter registry, as far as that is sure. Any other
 * name gets a department by rule, and a finding that says so.
 */
import { pinyin } from "pinyin-pro";
import { parseDepartmentId, printDepartmentId } from "../../../src/model/address.ts";
import { withoutRadicals } from "../../../src/model/radicals.ts";
import type { Department } from "../../../src/model/schema.ts";
import type { RegionEntry } from "../registries/all-regions.ts";
import { type KindRegistry, kindOf } from "../registries/kinds.ts";
import type { DepartmentEntry, Vocabulary } from "../registries/vocabulary.ts";
import { visibleText, withoutInvisible } from "../source/invisible.ts";
import { collectiveSlug } from "./collectives.ts";
import { StandardBodies } from "./standard-bodies.ts";
import { readsAsBody } from "./unit-name.ts";

/** The region of bodies whose notice's region no one states. */
export const UNPLACED = "unplaced";

/** A body that a name means, and the region by which a name behind it in its list is read. */
export interface Resolved {
  department: Department;
  /** `null` where the list goes on with no one place's bodies. */
  next: string | null;
}

/** Finds departments by printed name and region. */
export class DepartmentRegistry {
  readonly #everywhere = new Map<string, DepartmentEntry>();
  readonly #local = new Map<string, DepartmentEntry>();
  readonly #byId: ReadonlyMap<string, DepartmentEntry>;
  readonly #regions: ReadonlyMap<string, RegionEntry>;
  readonly #standard: StandardBodies;
  readonly #kinds: KindRegistry | null;

  constructor(vocabulary: Vocabulary) {
    const { departments, regions } = vocabulary;
    this.#standard = new StandardBodies(vocabulary);
    this.#kinds = vocabulary.kinds;
    this.#regions = new Map(regions.map((region) => [region.id, region]));
    this.#byId = new Map(departments.map((entry) => [entry.id, entry]));
    for (const entry of departments) {
      const names = namesOf(entry);
      if (!entry.group) for (const name of names) this.#everywhere.set(fold(name), entry);
      const region = entry.id.slice(0, entry.id.indexOf("/"));
      for (const name of entry.group ? [...names, ...entry.local] : entry.local)
        this.#local.set(`${region} ${fold(name)}`, entry);
    }
  }

  /** The body that a printed name means in a notice of a region (`null`: not stated). */
  resolve(name: string, region: string | null): Department {
    return this.resolveInList(name, region, null).department;
  }

  /** The same within a list of names; `before` is what the name before it gave as `next`. */
  resolveInList(name: string, region: string | null, before: string | null): Resolved {
    const folded = fold(name);
    const anywhere = this.#everywhere.get(folded);
    const known = anywhere ?? this.#nearest(folded, region);
    if (known) {
      const goesOn = anywhere ? before : regionOf(known);
      return { department: toDepartment(known), next: known.group ? null : goesOn };
    }
    const several = collectiveSlug(folded);
    if (several !== null) return { department: this.#collective(name, several, region), next: null };
    const read = this.#standard.read(folded, region, before);
    const department = read && "body" in read ? this.#ownEntry(read.body, region) : null;
    if (department && read && "body" in read) return { department, next: read.next ?? before };
    return { department: byRule(name, region ?? UNPLACED), next: before };
  }

  /** Why the starter registry couldn't say which body a name means, in Chinese; `null` where it knows nothing of it. */
  doubt(name: string, region: string | null): string | null {
    const read = this.#standard.read(fold(name), region);
    return read && "doubt" in read ? read.doubt : null;
  }

  /** The collection's entry for a body of the starter registry; `null` where it has the id for another body. */
  #ownEntry(body: Department, region: string | null): Department | null {
    const entry = this.#byId.get(body.id);
    if (!entry) return body;
    const isSame = [...namesOf(entry), ...entry.local].some((name) => {
      const read = this.#standard.read(fold(name), region ?? body.region);
      return read !== null && "body" in read && read.body.id === body.id;
    });
    return isSame ? toDepartment(entry) : null;
  }

  /** A name for several bodies needs no entry: there is nothing that one could add. */
  #collective(name: string, slug: string, region: string | null): Department {
    const level = /^(?:自治区|[省市区县州])(?=[直级]?(?:各|有关|相关))/u.exec(fold(name))?.[0];
    const owner = level === undefined ? null : this.#standard.places.owner(level, region);
    const place = owner?.region.id ?? region ?? UNPLACED;
    const shown = visibleText(name).replaceAll(/\s/gu, "");
    const kind = kindOf(slug.startsWith("functional-zones") ? ["zone"] : ["government"], shown, this.#kinds);
    const rule = {
      ...byRule(name, place),
      name: shown,
      shortName: shown,
      kind: isOfKind(slug) ? kind : "other",
    };
    const id = slug === "" ? rule.id : printDepartmentId(place, slug);
    if (this.#byId.has(id)) return { ...rule, group: true, registered: true };
    return { ...rule, id, group: true, registered: readsAsBody(name) || slug !== "" };
  }

  #nearest(name: string, region: string | null): DepartmentEntry | undefined {
    for (let at = region; at !== null; at = this.#regions.get(at)?.parent ?? null) {
      const entry = this.#local.get(`${at} ${name}`);
      if (entry) return entry;
    }
    return undefined;
  }
}

/** Whether all of a collective are of one kind: governments, or zones. */
function isOfKind(slug: string): boolean {
  return /^(?:[a-z]+-governments|functional-zones)(?:-concerned)?$/u.test(slug);
}

function namesOf({ name, shortName, aliases }: DepartmentEntry): string[] {
  return [name, ...(shortName === undefined ? [] : [shortName]), ...aliases];
}

function regionOf({ id }: DepartmentEntry): string | null {
  return parseDepartmentId(id)?.region ?? null;
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

/** A body with the names that another reading of it had; the first one's own names stay. */
export function withNamesOf(body: Department, other: Department): Department {
  const known = new Set([body.name, body.shortName, ...body.aliases]);
  const added = [other.name, other.shortName, ...other.aliases].filter((name) => !known.has(name));
  return added.length === 0 ? body : { ...body, aliases: [...body.aliases, ...new Set(added)] };
}
