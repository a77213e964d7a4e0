/**
 * The grammar of numbering: what a paragraph may begin with to be a heading or
 * a measure. Candidates only; which of them are real the outline decides from
 * their runs (a year, a date or a decimal merely looks like a number).
 */

import { simplify } from "./simplify.ts";

/** A style of numbering; a document uses several, nested. */
export type MarkerStyle =
  | "part" // 第一编
  | "chapter" // 第一章
  | "section" // 第一节
  | "article" // 第一条
  | "han" // 一、
  | "han-paren" // （一）
  | "arabic" // 1. 1． 1、 1﹒
  | "arabic-paren" // （1） 1）
  | "named" // 措施一、
  | "circled" // ① ⑴ ❶ ㈠
  | "ordinal" // 一是
  | "bare" // a number alone on its line, as in a flattened table
  | "supplement"; // 附则, which bears no number

/** A candidate: its style, its number and how many characters it takes, white space behind it included. */
export interface Marker {
  style: MarkerStyle;
  number: number;
  /** What is printed, e.g. `14.` or `第十四条`. */
  label: string;
  length: number;
}

const HAN = "[〇零一二三四五六七八九十百两]+";

/** Tried in order; the first group is the number. */
const GRAMMAR: readonly [MarkerStyle, RegExp][] = [
  ["part", new RegExp(`^(第(${HAN}|\\d+)编)(?=\\s|$)`)],
  ["chapter", new RegExp(`^(第(${HAN}|\\d+)章)`)],
  ["section", new RegExp(`^(第(${HAN}|\\d+)节)(?=\\s|$)`)],
  ["article", new RegExp(`^(第\\s?(${HAN}|\\d+)\\s?条)(?![的款、，之])`)],
  ["named", new RegExp(`^((?:措施|举措|任务|事项)\\s?(${HAN}|\\d{1,3})\\s?[:：、.．]?)(?=\\s|[^\\d])`)],
  ["han", new RegExp(`^((${HAN})(?:、|[.．](?=\\s*\\p{Script=Han})))`, "u")],
  ["han-paren", new RegExp(`^([（(]\\s?(${HAN})\\s?[）)]、?)`)],
  ["arabic-paren", /^([（(]?\s?(\d{1,3})\s?[）)]、?)/],
  ["arabic", /^((\d{1,3})\s?[.．﹒、])(?!\d(?!\d{3}\s?年))/],
  ["circled", /^(([①-⑳⑴-⒇❶-❿㈠-㈩]))/],
  ["ordinal", new RegExp(`^((${HAN})(?:是|要))`)],
  ["bare", /^((\d{1,3}))$/],
];

/** Reads the marker at the start of a paragraph; `null` where there is none. */
export function readMarker(text: string): Marker | null {
  if (/^附\s*则$/u.test(simplify(text)))
    return { style: "supplement", number: 1, label: text, length: text.length };
  const simplified = simplify(text);
  for (const [style, pattern] of GRAMMAR) {
    const match = pattern.exec(simplified);
    const [, found, digits] = match ?? [];
    if (found === undefined || digits === undefined) continue;
    const label = text.slice(0, found.length);
    const number = readNumeral(digits);
    if (number === null) continue;
    const gap = /^\s*/.exec(text.slice(label.length))?.[0].length ?? 0;
    return { style, number, label, length: label.length + gap };
  }
  return null;
}

/** Numbers in one character: the first and the last of each series. */
const ENCLOSED: readonly [string, string][] = [
  ["①", "⑳"],
  ["⑴", "⒇"],
  ["❶", "❿"],
  ["㈠", "㈩"],
];

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Reads a numeral in Arabic, Chinese (below one thousand, or digit by digit as in 二〇二五) or circled digits. */
export function readNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  for (const [first, last] of ENCLOSED)
    if (text >= first && text <= last) return text.charCodeAt(0) - first.charCodeAt(0) + 1;
  if (!/[十百]/.test(text)) {
    const digits = [...text].map((character) => DIGITS[character]);
    if (digits.length === 0 || digits.includes(undefined)) return null;
    return Number(digits.join(""));
  }
  const match = /^(?:(.)百)?零?(?:(.?)十)?(.)?$/.exec(text);
  if (!match) return null;
  const [, hundreds, tens, units] = match;
  const digit = (character: string | undefined, empty: number) =>
    character === undefined ? 0 : character === "" ? empty : (DIGITS[character] ?? Number.NaN);
  const value = digit(hundreds, 1) * 100 + digit(tens, 1) * 10 + digit(units, 0);
  return Number.isNaN(value) ? null : value;
}
