/** How people ask, in one classic script for all ways of searching but the parts of an index; loaded when it is needed. */
import { printScript } from "../../formats/script.ts";
import type { Meanings } from "../../search/meaning.ts";
import type { PhrasingsData } from "../../search/phrasings.ts";
import type { Vocabulary } from "../../search/vocabulary.ts";
import { loadScript } from "../load-script.ts";
import { unpack } from "./unpack.ts";

declare global {
  /** What the script of phrasings sets. */
  var searchAsked: PhrasingsData | undefined;
}

/** The script that brings the phrasings. */
export function printAsked(phrasings: PhrasingsData): string {
  return printScript("searchAsked", phrasings);
}

/** Where phrasings are to be had: packed, or else in a script. */
export interface AskedFiles {
  packed?: URL | undefined;
  script?: URL | undefined;
}

/**
 * What loads the phrasings, once, and the code that compares them; `null` where there are none. It rejects where either
 * can't be loaded; they can be asked for again.
 */
export function meaningsIn({ packed, script }: AskedFiles): ((terms: Terms) => Promise<Meanings>) | null {
  if (script === undefined) return null;
  const byScript = () => loadScript(script, () => globalThis.searchAsked);
  if (packed === undefined) return meaningsBy(byScript);
  return meaningsBy(() =>
    fetch(packed)
      .then(unpack<PhrasingsData>)
      .catch(byScript),
  );
}

type Terms = Pick<Vocabulary, "terms">;

function meaningsBy(load: () => Promise<PhrasingsData>): (terms: Terms) => Promise<Meanings> {
  let loading: Promise<Meanings> | null = null;
  const make = async (terms: Terms) => {
    const [data, { wholeMeanings }] = await Promise.all([load(), import("../../search/whole-meanings.ts")]);
    return wholeMeanings(data, terms);
  };
  return (terms) => {
    const made = loading ?? make(terms);
    loading = made;
    made.catch(() => {
      loading = null;
    });
    return made;
  };
}
