/** How the wording of two texts differs, by words. */
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

const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Compares two texts. Width and spacing don't count: the full-width comma of
 * one notice is the half-width comma of another.
 */
export function diffTexts(own: string, other: string): DiffPart[] {
  const left = wordsOf(own);
  const right = wordsOf(other);
  const edits: Edit[] = shortestEdit(numbersOf(left), numbersOf(right), MOST_EDITS) ?? [];
  if (edits.length === 0) return own === "" && other === "" ? [] : [{ same: false, own, other }];
  const parts: DiffPart[] = [];
  let [atOwn, atOther] = [0, 0];
  for (const { kind, count } of edits) {
    const fromOwn = kind === "right" ? 0 : count;
    const fromOther = kind === "left" ? 0 : count;
    parts.push({
      same: kind === "same",
      own: left.slice(atOwn, atOwn + fromOwn).join(""),
      other: right.slice(atOther, atOther + fromOther).join(""),
    });
    atOwn += fromOwn;
    atOther += fromOther;
  }
  return joinCrumbs(parts);
}

/** A text's words and signs, each with the white space behind it. */
function wordsOf(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of words.segment(text)) {
    if (found.length > 0 && segment.trim() === "") found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found;
}

const numbers = new Map<string, number>();
const numbersAsPrinted = new Map<string, number>();

/** Words as numbers: those that differ in width and spacing only have one. */
function numbersOf(found: readonly string[]): Int32Array {
  return Int32Array.from(found, (word) => {
    const known = numbersAsPrinted.get(word);
    if (known !== undefined) return known;
    const bare = folded(word);
    const number = numbers.get(bare) ?? numbers.size;
    numbers.set(bare, number);
    numbersAsPrinted.set(word, number);
    return number;
  });
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

/** How many letters and digits a text has. */
function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
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
