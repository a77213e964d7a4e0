/** Which family a measure belongs to. */
import type { Site } from "../assemble.ts";
import { once } from "../once.ts";

const familyIndex = once(
  ({ families }: Site): ReadonlyMap<string, string> =>
    new Map(families.flatMap(({ id, measures }) => measures.map((measure) => [measure, id] as const))),
);

/** The id of a measure's family; `null` where it is in none. */
export function familyOf(site: Site, measure: string): string | null {
  return familyIndex(site).get(measure) ?? null;
}
