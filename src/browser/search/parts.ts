/** Opens an index in parts; loaded only where a collection is large. */
import type { CatalogueOfParts } from "../../search/catalogue.ts";
import { createPartsEngine, type PartsEngine } from "../../search/parts-engine.ts";
import type { Vocabulary } from "../../search/vocabulary.ts";
import { fetchFile } from "./index-files.ts";

/** The engine on the parts in a folder. */
export function openParts(folder: URL, catalogue: CatalogueOfParts, vocabulary: Vocabulary): PartsEngine {
  const loader = {
    binary: async (name: string) => new Uint8Array(await (await fetchFile(folder, name)).arrayBuffer()),
    json: async <T>(name: string) => (await (await fetchFile(folder, name)).json()) as T,
  };
  return createPartsEngine(loader, catalogue, vocabulary);
}
