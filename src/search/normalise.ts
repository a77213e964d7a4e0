/**
 * The one definition of when two pieces of text read the same in search.
 *
 * - Compatibility forms, full and half width and letter case are alike (NFKC,
 *   then lower case): `ＡＥＯ` = `AEO` = `aeo`, `（` = `(`.
 * - White space, quotes, brackets, dashes, `+ × /`, control and formatting
 *   characters and ornaments are transparent: `“保税+ERP”` = `保税 ERP` =
 *   `保税ERP`. So is an `x`, `X` or `*` between two numbers: `7x24` = `7×24`.
 *   They still part two numbers or two Latin words: `7×24` isn't `724`.
 * - `。，、；：！？` and their half-width forms are barriers, and alike: none
 *   can be left out, but one may stand for another. A full stop inside a number
 *   or a Latin word (`2.0`, `www.example.cn`) belongs to it.
 * - Radicals that fonts put in place of characters are those characters: `⻘⼝` =
 *   `青口`. Raised, lowered and circled digits are numbers of their own beside
 *   others: `10⁴` = `10^4`, and neither is `104`.
 * - What is left (letters, numbers and the few signs that carry a meaning, such
 *   as `%`) is text.
 */

import { characterOf, RADICAL } from "../model/radicals.ts";

/** A text as search reads it, and where each piece of it stands in the original. */
export interface NormalisedText {
  /** Text, {@link BARRIER} and, between two runs that transparent characters part, one {@link GAP}. */
  text: string;
  /** For every UTF-16 unit of `text`: where its original begins. */
  starts: number[];
  /** For every UTF-16 unit of `text`: where its original ends. */
  ends: number[];
}

/** Stands for any row of barriers. */
export const BARRIER = "。";
/** Stands between two numbers, or two Latin words, that only transparent characters part. */
export const GAP = " ";
/** A letter of a script that writes words as runs of letters. */
export const RUN_LETTER = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** What normalisation may change together: a character with its marks, or a row of Hangul. */
const CLUSTER = /[\u1100-\u11FF\uA960-\uA97F\uAC00-\uD7FF\uFFA0-\uFFDC]+|\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu;
const BARRIERS = /[。，、；：！？,;:!?.]/u;
const TEXT = /[\p{L}\p{N}\p{M}\p{Sc}%‰°&@#=]/u;
const VARIATION_SELECTOR = /\p{Variation_Selector}/u;
const DIGIT = /[0-9]/;
/** Any transparent character. */
const PARTING = "^";

/** Digits that aren't on the line, each kind a run of its own. */
const SCRIPTS: readonly RegExp[] = [/^[⁰¹²³⁴-⁹]/u, /^[₀-₉]/u, /^[①-⑳⓪⓵-⓾⓫-⓴❶-➓㉑-㉟㊱-㊿]/u];

interface Character {
  char: string;
  start: number;
  end: number;
}

/** Normalises a text; never fails, whatever the text holds. */
export function normalise(original: string): NormalisedText {
  const characters = fold(original);
  const out: NormalisedText = { text: "", starts: [], ends: [] };
  let parted = false;
  for (const [index, character] of characters.entries()) {
    const { char, start, end } = character;
    if (isHan(char)) {
      append(out, char, start, end);
      parted = false;
      continue;
    }
    const last = parted ? "" : out.text.slice(-1);
    const next = characters[index + 1]?.char ?? "";
    if (char === "." && sameRun(last, next)) {
      append(out, char, start, end);
    } else if (BARRIERS.test(char)) {
      if (out.text.endsWith(BARRIER)) out.ends[out.ends.length - 1] = end;
      else append(out, BARRIER, start, end);
      parted = false;
    } else if (isTransparent(char) || isTimes(characters, index)) {
      parted = true;
    } else {
      // Both numbers can come from one character (⅐ is 1⁄7).
      const before = out.ends[out.ends.length - 1] ?? 0;
      if (parted && sameRun(out.text.slice(-1), char)) append(out, GAP, Math.min(before, start), start);
      append(out, char, start, end);
      parted = false;
    }
  }
  return out;
}

/** Applies NFKC and lower case cluster by cluster, so that every character keeps its place. */
function fold(original: string): Character[] {
  const characters: Character[] = [];
  let script = -1;
  for (const match of original.matchAll(CLUSTER)) {
    const start = match.index;
    // Nearly every character of a notice: folding leaves it as it is.
    if (script === -1 && match[0].length === 1 && isHan(match[0])) {
      characters.push({ char: match[0], start, end: start + 1 });
      continue;
    }
    const before = script;
    script = scriptOf(match[0]);
    // A sign without width parts a raised digit from one on the line.
    if (script !== before) characters.push({ char: PARTING, start, end: start });
    const plain = RADICAL.test(match[0]) ? Array.from(match[0], characterOf).join("") : match[0];
    const folded = [...plain.normalize("NFKC").toLowerCase().normalize("NFKC")];
    const single = folded.length === match[0].length;
    for (const [index, char] of folded.entries()) {
      const from = single ? start + index : start;
      characters.push({ char, start: from, end: single ? from + 1 : start + match[0].length });
    }
  }
  return characters;
}

/** Which kind of digits off the line a character is; -1 for any other. */
function scriptOf(character: string): number {
  const code = character.charCodeAt(0);
  const isOrdinary = code < 0xb2 || code > 0x32bf || (code > 0x24ff && code < 0x2776);
  return isOrdinary ? -1 : SCRIPTS.findIndex((digits) => digits.test(character));
}

function append(out: NormalisedText, char: string, start: number, end: number): void {
  out.text += char;
  for (let unit = 0; unit < char.length; unit += 1) {
    out.starts.push(start);
    out.ends.push(end);
  }
}

/** Both characters belong to numbers, or both to Latin words. */
function sameRun(left: string, right: string): boolean {
  return (DIGIT.test(left) && DIGIT.test(right)) || (RUN_LETTER.test(left) && RUN_LETTER.test(right));
}

/** One of the Chinese characters that Unicode has had from its first version on: every engine takes them for letters. */
function isHan(char: string): boolean {
  return char >= "\u4E00" && char <= "\u9FA5";
}

function isTransparent(char: string): boolean {
  return VARIATION_SELECTOR.test(char) || !(TEXT.test(char) || BARRIERS.test(char));
}

/** An `x` that is printed for `×`: a number before it, a number behind it, nothing that is seen between. */
function isTimes(characters: readonly Character[], index: number): boolean {
  if (characters[index]?.char !== "x") return false;
  const neighbour = (step: 1 | -1) => {
    let at = index + step;
    while (at in characters && isTransparent(characters[at]?.char ?? "")) at += step;
    return characters[at]?.char ?? "";
  };
  return DIGIT.test(neighbour(-1)) && DIGIT.test(neighbour(1));
}
