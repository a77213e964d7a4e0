/** Words that few queries need: English names and traditional characters. The search page loads them when one does. */
import { type Catalogue, wordsOf } from "../../search/catalogue.ts";
import type { Search } from "../../search/query.ts";
import { tokenise } from "../../search/tokenise.ts";
import { printTerms, readTerms, type Vocabulary } from "../../search/vocabulary.ts";
import { unpack } from "./unpack.ts";

/** What the file holds. */
export interface RareWords {
  /** As {@link Vocabulary.traditional}. */
  traditional: string;
  /** The English names of a vocabulary's terms: a line a term, between `,`. */
  english: string;
}

const LETTER = /^\p{L}/u;
const LATIN = /^\p{Script=Latin}/u;
const loaded = new Map<string, Promise<RareWords>>();

/** Loads the file, once for all parts of a page. @throws {Error} where it can't be had; it can be asked for again */
function load({ href }: URL): Promise<RareWords> {
  const earlier = loaded.get(href);
  if (earlier !== undefined) return earlier;
  const answer = fetch(href).then(unpack<RareWords>);
  loaded.set(href, answer);
  answer.catch(() => loaded.delete(href));
  return answer;
}

/** A vocabulary with the words of the file. @throws {Error} where it can't be had */
export async function withRareWords(vocabulary: Vocabulary, file: URL): Promise<Vocabulary> {
  const { traditional, english } = await load(file);
  const names = english.split("\n").map((line) => line.split(",").filter((name) => name !== ""));
  const terms = readTerms(vocabulary).map((term, at) => ({ ...term, english: names[at] ?? [] }));
  return { ...vocabulary, traditional, terms: printTerms(terms) };
}

/**
 * A search that loads those words for a query in Latin letters, or with a character that no text has; `make` makes one
 * by a vocabulary.
 */
export function searchWithRareWords(
  make: (vocabulary: Vocabulary) => Search,
  catalogue: Catalogue,
  vocabulary: Vocabulary,
  file: URL,
): Search {
  const known = wordsOf(catalogue);
  const isRare = (word: string) => LATIN.test(word) || (LETTER.test(word) && !known.has(word));
  let search = make(vocabulary);
  let whole: Promise<Search> | null = null;
  return {
    open: (facet) => search.open(facet),
    async search(request) {
      if (whole === null && tokenise(request.text).some(({ text }) => isRare(text))) {
        whole = withRareWords(vocabulary, file).then(make);
        whole.catch(() => {
          whole = null;
        });
      }
      if (whole !== null) search = await whole;
      return search.search(request);
    },
  };
}
