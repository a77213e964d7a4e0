/** The words that slips are put right to, by what a slip leaves of them: how they sound, and their other characters. */
import { type Catalogue, valuesOf } from "./catalogue.ts";
import { createSyllables, type Syllables } from "./pinyin.ts";
import { readTerms, type SlipWords, type Vocabulary } from "./vocabulary.ts";

/** How sure one can be that a word is typed: one of the texts, what people say, a body's name, a term or a place. */
export const RANKS = { text: 0, asked: 1, name: 2, term: 3 } as const;
type Rank = (typeof RANKS)[keyof typeof RANKS];
/** Longer words and stretches are never compared. */
export const LONGEST = 12;
/** Shorter words in Latin letters are too like one another. */
const SHORTEST_LATIN = 4;
const LETTERS = /^[a-z]+$/;
/** Characters alone, without letters and digits. */
export const HAN = /^\p{Script=Han}+$/u;

/** A word, and how it is read. */
export interface Word {
  word: string;
  signs: readonly string[];
  rank: Rank;
  syllables: readonly string[];
  sound: string;
}

/** What slips are found by. */
export interface Words {
  byWord: ReadonlyMap<string, Word>;
  bySound: ReadonlyMap<string, readonly Word[]>;
  byLikeSound: ReadonlyMap<string, readonly Word[]>;
  /** By what is left of a word when one of its characters is missing. */
  byRest: ReadonlyMap<string, readonly Word[]>;
  /** Places and terms of two characters, by each of them and where it stands: {@link pairKey}. */
  pairs: ReadonlyMap<string, readonly Word[]>;
  /** What people type in pinyin: words that can be read, those that only the texts have left out. */
  typed: readonly Word[];
  /** The same by their first character, and by the first letter of their pinyin. */
  byBeginning: ReadonlyMap<string, readonly Word[]>;
  /** Names of bodies by their last character. */
  bodies: ReadonlyMap<string, readonly Word[]>;
  regions: readonly string[];
  /** Words in Latin letters that the texts have. */
  latin: readonly string[];
  syllables: Syllables;
}

/** Gathers the words of a vocabulary, its catalogue's places, and `more`: those of texts and bodies. */
export function createWords(vocabulary: Vocabulary, catalogue: Catalogue, more: SlipWords): Words {
  const syllables = createSyllables(vocabulary.readings);
  const byWord = new Map<string, Word>();
  const add = (word: string, rank: Rank) => {
    const there = byWord.get(word);
    if (there !== undefined) {
      if (there.rank < rank) there.rank = rank;
      return;
    }
    const signs = [...word];
    if (signs.length < 2 || signs.length > LONGEST || !HAN.test(word)) return;
    const read = syllables(word) ?? [];
    byWord.set(word, { word, signs, rank, syllables: read, sound: read.join("") });
  };
  for (const term of readTerms(vocabulary)) {
    for (const word of term.words) add(word, RANKS.term);
    for (const word of [...term.asked, ...term.near]) add(word, RANKS.asked);
  }
  const regions = valuesOf(catalogue, "region").map(({ label }) => label);
  for (const label of regions) add(label, RANKS.term);
  for (const name of more.names.split(",")) add(name, RANKS.name);
  for (const word of more.words.split(",")) add(word, RANKS.text);
  const all = [...byWord.values()];
  const sounding = all.filter(({ sound }) => sound !== "");
  const typed = sounding.filter(({ rank }) => rank !== RANKS.text);
  return {
    ...{ byWord, typed, regions, syllables },
    latin: catalogue.words.runs.filter((run) => LETTERS.test(run) && run.length >= SHORTEST_LATIN),
    bySound: grouped(sounding, ({ sound }) => [sound]),
    byLikeSound: grouped(sounding, ({ sound }) => [likeSound(sound)]),
    byRest: grouped(
      all.filter(({ rank, signs }) => rank > RANKS.asked && signs.length > 2),
      ({ signs }) => signs.map((_, at) => without(signs, at)),
    ),
    pairs: grouped(
      all.filter(({ rank, signs }) => rank >= RANKS.term && signs.length === 2),
      ({ signs }) => signs.map((sign, at) => pairKey(at, sign)),
    ),
    byBeginning: grouped(typed, ({ signs, sound }) => [signs[0] ?? "", sound.charAt(0)]),
    bodies: grouped(
      all.filter(({ rank }) => rank === RANKS.name),
      ({ signs }) => [signs[signs.length - 1] ?? ""],
    ),
  };
}

/** The key of words of two characters of which one stands at a place. */
export function pairKey(at: number, sign: string): string {
  return at + sign;
}

function grouped(words: readonly Word[], keysOf: (word: Word) => readonly string[]): Map<string, Word[]> {
  const groups = new Map<string, Word[]>();
  for (const word of words) {
    for (const key of new Set(keysOf(word))) {
      const there = groups.get(key);
      if (there === undefined) groups.set(key, [word]);
      else there.push(word);
    }
  }
  return groups;
}

/** What is left of a word without one of its characters. */
export function without(signs: readonly string[], at: number): string {
  return signs.filter((_, place) => place !== at).join("");
}

/** Sounds that are taken for one another become alike: zh and z, ang and an, n and l, f and h. */
export function likeSound(sound: string): string {
  return sound
    .replace(/([zcs])h/g, "$1")
    .replace(/([aei])ng/g, "$1n")
    .replace(/f(?=u)/g, "h")
    .replace(/f(?=an)/g, "hu")
    .replace(/fe/g, "hu")
    .replace(/n/g, "l");
}

/** Sounds that few can tell apart: without those that only some dialects have alike. */
export function isCloseSound(one: string, other: string): boolean {
  const close = (sound: string) => sound.replace(/([zcs])h/g, "$1").replace(/([aei])ng/g, "$1n");
  return close(one) === close(other);
}
