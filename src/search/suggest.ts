/** What to suggest while a query is typed, and what terms lie near one that found nothing. */

import { type Catalogue, wordsOf } from "./catalogue.ts";
import { keyOf } from "./lexicon.ts";
import { BARRIER } from "./normalise.ts";
import { createReadings } from "./pinyin.ts";
import { tokenise } from "./tokenise.ts";
import { readTerms, type Vocabulary } from "./vocabulary.ts";

/** The titles' file in the index's folder. */
export const TITLES_FILE = "titles.json";

/** Something to search for. */
export interface Suggestion {
  text: string;
  kind: "term" | "department" | "title";
}

export interface Suggestions {
  /** The best for what was typed so far. */
  complete(typed: string): Suggestion[];
  /** Terms that share words or characters with a query. */
  near(query: string): string[];
}

/** Suggestions that may have to be loaded. @throws {Error} where they can't be; asking again may help */
export interface SuggestionSource {
  complete(typed: string): Promise<Suggestion[]>;
  near(query: string): Promise<string[]>;
}

const MOST = 8;
const MOST_TITLES = 3;
const MOST_NEAR = 6;

interface Entry extends Suggestion {
  /** The keys of its name. */
  own: string[];
  /** The keys of other words that lead to it. */
  others: string[];
}

/** What can be suggested beside the vocabulary's terms. */
export interface Suggestible {
  titles: readonly string[];
  /** As readers see them. */
  departments: readonly string[];
}

/** Suggestions from the vocabulary, the departments and the titles. */
export function createSuggestions(
  vocabulary: Vocabulary,
  catalogue: Catalogue,
  { titles, departments: offered }: Suggestible,
): Suggestions {
  const known = wordsOf(catalogue);
  const readings = createReadings(vocabulary.readings);
  const words = (text: string) =>
    tokenise(text).flatMap((token) => (token.text === BARRIER ? [] : [token.text]));
  const keysOf = (text: string) => [text, ...readings(text)].map((one) => keyOf(words(one)));
  const isKnown = (text: string) => words(text).every((word) => known.has(word));
  const terms = readTerms(vocabulary).flatMap(({ words: names, asked, english }): Entry[] => {
    const [first, ...others] = names.filter(isKnown);
    if (first === undefined) return [];
    const leading = [...asked, ...english].flatMap(keysOf);
    return [first, ...others].map((text, index) => ({
      text,
      kind: "term",
      own: keysOf(text),
      others: index === 0 ? leading : [],
    }));
  });
  const departments = offered.map(
    (text): Entry => ({ text, kind: "department", own: keysOf(text), others: [] }),
  );
  const entries = [...terms, ...departments];
  const headings = titles.map(
    (text): Entry => ({ text, kind: "title", own: [keyOf(words(text))], others: [] }),
  );

  return {
    complete(typed) {
      const key = keyOf(words(typed));
      if (key === "") return [];
      const best = (list: readonly Entry[]) =>
        list
          .map((entry) => ({ entry, rank: rank(entry, key) }))
          .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
          .sort((a, b) => a.rank - b.rank || a.entry.text.length - b.entry.text.length);
      const found = best(headings).slice(0, MOST_TITLES);
      const all = [...best(entries).slice(0, MOST - found.length), ...found];
      return all
        .map(({ entry: { text, kind } }) => ({ text, kind }))
        .filter(({ text }, index, list) => list.findIndex((one) => one.text === text) === index);
    },
    near(query) {
      const wanted = new Set(words(query));
      const shared = ({ own: [key = ""] }: Entry) =>
        [...key].filter((char) => wanted.has(char)).length / key.length;
      return entries
        .map((entry) => ({ text: entry.text, value: shared(entry) }))
        .filter(({ value }) => value > 0)
        .sort((a, b) => b.value - a.value)
        .slice(0, MOST_NEAR)
        .map(({ text }) => text);
    },
  };
}

/** Beginning with what was typed before holding it; another word's beginning between the two. */
function rank({ own, others }: Entry, typed: string): number {
  if (own.some((key) => key.startsWith(typed))) return 0;
  if (others.some((key) => key.startsWith(typed))) return 1;
  // Within Latin letters a match is chance.
  const isLatin = /^[a-z]+$/.test(typed);
  return !isLatin && own.some((key) => key.includes(typed)) ? 2 : Number.POSITIVE_INFINITY;
}
