/**
 * Families: measures of different notices that are versions of one another as a
 * whole, by links that an editor accepted. A measure of which only a part
 * corresponds belongs to no family by that, or all would become one.
 */
import { inComparedOrder } from "../../../src/model/notice-order.ts";
import type { RegionEntry } from "../registries/all-regions.ts";
import { Regions } from "./relation.ts";
import type { Issue } from "./texts.ts";

/**
 * The families as lists of measures in the order in which versions are
 * compared; families by their first measure.
 *
 * @param same pairs of measures that an editor held to be the same as a whole
 * @param texts all measures, each notice's in its order
 * @param regionEntries the registered regions, which tell whose notices are the nation's
 */
export function groupFamilies(
  same: readonly (readonly [string, string])[],
  texts: readonly { id: string; issue: Issue }[],
  regionEntries: readonly Pick<RegionEntry, "id" | "parent">[],
): string[][] {
  const regions = new Regions(regionEntries);
  const inOrder = inComparedOrder(({ region }: Issue) => regions.depth(region) === 0);
  const sorted = [...texts].sort((a, b) => (a.issue.id === b.issue.id ? 0 : inOrder(a.issue, b.issue)));
  const joined = new Map<string, string[]>();
  for (const [one, other] of same) {
    joined.set(one, [...(joined.get(one) ?? []), other]);
    joined.set(other, [...(joined.get(other) ?? []), one]);
  }
  const order = new Map(sorted.map(({ id }, place) => [id, place]));
  const placed = new Set<string>();
  const families: string[][] = [];
  for (const { id: first } of sorted) {
    if (placed.has(first) || !joined.has(first)) continue;
    placed.add(first);
    const family = [first];
    // The list grows while it is walked.
    for (const id of family) {
      for (const other of joined.get(id) ?? []) {
        if (placed.has(other)) continue;
        placed.add(other);
        family.push(other);
      }
    }
    families.push(family.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  }
  return families;
}
