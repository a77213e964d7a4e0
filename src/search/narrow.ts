/** Filters: which records fit what was chosen, and what each further choice would leave. */
import type { Chosen } from "../model/chosen-values.ts";
import { type Catalogue, fromRuns } from "./catalogue.ts";

/** Chosen values; a record fits a facet with any of its chosen values, and must fit every facet. */
export type Filters = Chosen;

/** How many hits each value would leave, the other facets' choices applied. */
export type Counts = Record<string, ReadonlyMap<string, number>>;

export interface Narrowing {
  /** For every record whether it fits all choices. */
  fits(filters: Filters): boolean[];
  counts(found: readonly number[], filters: Filters): Counts;
}

/** The narrowing by a catalogue's facets. */
export function createNarrowing(catalogue: Catalogue): Narrowing {
  const members = new Map(
    catalogue.facets.map(({ id, values }) => [
      id,
      new Map(values.map(({ value, runs }) => [value, fromRuns(runs)])),
    ]),
  );
  const fits = (filters: Filters, except?: string) => fitting(members, filters, catalogue.records, except);
  return {
    fits,
    counts(found, filters) {
      return Object.fromEntries(
        [...members].map(([facet, values]) => {
          const base = fits(filters, facet);
          const left = new Uint8Array(catalogue.records);
          for (const record of found) if (base[record]) left[record] = 1;
          return [facet, count(values, left)];
        }),
      );
    },
  };
}

/** For every record whether it fits the chosen values, one facet left aside. */
function fitting(
  members: ReadonlyMap<string, ReadonlyMap<string, number[]>>,
  filters: Filters,
  size: number,
  except?: string,
): boolean[] {
  let fits = new Array<boolean>(size).fill(true);
  for (const [facet, records] of members) {
    const values = filters[facet] ?? [];
    if (facet === except || values.length === 0) continue;
    const named = new Set(values.flatMap((value) => records.get(value) ?? []));
    fits = fits.map((fit, record) => fit && named.has(record));
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
