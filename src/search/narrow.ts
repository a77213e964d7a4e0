/** Filters: which records fit what was chosen, and what each further choice would leave. */
import { type Catalogue, fromRuns } from "./catalogue.ts";
import { FACETS, type Facet } from "./record.ts";

/** Chosen values; a record fits a facet with any of its chosen values, and must fit every facet. */
export type Filters = Partial<Record<Facet, readonly string[]>>;

/** How many hits each value would leave, the other facets' choices applied. */
export type Counts = Record<Facet, Map<string, number>>;

export interface Narrowing {
  /** For every record whether it fits all choices. */
  fits(filters: Filters): boolean[];
  counts(found: readonly number[], filters: Filters): Counts;
}

/** The narrowing by a catalogue's facets. */
export function createNarrowing(catalogue: Catalogue): Narrowing {
  const members = new Map<Facet, Map<string, number[]>>(
    FACETS.map((facet) => [
      facet,
      new Map(catalogue.facets[facet].map(({ value, runs }) => [value, fromRuns(runs)])),
    ]),
  );
  const fits = (filters: Filters, except?: Facet) => fitting(members, filters, catalogue.records, except);
  return {
    fits,
    counts(found, filters) {
      const counts = FACETS.map((facet) => {
        const base = fits(filters, facet);
        const left = new Uint8Array(catalogue.records);
        for (const record of found) if (base[record]) left[record] = 1;
        return [facet, count(members.get(facet), left)] as const;
      });
      return Object.fromEntries(counts) as Counts;
    },
  };
}

/** For every record whether it fits the chosen values, one facet left aside. */
function fitting(
  members: ReadonlyMap<Facet, ReadonlyMap<string, number[]>>,
  filters: Filters,
  records: number,
  except?: Facet,
): boolean[] {
  let fits = new Array<boolean>(records).fill(true);
  for (const facet of FACETS) {
    const values = filters[facet] ?? [];
    if (facet === except || values.length === 0) continue;
    const named = new Set(values.flatMap((value) => members.get(facet)?.get(value) ?? []));
    fits = fits.map((fit, record) => fit && named.has(record));
  }
  return fits;
}

function count(
  values: ReadonlyMap<string, readonly number[]> | undefined,
  left: Uint8Array,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [value, numbers] of values ?? []) {
    let sum = 0;
    for (const record of numbers) sum += left[record] ?? 0;
    counts.set(value, sum);
  }
  return counts;
}
