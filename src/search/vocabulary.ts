/** What people type for what the texts say, as the file beside the index. */
import { tokensOf } from "./tokenise.ts";

/** The vocabulary's name in the index's folder. */
export const VOCABULARY_FILE = "vocabulary.json";

/** One idea of the domain. */
export interface Term {
  /** Names of one and the same thing, each of which finds the others. */
  words: string[];
  /** What people say for it; it finds the words, they don't find it. */
  asked: string[];
  /** Words that stand near it: weak hits. */
  near: string[];
  english: string[];
}

/** The vocabulary as it is shipped, without a sign that compression wouldn't save. */
export interface Vocabulary {
  /** Traditional characters, each followed by the simple one that the texts have. */
  traditional: string;
  /** Syllables of pinyin, each followed by the characters that are read so. */
  readings: string;
  /** A term a line; its four lists between `|`, the lists' words between `,`. */
  terms: string;
  /** A department a line: its id and all its names, between `,`. */
  departments: string;
  /** The words of two characters and more that the texts have beside these, between `,`; `""` where nobody cut them. */
  words: string;
  /** Where words stand that are none there: a key of `parts.ts` a line, with its places behind, between `,`. */
  borders: string;
  /** Names of places that no notice is of and no text has, between `,`. */
  elsewhere?: string;
  /** What slips are found of beside terms and places, where words and departments are too many for all. */
  slips?: SlipWords;
}

/** Words that slips are found of, between `,`. */
export interface SlipWords {
  /** Of the texts. */
  words: string;
  /** Of bodies. */
  names: string;
}

/** The words that slips are found of beside terms and places. */
export function slipWordsOf(vocabulary: Vocabulary): SlipWords {
  const names = () => [...readDepartments(vocabulary).values()].flat().join();
  return vocabulary.slips ?? { words: vocabulary.words, names: names() };
}

/** A vocabulary without words. */
export const NO_VOCABULARY: Vocabulary = {
  traditional: "",
  readings: "",
  terms: "",
  departments: "",
  words: "",
  borders: "",
};

/** Prints terms as {@link Vocabulary.terms}. */
export function printTerms(terms: readonly Term[]): string {
  return terms
    .map(({ words, asked, near, english }) =>
      [words, asked, near, english].map((list) => list.join()).join("|"),
    )
    .join("\n");
}

/** The terms of a vocabulary. */
export function readTerms({ terms }: Pick<Vocabulary, "terms">): Term[] {
  const list = (text: string | undefined) => (text ?? "").split(",").filter((word) => word !== "");
  return lines(terms).map((line) => {
    const [words, asked, near, english] = line.split("|");
    return { words: list(words), asked: list(asked), near: list(near), english: list(english) };
  });
}

/** The departments' names by their ids. */
export function readDepartments({ departments }: Pick<Vocabulary, "departments">): Map<string, string[]> {
  return new Map(
    lines(departments).map((line) => {
      const [id = "", ...names] = line.split(",");
      return [id, names];
    }),
  );
}

/** Names of terms and departments in tokens, each once, of three and more: an index of pairs also knows their places. */
export function joinedPhrases(vocabulary: Pick<Vocabulary, "terms" | "departments">): string[][] {
  const names = new Set([
    ...readTerms(vocabulary).flatMap(({ words, near }) => [...words, ...near]),
    ...[...readDepartments(vocabulary).values()].flat(),
  ]);
  const phrases = Array.from(names, tokensOf);
  return phrases.filter(({ length }) => length > 2);
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
