/** How people ask, in one classic script for all ways of searching but the parts of an index; loaded when it is needed. */
import { printScript } from "../../formats/script.ts";
import type { FeaturesOf } from "../../search/features.ts";
import { type Phrasings, type PhrasingsData, wholePhrasings } from "../../search/phrasings.ts";
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
 * What loads the phrasings by a script element.
 *
 * @throws {Error} where the script can't be loaded; it can be asked for again.
 */
export function askedLoader(script: URL): (featuresOf: FeaturesOf) => Promise<Phrasings> {
  return async (featuresOf) =>
    wholePhrasings(await loadScript(script, () => globalThis.searchAsked), featuresOf);
}
