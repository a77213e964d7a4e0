/** Places and years in a query: what is of them comes first, what isn't is still found. */
import type { Part, Understanding } from "./understand.ts";

/** A query without its places and years. */
export interface Softened {
  understanding: Understanding;
  /** The places and years that were named, as they are shown. */
  names: string[];
  /** How many of them a record is of. */
  rank(record: number): number;
}

/** The parts of a query that name places and years. */
export function softParts({ parts }: Pick<Understanding, "parts">): Part[] {
  return parts.filter(({ softly }) => softly !== null);
}

/**
 * Takes places and years out of a query that names anything beside; `null` where it doesn't.
 *
 * @param isMeant what stands beside them means something, though no words answer it
 */
export function soften({ parts, stretches }: Understanding, isMeant = false): Softened | null {
  const isAnswered = ({ alternatives, slight }: Part) => !slight && alternatives.length > 0;
  const soft = softParts({ parts });
  const others = parts.filter(({ softly }) => softly === null);
  if (soft.length === 0 || !(isMeant || others.some(isAnswered))) return null;
  const groups = new Map<string, Set<number>>();
  for (const { softly } of soft) {
    if (softly === null) continue;
    const there = groups.get(softly.facet);
    groups.set(softly.facet, new Set([...(there ?? []), ...softly.records]));
  }
  return {
    understanding: { parts: others, stretches },
    names: soft.flatMap(({ softly }) => softly?.name ?? []),
    rank: (record) => [...groups.values()].filter((records) => records.has(record)).length,
  };
}
