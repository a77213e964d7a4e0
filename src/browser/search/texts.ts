/**
 * All texts in one classic script, for browsers that can't use the index and
 * for editions that are opened from a disk, where nothing can be fetched.
 */

import { printScript } from "../../formats/script.ts";
import type { Catalogue } from "../../search/catalogue.ts";
import type { SearchDocument } from "../../search/record.ts";
import type { Vocabulary } from "../../search/vocabulary.ts";
import { loadScript } from "../load-script.ts";

export interface Texts {
  catalogue: Catalogue;
  vocabulary: Vocabulary;
  documents: SearchDocument[];
}

declare global {
  /** What the script of texts sets. */
  var searchTexts: Texts | undefined;
}

/**
 * A WebAssembly module of what Pagefind's is built with: it copies memory, extends
 * signs, converts without trapping and returns a reference.
 */
const PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  // A function without parameters that returns an externref, and a memory of one page.
  ...[1, 5, 1, 96, 0, 1, 111, 3, 2, 1, 0, 5, 3, 1, 0, 1],
  // Code: memory.copy; i32.extend8_s; i32.trunc_sat_f32_s; ref.null extern.
  ...[10, 28, 1, 26, 0, 65, 0, 65, 0, 65, 0, 252, 10, 0, 0],
  ...[65, 0, 192, 26, 67, 0, 0, 0, 0, 252, 0, 26, 208, 111, 11],
);

/**
 * Whether this browser can use the index; if not, all texts are scanned. Before
 * Chromium 97 and Safari 16 the page's policy has no word that lets WebAssembly
 * run, and before Chromium 96 and Safari 15.1 Pagefind's module can't be read.
 */
export function canUseIndex(): boolean {
  if (location.protocol === "file:") return false;
  try {
    return new WebAssembly.Module(PROBE) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** The script that brings the texts. */
export function printTexts(texts: Texts): string {
  return printScript("searchTexts", texts);
}

/**
 * Loads the texts by a script element.
 *
 * @throws {Error} where the script can't be loaded.
 */
export function loadTexts(script: URL): Promise<Texts> {
  return loadScript(script, () => globalThis.searchTexts);
}
