/** Packs all texts for the search page, whatever its host compresses. */
import { deflateSync } from "node:zlib";
import type { Texts } from "../../src/browser/search/texts.ts";

/** The texts as zlib's bytes, which unlike gzip's say nothing of the machine; `packed-texts.ts` in the browser reads them. */
export function packTexts(texts: Texts): Uint8Array {
  return deflateSync(JSON.stringify(texts), { level: 9 });
}
