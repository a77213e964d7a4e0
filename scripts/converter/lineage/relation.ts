/** What one measure may be to another, by place and time. */
import type { LinkType } from "../../../src/model/schema.ts";
import type { RegionEntry } from "../registries/all-regions.ts";
import type { Issue } from "./texts.ts";

/** Tells which regions lie in which. */
export class Regions {
  readonly #parents: ReadonlyMap<string, string | null>;

  constructor(entries: readonly Pick<RegionEntry, "id" | "parent">[]) {
    this.#parents = new Map(entries.map(({ id, parent }) => [id, parent]));
  }

  /** How many regions lie above a region; an unknown one lies below all. */
  depth(region: string | null): number {
    if (region === null || !this.#parents.has(region)) return Number.POSITIVE_INFINITY;
    return this.#above(region).length;
  }

  /** Whether the first region holds the second. */
  holds(outer: string | null, inner: string | null): boolean {
    return outer !== null && inner !== null && this.#above(inner).includes(outer);
  }

  #above(region: string): string[] {
    const found: string[] = [];
    for (let up = this.#parents.get(region) ?? null; up !== null; up = this.#parents.get(up) ?? null) {
      if (found.includes(up)) break;
      found.push(up);
    }
    return found;
  }
}

/** Sources first: the wider region, then the older notice, a draft before what was issued. */
export function bySource(regions: Regions): (a: Issue, b: Issue) => number {
  return (a, b) => {
    const [first, second] = [regions.depth(a.region), regions.depth(b.region)];
    if (first !== second) return first < second ? -1 : 1;
    return byTime(a, b) || (a.id < b.id ? -1 : Number(a.id > b.id));
  };
}

/** Negative where the first is known to be earlier, 0 where neither is. */
function byTime(a: Issue, b: Issue): number {
  if (a.year !== null && b.year !== null && a.year !== b.year) return a.year - b.year;
  if (a.stage !== b.stage && [a, b].some(({ stage }) => stage === "draft"))
    return a.stage === "draft" ? -1 : 1;
  const [first, second] = [a, b].map(({ signedOn, publishedOn }) => signedOn ?? publishedOn);
  return first && second ? first.localeCompare(second, "en") : 0;
}

/** A kind of link, and whether the first of the two is the one that the second comes from. */
export interface RelationOf {
  type: LinkType;
  /** `first`: the second comes from the first; `second`: the other way; `none`: neither does. */
  source: "first" | "second" | "none";
}

/** What two measures that are versions of one another are to each other. */
export function relationOf(a: Issue, b: Issue, regions: Regions): RelationOf {
  const time = byTime(a, b);
  if (a.region !== null && a.region === b.region && time !== 0) {
    return { type: "succeeds", source: time < 0 ? "first" : "second" };
  }
  const year = (a.year ?? b.year ?? 0) - (b.year ?? a.year ?? 0);
  if (regions.holds(a.region, b.region) && year <= 0) return { type: "derives", source: "first" };
  if (regions.holds(b.region, a.region) && year >= 0) return { type: "derives", source: "second" };
  return { type: "sibling", source: "none" };
}
