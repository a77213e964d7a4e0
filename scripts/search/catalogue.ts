/** Makes the catalogue that lies beside the index. */
import { BUILT_IN_FACETS } from "../../src/model/built-in-facets.ts";
import { UNSPECIFIED } from "../../src/model/facet-values.ts";
import { toRuns } from "../../src/model/runs.ts";
import { type Catalogue, catalogueWords, type FacetValue } from "../../src/search/catalogue.ts";
import type { SearchRecord } from "../../src/search/record.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { catalogueNotices } from "./notices.ts";

/** A facet that searches can be narrowed by. */
export interface SearchFacet {
  id: string;
  /** What a reader sees. */
  name: string;
  /** It begins closed. */
  folded: boolean;
  /** What a reader sees for its values; a value without an entry is shown as it is. */
  labels: ReadonlyMap<string, string>;
  /** The labels' order is one of rank, which the values keep. */
  ranked: boolean;
}

/** The facets that every collection has, without names for their values. */
export const NAMELESS_FACETS: readonly SearchFacet[] = BUILT_IN_FACETS.map(({ id, folded }) => ({
  ...{ id, name: id, folded },
  ...{ labels: new Map(), ranked: false },
}));

/** Builds the catalogue; `tokens` are those of each record, in the same order. */
export function buildCatalogue(
  records: readonly SearchRecord[],
  tokens: readonly (readonly string[])[],
  facets: readonly SearchFacet[],
): Catalogue {
  return {
    measures: records.filter((record) => record.kind === "measure").length,
    records: records.length,
    titles: records.map(({ title }) => tokenise(title ?? "").length),
    facets: facets.map((facet) => {
      const { id, name, folded } = facet;
      return { id, name, folded, values: values(records, facet) };
    }),
    words: catalogueWords(tokens),
    notices: catalogueNotices(records),
  };
}

/** A facet's values, what texts don't say behind all that they say: years from the latest, ranked ones from the strongest, others from the most frequent. */
function values(records: readonly SearchRecord[], { id, labels, ranked }: SearchFacet): FacetValue[] {
  const members = new Map<string, number[]>();
  for (const [number, record] of records.entries()) {
    for (const value of new Set(record.filters[id])) {
      const own = members.get(value);
      if (own === undefined) members.set(value, [number]);
      else own.push(number);
    }
  }
  const byName = ([a]: [string, number[]], [b]: [string, number[]]) => (a < b ? -1 : Number(a > b));
  const listed = [...labels.keys()];
  const places = new Map(listed.map((value, place) => [value, place]));
  const rank = (value: string) => places.get(value) ?? listed.length;
  const entries = [...members].sort(byName);
  if (id === "year") entries.reverse();
  else if (ranked) entries.sort(([a], [b]) => rank(a) - rank(b));
  else entries.sort(([, a], [, b]) => b.length - a.length);
  entries.sort(([a], [b]) => Number(a === UNSPECIFIED) - Number(b === UNSPECIFIED));
  return entries.map(([value, numbers]) => ({
    value,
    label: labels.get(value) ?? value,
    runs: toRuns(numbers),
  }));
}
