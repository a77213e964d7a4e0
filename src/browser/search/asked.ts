/** How people ask, in one classic script for all ways of searching but the parts of an index; loaded when it is needed. */
import { printScript } from "../../formats/script.ts";
import type { Meanings } from "../../search/meaning.ts";
import type { PhrasingsData } from "../../search/phrasings.ts";
import type { Vocabulary } from "../../search/vocabulary.ts";
import { loadScript } from "../load-script.ts";

declare global {
  /** What the script of phrasings sets. */
  var searchAsked: PhrasingsData | undefined;
}

/** The script that brings the phrasings. */
export function printAsked(phrasings: PhrasingsData): string {
  return printScript("searchAsked", phrasings);
}

/**
 * Loads the phrasings by a script element, and the code that compares them.
 *
 * @throws {Error} where either can't be loaded; they can be asked for again.
 */
export async function loadMeanings(script: URL, vocabulary: Vocabulary): Promise<Meanings> {
  const [data, { wholeMeanings }] = await Promise.all([
    loadScript(script, () => globalThis.searchAsked),
    import("../../search/whole-meanings.ts"),
  ]);
  return wholeMeanings(data, vocabulary);
}
