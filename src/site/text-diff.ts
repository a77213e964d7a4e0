/** How the wording of two texts differs, by words. */
import { memoryKey, remembered } from "../model/memory.ts";
import { type Edit, shortestEdit } from "./shortest-edit.ts";

/**
 * A stretch of two texts: the same in both, as each prints it, or in one only.
 * All `own` joined are the first text, all `other` joined the second.
 */
export interface DiffPart {
  same: boolean;
  own: string;
  other: string;
}

/** A stretch that both have is no more than chance between changes if it has fewer letters. */
const LEAST_SAME = 4;
/** So is a longer one, up to this, between changes that are many times as long. */
const SOME_SAME = 10;
const MANY_TIMES = 6;
/** Texts that differ in more words than this have nothing to show but themselves. */
const MOST_EDITS = 1000;

/**
 * A text cut into words and signs, each with the white space behind it, so that it can be compared with many others.
 * Of ten thousand measures each is compared with some three; cutting takes as long as comparing.
 */
export interface CutText {
  text: string;
  /** Where each ends, in UTF-16 units. */
  ends: Int32Array;
  /** A number for each: those that differ in width and spacing only have one. */
  numbers: Int32Array;
}

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Cuts a text. */
export function cutText(text: string): CutText {
  const ends: number[] = [];
  for (const { segment, index } of words.segment(text)) {
    const end = index + segment.length;
    if (ends.length > 0 && segment.trim() === "") ends[ends.length - 1] = end;
    else ends.push(end);
  }
  const numbers = Int32Array.from(ends, (end, at) => numberOf(text.slice(ends[at - 1] ?? 0, end)));
  return { text, ends: Int32Array.from(ends), numbers };
}

/**
 * Compares two texts. Width and spacing don't count: the full-width comma of
 * one notice is the half-width comma of another.
 */
export function diffTexts(left: CutText, right: CutText): DiffPart[] {
  const [own, other] = [left.text, right.text];
  const edits: Edit[] = shortestEdit(left.numbers, right.numbers, MOST_EDITS) ?? [];
  if (edits.length === 0) return own === "" && other === "" ? [] : [{ same: false, own, other }];
  const parts: DiffPart[] = [];
  let [atOwn, atOther] = [0, 0];
  for (const { kind, count } of edits) {
    const toOwn = kind === "right" ? atOwn : atOwn + count;
    const toOther = kind === "left" ? atOther : atOther + count;
    parts.push({
      same: kind === "same",
      own: between(left, atOwn, toOwn),
      other: between(right, atOther, toOther),
    });
    [atOwn, atOther] = [toOwn, toOther];
  }
  return joinCrumbs(parts);
}

/** How texts differ that were compared before; `cut` gives one cut, where they weren't. */
export function rememberedDiff(
  own: string,
  other: string,
  cut: (text: string) => CutText = cutText,
): DiffPart[] {
  const lengths = remembered(
    "differences",
    () => memoryKey(own, other),
    () =>
      diffTexts(cut(own), cut(other)).map(({ same, own, other }) => [Number(same), own.length, other.length]),
  );
  let [atOwn, atOther] = [0, 0];
  return lengths.map(([same = 0, ofOwn = 0, ofOther = 0]) => {
    const part = {
      same: same === 1,
      own: own.slice(atOwn, atOwn + ofOwn),
      other: other.slice(atOther, atOther + ofOther),
    };
    [atOwn, atOther] = [atOwn + ofOwn, atOther + ofOther];
    return part;
  });
}

/** The words of a text from one place to another. */
function between({ text, ends }: CutText, from: number, to: number): string {
  return text.slice(ends[from - 1] ?? 0, ends[to - 1] ?? 0);
}

const numbers = new Map<string, number>();
const numbersAsPrinted = new Map<string, number>();

function numberOf(word: string): number {
  const known = numbersAsPrinted.get(word);
  if (known !== undefined) return known;
  const bare = folded(word);
  const number = numbers.get(bare) ?? numbers.size;
  numbers.set(bare, number);
  numbersAsPrinted.set(word, number);
  return number;
}

function folded(word: string): string {
  return word.normalize("NFKC").replaceAll(/\s+/gu, "");
}

/** Joins changes that stand side by side, or with so little between them that it only disturbs the reader. */
function joinCrumbs(parts: readonly DiffPart[]): DiffPart[] {
  const joined = joinAlike(parts);
  return joinAlike(
    joined.map((part, index) => {
      const [before, after] = [joined[index - 1], joined[index + 1]];
      return part.same && before && after && isCrumb(part, before, after) ? { ...part, same: false } : part;
    }),
  );
}

function isCrumb({ other }: DiffPart, before: DiffPart, after: DiffPart): boolean {
  const letters = lettersIn(other);
  const around = [before, after].map((part) => Math.max(lettersIn(part.own), lettersIn(part.other)));
  return letters < LEAST_SAME || (letters < SOME_SAME && letters * MANY_TIMES < Math.min(...around));
}

function joinAlike(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.same === part.same) {
      last.own += part.own;
      last.other += part.other;
    } else joined.push({ ...part });
  }
  return joined;
}

const LETTER = /[\p{L}\p{N}]/u;
/** By code point, what has been asked: 1 for a letter or digit, 2 for others. */
const letters = new Uint8Array(0x110000);

/** How many letters and digits a text has. */
function lettersIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    letters[point] ||= LETTER.test(String.fromCodePoint(point)) ? 1 : 2;
    if (letters[point] === 1) count += 1;
  }
  return count;
}

/** Sums of letters: in both texts, in the first only, in the second only. */
export interface DiffSize {
  same: number;
  own: number;
  other: number;
}

/** How much of two texts is the same. */
export function diffSize(parts: readonly DiffPart[]): DiffSize {
  const size: DiffSize = { same: 0, own: 0, other: 0 };
  for (const { same, own, other } of parts) {
    if (same) size.same += lettersIn(other);
    else {
      size.own += lettersIn(own);
      size.other += lettersIn(other);
    }
  }
  return size;
}
