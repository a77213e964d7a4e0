/**
 * Families: measures of different notices that are versions of one another as a
 * whole, by links that an editor accepted. A measure of which only a part
 * corresponds belongs to no family by that, or all would become one.
 */
import { inComparedOrder } from "../../../src/model/notice-order.ts";
import type { Link } from "../../../src/model/schema.ts";
import type { RegionEntry } from "../registries/vocabulary.ts";
import { Regions } from "./relation.ts";
import type { Issue } from "./texts.ts";

/**
 * The families as lists of measures in the order in which versions are
 * compared; families by their first measure.
 *
 * @param links the links by notice, then by measure key
 * @param texts all measures, each notice's in its order
 * @param regionEntries the registered regions, which tell whose notices are the nation's
 */
export function groupFamilies(
  links: ReadonlyMap<string, Readonly<Record<string, readonly Link[]>>>,
  texts: readonly { id: string; key: string; issue: Issue }[],
  regionEntries: readonly Pick<RegionEntry, "id" | "parent">[],
): string[][] {
  const regions = new Regions(regionEntries);
  const inOrder = inComparedOrder(({ region }: Issue) => regions.depth(region) === 0);
  const sorted = [...texts].sort((a, b) => (a.issue.id === b.issue.id ? 0 : inOrder(a.issue, b.issue)));
  const joined = new Map<string, string[]>();
  const order = new Map<string, number>();
  for (const { id, key, issue } of sorted) {
    order.set(id, order.size);
    const others = (links.get(issue.id)?.[key] ?? []).filter(isSame).map(({ measure }) => measure);
    if (others.length > 0) joined.set(id, others);
  }
  const placed = new Set<string>();
  const families: string[][] = [];
  for (const first of joined.keys()) {
    if (placed.has(first)) continue;
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

/** Whether a link says that two measures are the same one, and an editor decided so. */
function isSame({ scope, status }: Link): boolean {
  return scope === "whole" && status === "accepted";
}
