/**
 * Where the characters of a word stand side by side without being that word: 进口 in 推进口岸. Browsers have no
 * dictionary to tell by, so it is told here.
 */
import { placesKey } from "../../src/search/parts.ts";
import { placeOf } from "../../src/search/postings.ts";
import { WordCutter } from "./dictionary.ts";
import { KnownWords } from "./known-words.ts";

const HAN = /^\p{Script=Han}$/u;
/** In so many texts a word of the dictionary stands that is believed to take another's first character. */
const LEAST_TEXTS = 3;

/** A word of the dictionary, and where it begins and ends in its stretch. */
interface Word {
  text: string;
  begin: number;
  end: number;
}

/** A stretch of characters, and where it begins in its record. */
interface Stretch {
  record: number;
  start: number;
  signs: string[];
  /** The dictionary's words of two characters and more. */
  words: Word[];
}

/**
 * Ascending places by key, of those of `words` that some text has over a border.
 *
 * @param tokens of each record
 * @param words of two characters and more
 */
export function borderPlaces(
  tokens: readonly (readonly string[])[],
  words: Iterable<string>,
  cutter = new WordCutter(),
): Map<string, number[]> {
  const stretches = tokens.flatMap((own, record) => stretchesOf(own, record, cutter));
  const records = new Map<string, Set<number>>();
  for (const { record, words } of stretches) {
    for (const { text } of words) {
      const there = records.get(text);
      if (there === undefined) records.set(text, new Set([record]));
      else there.add(record);
    }
  }
  const known = new KnownWords(words);
  const isBelieved = (word: string) => (records.get(word)?.size ?? 0) >= LEAST_TEXTS;
  const found = new Map<string, number[]>();
  for (const { record, start, signs, words } of stretches) {
    for (const { text, begin, end: border } of words) {
      if (!isBelieved(text)) continue;
      for (let at = begin + 1; at < border; at += 1) {
        for (const length of known.lengthsAt(signs, at)) {
          if (at + length <= border) continue;
          const key = placesKey(signs.slice(at, at + length));
          const there = found.get(key);
          if (there === undefined) found.set(key, [placeOf(record, start + at)]);
          else there.push(placeOf(record, start + at));
        }
      }
    }
  }
  for (const places of found.values()) places.sort((a, b) => a - b);
  return found;
}

function stretchesOf(tokens: readonly string[], record: number, cutter: WordCutter): Stretch[] {
  const stretches: Stretch[] = [];
  let signs: string[] = [];
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (HAN.test(token)) signs.push(token);
    else {
      if (signs.length > 2)
        stretches.push({
          record,
          start: at - signs.length,
          signs,
          words: longWords(cutter.cut(signs.join(""))),
        });
      signs = [];
    }
  }
  return stretches;
}

function longWords(pieces: readonly string[]): Word[] {
  const words: Word[] = [];
  let begin = 0;
  for (const text of pieces) {
    const end = begin + [...text].length;
    if (end - begin > 1) words.push({ text, begin, end });
    begin = end;
  }
  return words;
}
