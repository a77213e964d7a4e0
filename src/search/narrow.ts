/** Filters: which records fit what was chosen, and what each further choice would leave. */

import type { Chosen } from "../model/chosen-values.ts";
import { fromRuns } from "../model/runs.ts";
import type { Catalogue } from "./catalogue.ts";

/** Chosen values; a record fits a facet with any of its chosen values, and must fit every facet. */
export type Filters = Chosen;

/** How many hits each value would leave, the other facets' choices applied. */
export type Counts = Record<string, ReadonlyMap<string, number>>;

export interface Narrowing {
  /** For every record 1 if it fits all choices, else 0. */
  fits(filters: Filters): Uint8Array;
  counts(found: readonly number[], filters: Filters): Counts;
}

/** The narrowing by a catalogue's facets, those that have been loaded. */
export function createNarrowing(catalogue: Catalogue): Narrowing {
  const members = remembered(catalogue);
  const fits = (filters: Filters, except?: string) => fitting(members(), filters, catalogue.records, except);
  return {
    fits: (filters) => fits(filters),
    counts(found, filters) {
      return Object.fromEntries(
        [...members()].map(([facet, values]) => {
          const base = fits(filters, facet);
          const left = new Uint8Array(catalogue.records);
          for (const record of found) left[record] = base[record] ?? 0;
          return [facet, count(values, left)];
        }),
      );
    },
  };
}

type Members = ReadonlyMap<string, ReadonlyMap<string, number[]>>;

/** The records of every value, each list made once. */
function remembered({ facets }: Catalogue): () => Members {
  const members = new Map<string, Map<string, number[]>>();
  return () => {
    for (const { id, values } of facets) {
      if (members.get(id)?.size === values.length) continue;
      members.set(id, new Map(values.map(({ value, runs }) => [value, fromRuns(runs)])));
    }
    return members;
  };
}

/** For every record whether it fits the chosen values, one facet left aside. */
function fitting(members: Members, filters: Filters, size: number, except?: string): Uint8Array {
  const fits = new Uint8Array(size).fill(1);
  for (const [facet, records] of members) {
    const values = filters[facet] ?? [];
    if (facet === except || values.length === 0) continue;
    const named = new Uint8Array(size);
    for (const value of values) for (const record of records.get(value) ?? []) named[record] = 1;
    for (let record = 0; record < size; record += 1)
      fits[record] = (fits[record] ?? 0) & (named[record] ?? 0);
  }
  return fits;
}

function count(values: ReadonlyMap<string, readonly number[]>, left: Uint8Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [value, numbers] of values) {
    let sum = 0;
    for (const record of numbers) sum += left[record] ?? 0;
    counts.set(value, sum);
  }
  return counts;
}
