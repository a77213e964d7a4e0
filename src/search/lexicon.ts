/** Looks words of a query up: in the vocabulary, and among places, years and departments. */
import { fromRuns } from "../model/runs.ts";
import { type Catalogue, valuesOf } from "./catalogue.ts";
import { beginningOf, type WordsPart } from "./parts.ts";
import { createReadings } from "./pinyin.ts";
import { QUESTION_WORDS } from "./question-words.ts";
import { tokensOf } from "./tokenise.ts";
import { readDepartments, readTerms, type Term, type Vocabulary } from "./vocabulary.ts";

/** What a word of a query means. */
export type Meaning =
  | { kind: "term"; term: Term; as: "word" | "asked" | "english" }
  | {
      kind: "records";
      of: "department" | "region" | "year";
      records: readonly number[];
      names: readonly string[];
    }
  | { kind: "question" };

export interface Lexicon {
  /** What tokens next to one another mean, if they are in the vocabulary. */
  meanings(tokens: readonly string[]): readonly Meaning[];
  /**
   * Whether tokens that the texts hold are a word of theirs, or several: a stretch that begins or ends within a word
   * is none. Always, where the vocabulary has no words of the texts.
   */
  isWord(tokens: readonly string[]): boolean;
  /** Whether tokens are one word of the texts or of the vocabulary; never, where nobody cut the texts into words. */
  isOneWord(tokens: readonly string[]): boolean;
  /** Whether tokens are words one behind another, as far as it is known. */
  isRow(tokens: readonly string[]): boolean;
  /** The terms of whose names tokens are a part: those of 进港时间 for 进港; none for a part that too many have. */
  holding(tokens: readonly string[]): readonly Term[];
  /** The keys in Latin letters that may begin as a word does that is typed in part or amiss. */
  latin(key: string): readonly string[];
  /** The simple form of a traditional character that no text has. */
  simplify(token: string): string;
  /** The longest entry, in tokens. */
  longest: number;
  /** Takes in a part of the words, and of its departments the names whose keys `belongs` takes. */
  learn(part: WordsPart, belongs: (key: string) => boolean): void;
}

/** A part of more terms' names says nothing. */
const MOST_HOLDING = 3;
const LATIN = /^[a-z.]+$/;
const HAN = /^\p{Script=Han}$/u;

/** The key of a word. */
export function wordKey(word: string): string {
  return keyOf(tokensOf(word));
}

