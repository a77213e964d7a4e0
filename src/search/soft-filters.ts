/** Places and years in a query: what is of them comes first, what isn't is still found. */
import type { Part, Understanding } from "./understand.ts";

/** A query without its places and years. */
export interface Softened {
  understanding: Understanding;
  /** What was taken out. */
  parts: readonly Part[];
  /** The places and years that were named, as they are shown. */
  names: string[];
  /** How many of them a record is of. */
  rank(record: number): number;
}

/** Takes places and years out of a query that names anything beside; `null` where it doesn't. */
export function soften({ parts, stretches }: Understanding): Softened | null {
  const isAnswered = ({ alternatives, slight }: Part) => !slight && alternatives.length > 0;
  const soft = parts.filter(({ softly }) => softly !== null);
  const others = parts.filter(({ softly }) => softly === null);
  if (soft.length === 0 || !others.some(isAnswered)) return null;
  const groups = new Map<string, Set<number>>();
  for (const { softly } of soft) {
    if (softly === null) continue;
    const there = groups.get(softly.facet);
    groups.set(softly.facet, new Set([...(there ?? []), ...softly.records]));
  }
  return {
    understanding: { parts: others, stretches },
    parts: soft,
    names: soft.flatMap(({ softly }) => softly?.name ?? []),
    rank: (record) => [...groups.values()].filter((records) => records.has(record)).length,
  };
}
