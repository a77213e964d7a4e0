/** Which family a measure belongs to, and what of it a measure was made from. */
import type { Site } from "../assemble.ts";
import { counterparts } from "../lineage.ts";
import { once } from "../once.ts";
import { type MeasureRef, measureRef } from "../refs.ts";

const familyIndex = once(
  ({ families }: Site): ReadonlyMap<string, string> =>
    new Map(families.flatMap(({ id, measures }) => measures.map((measure) => [measure, id] as const))),
);

/** The id of the family that two measures belong to; `null` where they belong to none, or to two. */
export function commonFamily(site: Site, one: string, other: string): string | null {
  const family = familyIndex(site).get(one);
  return family !== undefined && familyIndex(site).get(other) === family ? family : null;
}

/** A measure among its versions. */
export interface Versions {
  /** The family's id, where families have pages. */
  family: string | null;
  /** The versions that it was made from: those of a wider region and earlier ones, as editors accepted them. */
  basedOn: MeasureRef[];
}

/** The versions of a measure that editors held to be the same as a whole; proposals and parts are none. */
export function versionsOf(site: Site, measure: string): Versions {
  const family = site.parts.has("compare") ? (familyIndex(site).get(measure) ?? null) : null;
  const basedOn = counterparts(site, measure).flatMap(({ link, entry }) =>
    link.status === "accepted" && link.scope === "whole" && link.direction === "from"
      ? measureRef(entry.measure)
      : [],
  );
  return { family, basedOn };
}
