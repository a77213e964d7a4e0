/** Which family a measure belongs to. */
import type { Site } from "../assemble.ts";
import { once } from "../once.ts";

const familyIndex = once(
  ({ families }: Site): ReadonlyMap<string, string> =>
    new Map(families.flatMap(({ id, measures }) => measures.map((measure) => [measure, id] as const))),
);

/** The id of the family that two measures belong to; `null` where they belong to none, or to two. */
export function commonFamily(site: Site, one: string, other: string): string | null {
  const family = familyIndex(site).get(one);
  return family !== undefined && familyIndex(site).get(other) === family ? family : null;
}
