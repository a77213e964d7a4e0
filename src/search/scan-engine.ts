/**
 * The search engine that needs nothing but the texts themselves: it notes where
 * every token stands when it is first asked. It serves browsers without
 * WebAssembly or modules, editions that are opened from a disk, and tests.
 */
import { EngineError, type SearchEngine } from "./engine.ts";
import { placeOf } from "./postings.ts";
import { recordText, type SearchDocument } from "./record.ts";
import { tokensOf } from "./tokenise.ts";

/** The engine over records in memory; see {@link SearchEngine}. */
export function createScanEngine(documents: readonly SearchDocument[]): SearchEngine {
  let known: Map<string, number[]> | null = null;
  const scan = () => {
    known ??= placesOfAll(documents);
    return known;
  };
  return {
    warm: async () => void scan(),
    places: async (token) => scan().get(token) ?? [],
    document: async (record) => {
      const found = documents[record];
      if (found === undefined) throw new EngineError(`no record ${record}`);
      return found;
    },
  };
}

/** Texts that several ask for are taken apart once. */
const tokensKnown = new WeakMap<readonly SearchDocument[], string[][]>();

/** The tokens of each record's text. */
export function tokensOfAll(documents: readonly SearchDocument[]): string[][] {
  const known =
    tokensKnown.get(documents) ?? documents.map((document) => tokensOf(recordText(document).text));
  tokensKnown.set(documents, known);
  return known;
}

function placesOfAll(documents: readonly SearchDocument[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (const [record, tokens] of tokensOfAll(documents).entries()) {
    for (const [position, text] of tokens.entries()) {
      const places = all.get(text);
      if (places === undefined) all.set(text, [placeOf(record, position)]);
      else places.push(placeOf(record, position));
    }
  }
  return all;
}
