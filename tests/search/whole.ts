/** The real content under the search's own query layer, over a scan of its texts. */
import { buildCatalogue } from "../../scripts/search/catalogue.ts";
import { searchFacets, searchRecords } from "../../scripts/search/records.ts";
import { readVocabularySources } from "../../scripts/search/terms.ts";
import { buildVocabulary } from "../../scripts/search/vocabulary.ts";
import { loadContent } from "../../src/content/load.ts";
import { createSearch, type Search } from "../../src/search/query.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { createScanEngine } from "../../src/search/scan-engine.ts";
import { tokenise } from "../../src/search/tokenise.ts";

/** Everything that can be found, and a search over it. */
export function wholeSearch(): { records: SearchRecord[]; search: Search } {
  const content = loadContent("content");
  const records = searchRecords(content);
  const texts = records.map((record) => recordText(record).text);
  const tokens = texts.map((text) => tokenise(text).map((token) => token.text));
  const catalogue = buildCatalogue(records, tokens, searchFacets(content));
  const { vocabulary } = buildVocabulary(readVocabularySources("seeds/vocabulary"), texts);
  return { records, search: createSearch(createScanEngine(records), catalogue, vocabulary) };
}
