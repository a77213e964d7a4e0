/** Opens a search: the files beside the index, an engine, and the query layer over them. */

import type { BuildFiles } from "../../model/build-set.ts";
import { type Catalogue, type CatalogueOfParts, isInParts } from "../../search/catalogue.ts";
import type { SearchEngine } from "../../search/engine.ts";
import { createSearch, type Search } from "../../search/query.ts";
import { createScanEngine } from "../../search/scan-engine.ts";
import type { Vocabulary } from "../../search/vocabulary.ts";
import { type AskedFiles, meaningsIn } from "./asked.ts";
import { loadCatalogue, loadVocabulary } from "./index-files.ts";
import { canUnpack, loadPacked } from "./packed-texts.ts";
import { searchWithRareWords } from "./rare-words.ts";
import { canUseIndex, loadTexts } from "./texts.ts";

/** Everything that a page needs to search. */
export interface Opened {
  catalogue: Catalogue;
  vocabulary: Vocabulary;
  engine: SearchEngine;
  search: Search;
}

/** Where other files of the same build lie. */
export interface Beside {
  /** The folder of the index. */
  index?: URL | undefined;
  /** The script with how people ask. */
  asked?: URL | undefined;
  /** The same, packed. */
  packedAsked?: URL | undefined;
  /** What few queries need of the vocabulary. */
  packedRare?: URL | undefined;
}

/** Opens the search on what lies at an address. */
export type Open = (address: URL, beside?: Beside) => Promise<Opened>;

/** The search on the index in a folder. */
export const openIndex: Open = async (folder, { asked } = {}) => {
  const [catalogue, vocabulary] = await Promise.all([loadCatalogue(folder), loadVocabulary(folder)]);
  if (isInParts(catalogue)) return overParts(folder, catalogue, vocabulary);
  // Few pages search by it: what is packed comes first.
  const { createPagefindEngine } = await import("./pagefind-engine.ts");
  const engine = createPagefindEngine(folder, catalogue);
  return { catalogue, vocabulary, engine, search: makerOf(engine, catalogue, { script: asked })(vocabulary) };
};

/** The search by what is packed: by a scan of all texts, or by the parts of the index. */
export const openPacked: Open = async (file, { index, asked, packedAsked, packedRare } = {}) => {
  const packed = await loadPacked(file);
  const { catalogue, vocabulary } = packed;
  if (packed.documents !== undefined) {
    const engine = createScanEngine(packed.documents);
    const make = makerOf(engine, catalogue, { packed: packedAsked, script: asked });
    const search =
      packedRare === undefined
        ? make(vocabulary)
        : searchWithRareWords(make, catalogue, vocabulary, packedRare);
    return { catalogue, vocabulary, engine, search };
  }
  if (index === undefined || !isInParts(catalogue)) throw new Error(`${file.pathname} leads to no index`);
  return overParts(index, catalogue, vocabulary);
};

/** The same, the texts as a classic script: also from a disk, and where all else fails. */
export const openTexts: Open = async (script, { asked } = {}) => {
  const { catalogue, vocabulary, documents } = await loadTexts(script);
  const engine = createScanEngine(documents);
  return { catalogue, vocabulary, engine, search: makerOf(engine, catalogue, { script: asked })(vocabulary) };
};

/** What makes a search by a vocabulary. */
function makerOf(
  engine: SearchEngine,
  catalogue: Catalogue,
  asked: AskedFiles,
): (vocabulary: Vocabulary) => Search {
  const meanings = meaningsIn(asked);
  return (vocabulary) =>
    createSearch(
      engine,
      catalogue,
      vocabulary,
      meanings === null ? {} : { meanings: () => meanings(vocabulary) },
    );
}

async function overParts(folder: URL, catalogue: CatalogueOfParts, vocabulary: Vocabulary): Promise<Opened> {
  // A small collection's page never loads what only a large one needs.
  const { openParts } = await import("./parts.ts");
  const { engine, parts } = openParts(folder, catalogue, vocabulary);
  return { catalogue, vocabulary, engine, search: createSearch(engine, catalogue, vocabulary, { parts }) };
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
