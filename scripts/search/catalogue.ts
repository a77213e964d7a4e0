/** Makes the catalogue that lies beside the index. */
import { UNSPECIFIED } from "../../src/finder/match.ts";
import { type Catalogue, type FacetValue, type Grain, toRuns } from "../../src/search/catalogue.ts";
import { FACETS, type Facet, type SearchRecord } from "../../src/search/record.ts";
import { tokenise } from "../../src/search/tokenise.ts";

/** What a reader sees for a facet's values, those of a ranked facet in their order; a value without an entry is shown as it is. */
export type FacetLabels = Partial<Record<Facet, ReadonlyMap<string, string>>>;

/** Builds the catalogue; `tokens` are those of each record, in the same order. */
export function buildCatalogue(
  records: readonly SearchRecord[],
  tokens: readonly (readonly string[])[],
  labels: FacetLabels,
  grain: Grain = "units",
): Catalogue {
  const words = [...new Set(tokens.flat())].sort();
  const isCharacter = (word: string) => [...word].length === 1;
  return {
    grain,
    measures: records.filter((record) => record.kind === "measure").length,
    records: records.length,
    titles: records.map(({ title }) => tokenise(title ?? "").length),
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, values(records, facet, labels)]),
    ) as Catalogue["facets"],
    words: {
      characters: words.filter(isCharacter).join(""),
      runs: words.filter((word) => !isCharacter(word)),
    },
  };
}

/** A facet's values, what texts don't say behind all that they say: years from the latest, strengths from the strongest, others from the most frequent. */
function values(records: readonly SearchRecord[], facet: Facet, labels: FacetLabels): FacetValue[] {
  const members = new Map<string, number[]>();
  for (const [number, record] of records.entries()) {
    for (const value of new Set(record.filters[facet])) {
      members.set(value, [...(members.get(value) ?? []), number]);
    }
  }
  const byName = ([a]: [string, number[]], [b]: [string, number[]]) => (a < b ? -1 : Number(a > b));
  const ranked = [...(labels[facet]?.keys() ?? [])];
  const rank = (value: string) => (ranked.includes(value) ? ranked.indexOf(value) : ranked.length);
  const entries = [...members].sort(byName);
  if (facet === "year") entries.reverse();
  else if (facet === "strength") entries.sort(([a], [b]) => rank(a) - rank(b));
  else entries.sort(([, a], [, b]) => b.length - a.length);
  entries.sort(([a], [b]) => Number(a === UNSPECIFIED) - Number(b === UNSPECIFIED));
  return entries.map(([value, numbers]) => ({
    value,
    label: labels[facet]?.get(value) ?? value,
    runs: toRuns(numbers),
  }));
}
