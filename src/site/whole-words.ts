/** Where a name may end a line on a narrow screen: between its words, which Chinese doesn't part by spaces. */
import { printWordEnds } from "../model/word-ends.ts";

/** Node's dictionary, which knows the common words and cuts the others into characters. */
const dictionary = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** Characters that are words of their own wherever they stand. */
const APART = new Set("和与及或并对在为从向以将由至到");
/** Characters that end the word before them. */
const ENDS = new Set("的等了化区链群性率类制式型者站费证期点年月日省市县局署委厅办");
const OPENS = /^[“‘《〈（「『【〔]/u;
const CLOSES = /[”’》〉）」』】〕]$/u;
const STARTS_WORD = /^[\p{L}\p{N}]/u;
const ENDS_WORD = /[\p{L}\p{N}]$/u;
const NUMBER_END = /[\p{N}%]$/u;

/** A short word of the text's own between quotes, which holds together. */
const QUOTED = /[“‘][^“”‘’]{1,8}[”’]/gu;
/** A name that is longer is cut at its words: no line of a phone has room for it. */
const LONGEST_NAME = 14;

/** Words in such a text stand apart, so that it is parted nowhere: ids, addresses, sums. */
const ONLY_ASCII = /^[ -~]+$/;

const known = new Map<string, readonly string[]>();

/**
 * A name cut where a line may end. Put together again the parts are the name, to the character.
 *
 * What the dictionary doesn't know comes as single characters. An even number of them are words of their own;
 * one, and what an odd number of them begin with, is part of a word beside it, and is kept with both
 * where it isn't known which. A number stays with what it counts, and a short word in quotes is whole.
 */
export function wholeWords(name: string): readonly string[] {
  const there = known.get(name);
  if (there !== undefined) return there;
  if (ONLY_ASCII.test(name)) return [name];
  const quoted = Array.from(name.matchAll(QUOTED), ({ index, 0: { length } }) => [index, index + length]);
  const parts: string[] = [];
  let at = 0;
  let quote = 0;
  for (const { text, joined } of units(Array.from(dictionary.segment(name), ({ segment }) => segment))) {
    const before = parts.at(-1);
    while (at >= (quoted[quote]?.[1] ?? name.length)) quote += 1;
    const isQuoted = at > (quoted[quote]?.[0] ?? name.length);
    if (before === undefined || (!joined && !isQuoted && isBorder(before, text))) parts.push(text);
    else parts[parts.length - 1] = before + text;
    at += text.length;
  }
  known.set(name, parts);
  return parts;
}

/**
 * A text cut around names in it, given in their order: each that is short holds together, with the one character before it
 * that joins it to another (`与`); the rest is cut at its words.
 */
export function wholeNames(text: string, names: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let at = 0;
  for (const name of names) {
    const found = text.indexOf(name, at);
    if (found < 0) continue;
    parts.push(...wholeWords(text.slice(at, found)));
    const joining = APART.has(parts.at(-1) ?? "") ? (parts.pop() ?? "") : "";
    const [first = "", ...rest] = name.length <= LONGEST_NAME ? [name] : wholeWords(name);
    parts.push(joining + first, ...rest);
    at = found + name.length;
  }
  return [...parts, ...wholeWords(text.slice(at))];
}

/** Where the words of a name end, as it travels to what cuts the name in its pieces, or in a browser. */
export function wordEnds(name: string): string {
  return printWordEnds(wholeWords(name));
}

/** A piece, and whether it stays with the one before it. */
interface Unit {
  text: string;
  joined: boolean;
}

function units(segments: readonly string[]): Unit[] {
  const found: Unit[] = [];
  let joinsNext = false;
  const add = (text: string, joined: boolean) => {
    found.push({ text, joined: joined || joinsNext });
    joinsNext = false;
  };
  for (let at = 0; at < segments.length; ) {
    let run = singles(segments, at);
    if (run.length === 0) {
      add(segments[at] ?? "", false);
      at += 1;
      continue;
    }
    at += run.length;
    // What ends the word before is parted from what follows it.
    const word = run.findIndex((character) => !ENDS.has(character));
    if (found.length > 0 && word > 0) {
      add(run.slice(0, word).join(""), true);
      run = run.slice(word);
    }
    add(run.join(""), run.length === 1);
    joinsNext = run.length % 2 === 1 && !ENDS.has(run.at(-1) ?? "");
  }
  return found;
}

/** The Han characters from a place on that the dictionary left single, those that are words of their own apart. */
function singles(segments: readonly string[], from: number): string[] {
  let end = from;
  while (/^\p{Script=Han}$/u.test(segments[end] ?? "") && !APART.has(segments[end] ?? "")) end += 1;
  return segments.slice(from, end);
}

/** Punctuation keeps to the words that it belongs to by the browser's own rules; brackets and quotes don't in all. */
function isBorder(before: string, after: string): boolean {
  if (NUMBER_END.test(before)) return false;
  const ends = ENDS_WORD.test(before) || CLOSES.test(before);
  return ends && (STARTS_WORD.test(after) || OPENS.test(after));
}
