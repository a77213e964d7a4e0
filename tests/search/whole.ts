/** Content under the search's own query layer, over a scan of its texts. */
import { buildCatalogue } from "../../scripts/search/catalogue.ts";
import { phrasingsOfRecords } from "../../scripts/search/phrasings.ts";
import { searchFacets, searchRecords } from "../../scripts/search/records.ts";
import { buildVocabulary } from "../../scripts/search/vocabulary.ts";
import { loadContent, loadSearchWords } from "../../src/content/load.ts";
import type { RankingParameters } from "../../src/search/parameters.ts";
import { printPhrasings } from "../../src/search/phrasings.ts";
import { createSearch, type Search } from "../../src/search/query.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { createScanEngine } from "../../src/search/scan-engine.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { wholeMeanings } from "../../src/search/whole-meanings.ts";
import { contentFolder } from "../support/fixture.ts";

/** Everything that can be found in some content, the fixture's by default, and a search over it. */
export function wholeSearch(
  folder = contentFolder(),
  searchWords = loadSearchWords(folder),
): {
  records: SearchRecord[];
  search: Search;
  /** Another search over the same, which ranks by other parameters. */
  searchBy: (parameters: RankingParameters) => Search;
} {
  const content = loadContent(folder);
  const records = searchRecords(content);
  const texts = records.map((record) => recordText(record).text);
  const tokens = texts.map((text) => tokenise(text).map((token) => token.text));
  const catalogue = buildCatalogue(records, tokens, searchFacets(content));
  const vocabulary = buildVocabulary(searchWords, texts);
  const engine = createScanEngine(records);
  const asked = printPhrasings(phrasingsOfRecords(records, searchWords.asked));
  const meanings = async () => wholeMeanings(asked, vocabulary);
  return {
    records,
    search: createSearch(engine, catalogue, vocabulary, { meanings }),
    searchBy: (parameters) => createSearch(engine, catalogue, vocabulary, { meanings, parameters }),
  };
}
