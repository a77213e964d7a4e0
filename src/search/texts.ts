/**
 * All texts in one classic script, for browsers that can't use the index and
 * for editions that are opened from a disk, where nothing can be fetched.
 */
import type { Catalogue } from "./catalogue.ts";
import type { SearchDocument } from "./record.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The script's name in the index's folder. */
export const TEXTS_FILE = "texts.js";

export interface Texts {
  catalogue: Catalogue;
  vocabulary: Vocabulary;
  documents: SearchDocument[];
}

declare global {
  /** What the script of texts sets. */
  var searchTexts: Texts | undefined;
}

/** Whether this browser can use the index; if not, all texts are scanned. */
export function canUseIndex(): boolean {
  return location.protocol !== "file:" && typeof WebAssembly === "object";
}

/** The script that brings the texts. */
export function printTexts(texts: Texts): string {
  return `globalThis.searchTexts=${JSON.stringify(texts).replaceAll("</", "<\\/")};\n`;
}

/**
 * Loads the texts by a script element.
 *
 * @throws {Error} where the script can't be loaded.
 */
export function loadTexts(folder: URL): Promise<Texts> {
  if (globalThis.searchTexts !== undefined) return Promise.resolve(globalThis.searchTexts);
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = new URL(TEXTS_FILE, folder).href;
    script.addEventListener("load", () => {
      if (globalThis.searchTexts === undefined) fail(new Error(`${TEXTS_FILE} holds no texts`));
      else done(globalThis.searchTexts);
    });
    script.addEventListener("error", () => {
      script.remove();
      fail(new Error(`${TEXTS_FILE} could not be loaded`));
    });
    document.head.append(script);
  });
}
