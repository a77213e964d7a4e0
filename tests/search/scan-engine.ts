import { buildCatalogue, type FacetLabels } from "../../scripts/search/catalogue.ts";
import type { SearchEngine } from "../../src/search/engine.ts";
import { occurrences } from "../../src/search/match.ts";
import { createSearch, type Search } from "../../src/search/query.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { tokenise } from "../../src/search/tokenise.ts";

/** A record with little in it. */
export function recordOf(id: string, text: string, given: Partial<SearchRecord> = {}): SearchRecord {
  return {
    kind: "measure",
    id,
    url: `measures/${id}/`,
    label: "1.",
    title: null,
    blocks: [{ anchor: "c1", text, responsibility: null }],
    units: [],
    noticeTitle: "某市措施",
    year: 2025,
    draft: false,
    filters: { region: [], year: [], department: [], notice: [], stage: [] },
    ...given,
  };
}

/** An engine that reads every text, and notes what it was asked for. */
export function scanEngine(records: readonly SearchRecord[], longestPhrase = 48) {
  const asked: string[][] = [];
  const texts = records.map((record) => tokenise(recordText(record).text));
  const engine: SearchEngine = {
    longestPhrase,
    warm: async () => {},
    phrase: async (phrase) => {
      asked.push([...phrase]);
      return texts.flatMap((tokens, record) => {
        const [first] = occurrences(tokens, phrase);
        if (first === undefined) return [];
        return [{ record, position: tokens.findIndex(({ start }) => start === first.start) }];
      });
    },
    document: async (record) => {
      const found = records[record];
      if (found === undefined) throw new Error(`no record ${record}`);
      return found;
    },
  };
  return { engine, asked };
}

/** A search over records held in memory. */
export function searchOver(records: readonly SearchRecord[], labels: FacetLabels = {}): Search {
  const tokens = records.map((record) => tokenise(recordText(record).text).map(({ text }) => text));
  return createSearch(scanEngine(records).engine, buildCatalogue(records, tokens, labels));
}
