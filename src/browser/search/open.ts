/** Opens a search: the files beside the index, an engine, and the query layer over them. */

import type { BuildFiles } from "../../model/build-set.ts";
import { type Catalogue, isInParts } from "../../search/catalogue.ts";
import type { SearchEngine } from "../../search/engine.ts";
import { createSearch, type Search } from "../../search/query.ts";
import { createScanEngine } from "../../search/scan-engine.ts";
import type { Vocabulary } from "../../search/vocabulary.ts";
import { loadCatalogue, loadVocabulary } from "./index-files.ts";
import { canUnpack, loadPacked } from "./packed-texts.ts";
import { createPagefindEngine } from "./pagefind-engine.ts";
import { canUseIndex, loadTexts, type Texts } from "./texts.ts";

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

/** The search by a scan of all texts, packed. */
export const openPacked: Open = async (file) => overTexts(await loadPacked(file));

/** The same, the texts as a classic script: also from a disk, and where all else fails. */
export const openTexts: Open = async (script) => overTexts(await loadTexts(script));

function overTexts({ catalogue, vocabulary, documents }: Texts): Opened {
  const engine = createScanEngine(documents);
  return { catalogue, vocabulary, engine, search: createSearch(engine, catalogue, vocabulary) };
}

/** Something that a page can search by: a file or folder of the build, and what opens it. */
export interface Way {
  file: keyof BuildFiles;
  open: Open;
}

/** All texts as a classic script, which every browser can search by. */
export const BY_TEXTS: Way = { file: "searchTexts", open: openTexts };

/** What this browser can search by, in the order in which it is to be tried; each finds the same. */
export function ways(): Way[] {
  return [
    ...(canUnpack() ? [{ file: "searchPacked", open: openPacked } as const] : []),
    ...(canUseIndex() ? [{ file: "searchIndex", open: openIndex } as const] : []),
    BY_TEXTS,
  ];
}
