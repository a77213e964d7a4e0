/** Opens a search: the files beside the index, an engine, and the query layer over them. */
import { type Catalogue, isInParts } from "../../search/catalogue.ts";
import type { SearchEngine } from "../../search/engine.ts";
import { createSearch, type Search } from "../../search/query.ts";
import { createScanEngine } from "../../search/scan-engine.ts";
import type { Vocabulary } from "../../search/vocabulary.ts";
import { loadCatalogue, loadVocabulary } from "./index-files.ts";
import { createPagefindEngine } from "./pagefind-engine.ts";
import { loadTexts } from "./texts.ts";

/** Everything that a page needs to search. */
export interface Opened {
  catalogue: Catalogue;
  vocabulary: Vocabulary;
  engine: SearchEngine;
  search: Search;
}

/** Opens the search on what lies at an address. */
export type Open = (address: URL) => Promise<Opened>;

/** The search on the index in a folder. */
export const openIndex: Open = async (folder) => {
  const [catalogue, vocabulary] = await Promise.all([loadCatalogue(folder), loadVocabulary(folder)]);
  if (isInParts(catalogue)) {
    // A small collection's page never loads what only a large one needs.
    const { openParts } = await import("./parts.ts");
    const { engine, parts } = openParts(folder, catalogue, vocabulary);
    return { catalogue, vocabulary, engine, search: createSearch(engine, catalogue, vocabulary, parts) };
  }
  const engine = createPagefindEngine(folder, catalogue);
  return { catalogue, vocabulary, engine, search: createSearch(engine, catalogue, vocabulary) };
};

/** The search by a scan of all texts, which come as a classic script: also from a disk, and where the index fails. */
export const openTexts: Open = async (script) => {
  const { catalogue, vocabulary, documents } = await loadTexts(script);
  const engine = createScanEngine(documents);
  return { catalogue, vocabulary, engine, search: createSearch(engine, catalogue, vocabulary) };
};
