/**
 * Where the characters of a word stand side by side without being that word: 进口 in 推进口岸. Browsers have no
 * dictionary to tell by, so it is told here.
 */
import { placesKey } from "../../src/search/parts.ts";
import { placeOf } from "../../src/search/postings.ts";

const HAN = /^\p{Script=Han}$/u;
const dictionary = new Intl.Segmenter("zh-CN", { granularity: "word" });
/** In so many texts a word of the dictionary stands that is believed to take another's first character. */
const LEAST_TEXTS = 3;

/** A stretch of characters, and where it begins in its record. */
interface Stretch {
  record: number;
  start: number;
  signs: string[];
  /** Begin and end of the dictionary's words of two characters and more. */
  words: [start: number, end: number][];
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
): Map<string, number[]> {
  const stretches = tokens.flatMap((own, record) => stretchesOf(own, record));
  const records = new Map<string, Set<number>>();
  for (const { record, signs, words } of stretches) {
    for (const [start, end] of words) {
      const word = signs.slice(start, end).join("");
      const there = records.get(word);
      if (there === undefined) records.set(word, new Set([record]));
      else there.add(record);
    }
  }
  const known = new Set(words);
  const longest = Math.max(1, ...Array.from(known, ({ length }) => length));
  const isBelieved = (word: string) => (records.get(word)?.size ?? 0) >= LEAST_TEXTS;
  const found = new Map<string, number[]>();
  for (const { record, start, signs, words } of stretches) {
    for (const [begin, border] of words) {
      if (!isBelieved(signs.slice(begin, border).join(""))) continue;
      for (let at = begin + 1; at < border; at += 1) {
        for (let end = border + 1; end <= Math.min(signs.length, at + longest); end += 1) {
          const own = signs.slice(at, end);
          if (!known.has(own.join(""))) continue;
          const key = placesKey(own);
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

function stretchesOf(tokens: readonly string[], record: number): Stretch[] {
  const stretches: Stretch[] = [];
  let signs: string[] = [];
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (HAN.test(token)) signs.push(token);
    else {
      if (signs.length > 2) stretches.push({ record, start: at - signs.length, signs, words: cut(signs) });
      signs = [];
    }
  }
  return stretches;
}

function cut(signs: readonly string[]): [number, number][] {
  const words: [number, number][] = [];
  let at = 0;
  for (const { segment } of dictionary.segment(signs.join(""))) {
    const end = at + [...segment].length;
    if (end - at > 1) words.push([at, end]);
    at = end;
  }
  return words;
}
