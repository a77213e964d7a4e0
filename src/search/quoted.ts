/**
 * What a query says of how it is to be taken: words in quotes that must stand as they are, and words behind a minus
 * that must not stand.
 *
 * A quote is opened and closed by a pair of one kind, curly, straight or cornered. One that is never closed is no
 * quote, and neither is a minus an exclusion without a space before it.
 */
import { characterOf, RADICAL } from "../model/radicals.ts";
import { recordText, type SearchDocument } from "./record.ts";

/** A query by its parts. */
export interface AskedWords {
  /** What must stand as it is. */
  quotes: string[];
  /** What must not stand. */
  without: string[];
  /** All else. */
  words: string;
  /** Every quote stands by itself, between spaces and the ends of the query. */
  setOff: boolean;
}

/** Which signs close what a sign opens. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["“”", "“”"],
  ['"＂', '"＂'],
  ["‘’", "‘’"],
  ["'", "'"],
  ["「", "」"],
  ["『", "』"],
];
const MINUS = /^[-－−]$/;
const SPACE = /^\s$/u;
/** Signs that stand in letters and numbers' stead are alike where they only differ in form. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['"', "“”„「」『』‘’'"],
    ["(", "〔[【（"],
    [")", "〕]】）"],
    ["<", "《〈"],
    [">", "》〉"],
    ["-", "—–―－−‐‑"],
    ["x", "×✕"],
    ["·", "•・‧"],
  ].flatMap(([one = "", others = ""]) => [...others].map((other) => [other, one])),
);

/** Reads a query's quotes and exclusions, in one pass. */
export function readAsked(text: string): AskedWords {
  const signs = [...text];
  const asked: AskedWords = { quotes: [], without: [], words: "", setOff: true };
  const isSpace = (at: number) => signs[at] === undefined || SPACE.test(signs[at]);
  const closings = closingsOf(signs);
  for (let at = 0; at < signs.length; ) {
    const sign = signs[at] ?? "";
    const isApart = at > 0 ? isSpace(at - 1) : closings.has(at + 1) || leads(signs);
    const isMinus = MINUS.test(sign) && isApart && !isSpace(at + 1);
    const begin = isMinus ? at + 1 : at;
    const end = closings.get(begin);
    const isApostrophe = signs[begin] === "'" && !(isMinus || isSpace(begin - 1));
    if (end !== undefined && !isApostrophe) {
      const quoted = signs
        .slice(begin + 1, end)
        .join("")
        .trim();
      if (/[\p{L}\p{N}]/u.test(quoted)) {
        (isMinus ? asked.without : asked.quotes).push(quoted);
        asked.setOff &&= isMinus || (isSpace(begin - 1) && isSpace(end + 1));
        asked.words += " ";
        at = end + 1;
        continue;
      }
    }
    if (isMinus) {
      let behind = begin;
      while (!isSpace(behind)) behind += 1;
      const word = signs.slice(begin, behind).join("");
      // 3 -5 is a range, and a minus before a sign is a dash.
      const isNumber = /^[0-9]/.test(word) && /[0-9]\s*$/.test(asked.words);
      if (/[\p{L}\p{N}]/u.test(word) && !isNumber) {
        asked.without.push(word);
        at = behind;
        continue;
      }
    }
    asked.words += sign;
    at += 1;
  }
  asked.words = asked.words.trim();
  return asked;
}

/** Whether a query that begins with a minus and a word goes on behind that: a dash alone can begin what was pasted. */
function leads(signs: readonly string[]): boolean {
  const end = signs.findIndex((sign) => SPACE.test(sign));
  return end > 1 && signs.slice(end).some((sign) => !SPACE.test(sign));
}

/** For every sign that opens a quote the place of the one that closes it: the next of its kind. */
function closingsOf(signs: readonly string[]): Map<number, number> {
  const closings = new Map<number, number>();
  const open: (number | null)[] = PAIRS.map(() => null);
  for (const [at, sign] of signs.entries()) {
    for (const [kind, [opens, closes]] of PAIRS.entries()) {
      const begin = open[kind] ?? null;
      if (begin !== null && closes.includes(sign)) {
        closings.set(begin, at);
        open[kind] = null;
      } else if (begin === null && opens.includes(sign)) open[kind] = at;
    }
  }
  return closings;
}

/** Whether words have signs that the index doesn't have, apart from spaces. */
export function hasSigns(words: string): boolean {
  return /[^\p{L}\p{N}\p{M}\s]/u.test(words);
}

/** Whether a record's text has words to the sign, whatever the width and form of each sign; spaces don't count. */
export function holdsSigns(document: Pick<SearchDocument, "title" | "blocks">, words: string): boolean {
  return folded(recordText(document).text).includes(folded(words));
}

function folded(text: string): string {
  const plain = Array.from(text, (sign) => (RADICAL.test(sign) ? characterOf(sign) : sign)).join("");
  const signs = plain.normalize("NFKC").toLowerCase();
  return Array.from(signs.replace(/[\s\p{Cf}\p{Cc}]/gu, ""), (sign) => ALIKE[sign] ?? sign).join("");
}
