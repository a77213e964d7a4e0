import { buildCatalogue, NAMELESS_FACETS, type SearchFacet } from "../../scripts/search/catalogue.ts";
import { textWords } from "../../scripts/search/text-words.ts";
import { createSearch, type Search } from "../../src/search/query.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { createScanEngine } from "../../src/search/scan-engine.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { NO_VOCABULARY, readTerms, type Vocabulary } from "../../src/search/vocabulary.ts";

/** No value of any facet. */
export const noFilters: SearchRecord["filters"] = {
  ...{ region: [], year: [], notice: [] },
  ...{ stage: [], kind: [], department: [] },
};

/** A record with little in it. */
export function recordOf(id: string, text: string, given: Partial<SearchRecord> = {}): SearchRecord {
  return {
    kind: "measure",
    id,
    url: `measures/${id}/`,
    label: "1.",
    title: null,
    titleWords: "",
    blocks: [{ anchor: "c1", text, responsibility: null }],
    units: [],
    noticeTitle: "某市措施",
    year: 2025,
    standing: [],
    validity: null,
    filters: noFilters,
    ...given,
  };
}

/** A search over records held in memory; where the vocabulary has no words of the texts, they are cut as a build cuts them. */
export function searchOver(
  records: readonly SearchRecord[],
  facets: readonly SearchFacet[] = NAMELESS_FACETS,
  vocabulary: Vocabulary = NO_VOCABULARY,
): Search {
  const texts = records.map((record) => recordText(record).text);
  const tokens = texts.map((text) => tokenise(text).map((token) => token.text));
  const known = readTerms(vocabulary).flatMap(({ words, near }) => [...words, ...near]);
  const words = vocabulary.words || textWords(texts, known).join();
  const catalogue = buildCatalogue(records, tokens, facets);
  return createSearch(createScanEngine(records), catalogue, { ...vocabulary, words });
}
