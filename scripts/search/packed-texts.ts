/** Packs what the search page asks first, whatever its host compresses. */
import { deflateSync } from "node:zlib";
import type { Packed } from "../../src/browser/search/packed-texts.ts";

/** The file as zlib's bytes, which unlike gzip's say nothing of the machine; `packed-texts.ts` in the browser reads them. */
export function pack(packed: Packed): Uint8Array {
  return deflateSync(JSON.stringify(packed), { level: 9 });
}
