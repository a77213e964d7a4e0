/** A collection's regions with the starter registry's behind them. */
import * as z from "zod";
import { REGION_ID } from "../../../src/model/address.ts";
import type { StarterRegion } from "./starter.ts";

const name = z.string().min(1);

/** An entry of `regions.yaml`. */
export const RegionEntry = z.strictObject({
  id: z.string().regex(REGION_ID),
  name,
  parent: z.string().regex(REGION_ID).nullable().default(null),
  /** By which a title or an issuer shows that a notice belongs here. */
  names: z.array(name).default([]),
});
export type RegionEntry = z.infer<typeof RegionEntry>;

/** A region as the converter knows it. */
export type KnownRegion = RegionEntry & Pick<StarterRegion, "isCounty" | "isHomonym">;

/**
 * Puts the starter's places behind a collection's own. An own entry takes the place of the starter's with the
 * same id or a name in common, and what lies below that one lies below it. An own entry that has a starter's id
 * for another place keeps the id; that place and those below it are left out.
 */
export function withStarterRegions(
  own: readonly RegionEntry[],
  starter: readonly StarterRegion[],
): KnownRegion[] {
  const byId = new Map(own.map((region) => [region.id, region]));
  const byName = new Map(own.flatMap((region) => namesOf(region).map((name) => [name, region] as const)));
  /** What the starter's ids are in this collection; `null` for places that it hasn't. */
  const ids = new Map<string, string | null>();
  const added: KnownRegion[] = [];
  for (const region of starter) {
    const parent = region.parent === null ? null : (ids.get(region.parent) ?? null);
    const claim = claimOf(region, byId, byName);
    if (claim !== undefined) ids.set(region.id, claim);
    else if (parent === null && region.parent !== null) ids.set(region.id, null);
    else {
      ids.set(region.id, region.id);
      added.push({ ...region, parent });
    }
  }
  return [...own, ...added];
}

/** The id of the own entry for a starter's place, `null` where another place has its id; `undefined` for neither. */
function claimOf(
  region: StarterRegion,
  byId: ReadonlyMap<string, RegionEntry>,
  byName: ReadonlyMap<string, RegionEntry>,
): string | null | undefined {
  const same = byId.get(region.id);
  if (same) return namesOf(same).some((name) => namesOf(region).includes(name)) ? same.id : null;
  const claim = region.names.map((name) => byName.get(name)).find((entry) => entry !== undefined);
  // Counties of one name lie in several places: an entry is for the one that lies where it says.
  const isOther = region.isCounty && region.isHomonym && claim?.parent !== region.parent;
  return isOther ? undefined : claim?.id;
}

function namesOf({ name, names }: Pick<RegionEntry, "name" | "names">): string[] {
  return [name, ...names];
}
