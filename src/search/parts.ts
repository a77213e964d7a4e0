/**
 * How the index of a large collection lies in parts, of which a search loads
 * few: places by key, texts by record, words and titles by how they begin. Both
 * the builder and the browser go by what is said here.
 */
import type { SearchDocument } from "./record.ts";

/** What is in which part; it lies in the catalogue. */
export interface Directory {
  /** The first key of each part of places, ascending. */
  places: string[];
  /** How many records each part of texts holds, in their order. */
  texts: number[];
  /** In how many parts words lie. */
  words: number;
  /** In how many parts titles and departments lie, that are suggested. */
  titles: number;
  /** How many phrasings there are, how many each part of them holds in their order, and in how many parts features lie. */
  phrasings: { total: number; sizes: number[]; features: number };
}

/** Names of the parts, in the index's folder. */
export const partFiles = {
  places: (part: number) => `places/${part}.bin`,
  texts: (part: number) => `texts/${part}.json`,
  words: (part: number) => `words/${part}.json`,
  titles: (part: number) => `titles/${part}.json`,
  facet: (id: string) => `facets/${id}.json`,
  slips: "slips.json",
  features: (part: number) => `features/${part}.json`,
  phrasings: (part: number) => `phrasings/${part}.json`,
};

/** What a notice's records share. */
type Shared = Pick<SearchDocument, "noticeTitle" | "year" | "standing" | "validity">;

/** Records of one notice, one behind another. */
export interface TextsPart {
  shared: Shared;
  records: Omit<SearchDocument, keyof Shared>[];
}

/** A department as a word of a query. */
interface DepartmentRecords {
  names: string[];
  /** Its records, as a facet's value has them. */
  runs: number[];
}

/** Words that begin in the same ways. */
export interface WordsPart {
  /** Words of the texts, between `,`. */
  words: string;
  /** The departments that some name of begins so. */
  departments: DepartmentRecords[];
  /** The slots of notices' names by the pairs of tokens that stand in them. */
  names: [pair: string, slots: number[]][];
}

/** What is suggested for what begins in the same ways. */
export interface TitlesPart {
  titles: string[];
  departments: string[];
}

/** Features by their keys: how many phrasings have them and, where these tell anything, which, each less the one before. */
export type FeaturesPart = [key: string, count: number, ...steps: number[]][];

/** Phrasings with the records that answer them, as runs, and their sizes. */
export type PhrasingsPart = [words: string, runs: number[], size: number][];

/** The key of tokens that stand next to one another. */
export function placesKey(tokens: readonly string[]): string {
  return tokens.join(" ");
}

/** The key of where such tokens stand without being the word that they make; it lies beside theirs. */
export function bordersKey(tokens: readonly string[]): string {
  return placesKey([...tokens, "×"]);
}

/** The part that a key's places lie in, if they lie in any; keys are compared by their UTF-16 units. */
export function partOfKey({ places }: Pick<Directory, "places">, key: string): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/** The part of a record's text, and the record's place in it; `null` where no part holds it. */
export function partOfRecord(
  { texts }: Pick<Directory, "texts">,
  record: number,
): { part: number; place: number } | null {
  return partOfNumber(texts, record);
}

/** The part of what is numbered, where each part holds so many, and its place there. */
export function partOfNumber(
  sizes: readonly number[],
  number: number,
): { part: number; place: number } | null {
  let place = number;
  for (const [part, size] of sizes.entries()) {
    if (place < size) return { part, place };
    place -= size;
  }
  return null;
}

/** How a word begins, by which it is found; a single character begins nothing. */
export function beginningOf(key: string): string | null {
  const [first, second] = key;
  return first === undefined || second === undefined ? null : first + second;
}

/** The part, of so many, of what begins so. */
export function partOfBeginning(beginning: string, parts: number): number {
  let hash = 0;
  for (const character of beginning) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % parts;
}