/** The key of tokens: Latin words without plural and joined as they are typed in pinyin, others next to one another. */
export function keyOf(tokens: readonly string[]): string {
  return tokens.map((token) => (LATIN.test(token) ? singular(token) : token)).join("");
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** Whether tokens are words one behind another; between two of them one character may stand by itself. */
function isRowOfWords(tokens: readonly string[], isKnown: (tokens: readonly string[]) => boolean): boolean {
  /** By number of tokens: whether so many are such a row, and whether they are one with a character behind it. */
  const row = [true];
  const withOne = [false];
  for (let end = 1; end <= tokens.length; end += 1) {
    const isRun = !HAN.test(tokens[end - 1] ?? "");
    const endsInWord = (start: number) =>
      (row[start] === true || withOne[start] === true) &&
      (end - start === 1 ? isRun : isKnown(tokens.slice(start, end)));
    row.push(row.some((_, start) => endsInWord(start)));
    withOne.push(end > 1 && row[end - 1] === true);
  }
  return row[tokens.length] === true;
}

/**
 * What a name of words of two characters may be shortened to: the first one's first character, and that of another or of
 * all others, as 关税保证保险 is to 关保 and 综合保税 to 综保.
 */
function shortened(signs: readonly string[]): string[] {
  const isOfPairs = signs.length >= 4 && signs.length % 2 === 0 && signs.every((sign) => HAN.test(sign));
  if (!isOfPairs) return [];
  const [first = "", ...others] = signs.filter((_, at) => at % 2 === 0);
  return [...others.map((other) => first + other), [first, ...others].join("")];
}

/** Terms by all parts of their names and of what people say for them, of two characters and more. */
function partsOfNames(terms: readonly Term[]): Map<string, Term[]> {
  const found = new Map<string, Term[]>();
  for (const term of terms) {
    const parts = new Set<string>();
    for (const word of [...term.words, ...term.asked]) {
      const signs = [...word];
      for (const start of signs.keys())
        for (let end = start + 2; end <= signs.length; end += 1)
          if (end - start < signs.length) parts.add(signs.slice(start, end).join(""));
      for (const short of shortened(signs)) parts.add(short);
    }
    for (const part of parts) {
      const there = found.get(part);
      if (there === undefined) found.set(part, [term]);
      else there.push(term);
    }
  }
  return found;
}

/** Makes the lexicon; places and years come from the catalogue's facets. */
export function createLexicon(vocabulary: Vocabulary, catalogue: Catalogue): Lexicon {
  const entries = new Map<string, Meaning[]>();
  const latin: string[] = [];
  const learned = new Map<string, string[]>();
  const near: string[] = [];
  let longest = 1;
  const readings = createReadings(vocabulary.readings);
  const add = (word: string, meaning: Meaning) => {
    const tokens = tokensOf(word);
    const key = keyOf(tokens);
    if (key === "") return;
    longest = Math.max(longest, tokens.length);
    const there = entries.get(key);
    if (there === undefined) entries.set(key, [meaning]);
    else there.push(meaning);
  };
  for (const word of QUESTION_WORDS) add(word, { kind: "question" });
  const addLatin = (word: string, meaning: Meaning) => {
    add(word, meaning);
    latin.push(wordKey(word));
  };
  for (const term of readTerms(vocabulary)) {
    for (const as of ["word", "asked"] as const) {
      for (const word of as === "word" ? term.words : term.asked) {
        add(word, { kind: "term", term, as });
        for (const typed of readings(word)) addLatin(typed, { kind: "term", term, as });
      }
    }
    for (const word of term.near) near.push(wordKey(word));
    for (const word of term.english) addLatin(word, { kind: "term", term, as: "english" });
  }
  let byPart: Map<string, Term[]> | null = null;
  const words = new Set([...vocabulary.words.split(","), ...near]);
  const runs = new Map(valuesOf(catalogue, "department").map((value) => [value.value, value.runs]));
  for (const [id, names] of readDepartments(vocabulary)) {
    const meaning: Meaning = {
      ...{ kind: "records", of: "department" },
      ...{ records: fromRuns(runs.get(id) ?? []), names },
    };
    for (const name of names) {
      add(name, meaning);
      for (const typed of readings(name)) addLatin(typed, meaning);
    }
  }
  for (const { label, runs } of valuesOf(catalogue, "region")) {
    const meaning: Meaning = { kind: "records", of: "region", records: fromRuns(runs), names: [label] };
    for (const name of [label, `${label}市`]) add(name, meaning);
    for (const typed of readings(label)) addLatin(typed, meaning);
  }
  for (const { value, runs } of valuesOf(catalogue, "year")) {
    for (const name of [value, `${value}年`])
      add(name, { kind: "records", of: "year", records: fromRuns(runs), names: [value] });
  }
  const simple = new Map<string, string>();
  const [...pairs] = vocabulary.traditional;
  for (let at = 0; at + 1 < pairs.length; at += 2) simple.set(pairs[at] ?? "", pairs[at + 1] ?? "");
  const isKnown = (tokens: readonly string[]) => {
    const key = keyOf(tokens);
    return words.has(key) || (entries.get(key)?.some(({ kind }) => kind !== "question") ?? false);
  };
  return {
    isWord: (tokens) =>
      (vocabulary.words === "" && catalogue.parts === undefined) || isRowOfWords(tokens, isKnown),
    isOneWord: isKnown,
    isRow: (tokens) => isRowOfWords(tokens, isKnown),
    meanings: (tokens) => entries.get(keyOf(tokens)) ?? [],
    holding(tokens) {
      if (tokens.length < 2 || !tokens.every((token) => HAN.test(token))) return [];
      byPart ??= partsOfNames(readTerms(vocabulary));
      const found = byPart.get(tokens.join("")) ?? [];
      return found.length > MOST_HOLDING ? [] : found;
    },
    latin: (key) => [...latin, ...(learned.get(beginningOf(key) ?? "") ?? [])],
    simplify: (token) => simple.get(token) ?? token,
    get longest() {
      return Math.max(longest, 8);
    },
    learn(part, belongs) {
      for (const word of part.words.split(",")) words.add(word);
      for (const { names, runs } of part.departments) {
        const meaning: Meaning = { kind: "records", of: "department", records: fromRuns(runs), names };
        for (const name of names) {
          if (belongs(wordKey(name))) add(name, meaning);
          for (const typed of readings(name)) {
            const key = wordKey(typed);
            if (!belongs(key)) continue;
            add(typed, meaning);
            const beginning = beginningOf(key) ?? "";
            learned.set(beginning, [...(learned.get(beginning) ?? []), key]);
          }
        }
      }
    },
  };
}
