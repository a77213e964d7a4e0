/**
 * The grammar of numbering: what a paragraph may begin with to be a heading or
 * a measure. Candidates only; which of them are real the outline decides from
 * their runs (a year, a date or a decimal merely looks like a number).
 */

import { readNumeral } from "../../../src/model/numerals.ts";
import { visibleText, withoutInvisible } from "./invisible.ts";
import { simplify } from "./simplify.ts";

/** A style of numbering; a document uses several, nested. */
export type MarkerStyle =
  | "part" // 第一编 第一部分
  | "chapter" // 第一章
  | "section" // 第一节
  | "article" // 第一条
  | "han" // 一、
  | "han-paren" // （一） ㈠
  | "arabic" // 1. 1． 1、 1﹒ 1， 1： ⒈
  | "decimal" // 1.2, below 1
  | "decimals" // 1.2.3, below 1.2
  | "spaced" // 1 or 一 with nothing but a blank behind it, where 1.1 stands below it or all begin sentences
  | "arabic-paren" // （1） 1） 【1】 ⑴
  | "named" // 措施一、
  | "circled" // ① ❶ ⓵
  | "roman" // Ⅰ、
  | "letter" // A.
  | "ordinal" // 一是 第一， 首先，
  | "bare" // a number alone on its line, as in a flattened table
  | "supplement" // 附则, which bears no number
  | "unnumbered"; // a title, where an editor says that measures bear no numbers

/** A candidate: its style, its number and how many characters it takes, white space behind it included. */
export interface Marker {
  style: MarkerStyle;
  number: number;
  /** What a number of its own stands below: `1` of 1.2, `1.2` of 1.2.3. */
  above?: string;
  /** The number of an article put in later: `1` of 第二条之一. */
  sub?: number;
  /** 最后， stands for the number behind the last, whichever that is; its own number is 0. */
  isLast?: true;
  /** What is printed, e.g. `14.` or `第十四条`. */
  label: string;
  length: number;
}

const HAN = "[〇零一二三四五六七八九十百两]+";

/** Tried in order; the first group is the number. */
const GRAMMAR: readonly [MarkerStyle, RegExp][] = [
  ["part", new RegExp(`^(第(${HAN}|\\d+)(?:编|部分))(?=[\\s:：、]|$)`)],
  ["chapter", new RegExp(`^(第(${HAN}|\\d+)章)`)],
  ["section", new RegExp(`^(第(${HAN}|\\d+)节)(?=\\s|$)`)],
  ["article", new RegExp(`^(第\\s?(${HAN}|\\d+)\\s?条(?:\\s?之\\s?(${HAN}|\\d+))?)(?![的款、，之])`)],
  ["named", new RegExp(`^((?:措施|举措|任务|事项)\\s?(${HAN}|\\d{1,3})\\s?[:：、.．]?)(?=\\s|[^\\d])`)],
  ["han", new RegExp(`^((${HAN})(?:\\s?、|[.．,，:：](?=\\s*[\\p{Script=Han}“"《])))`, "u")],
  ["han-paren", new RegExp(`^([（(]\\s?(${HAN})\\s?[）)]、?)`)],
  [
    "decimals",
    /^(\d{1,2}[.．]\d{1,2}[.．](\d{1,2})[.．、]?)(?=\s|[“"《（(]|(?![亿万千百十倍元吨年月日天个小时分米公])\p{Script=Han})/u,
  ],
  [
    "decimal",
    /^(\d{1,2}[.．](\d{1,2})[.．、]?)(?=\s|[“"《（(]|(?![亿万千百十倍元吨年月日天个小时分米公])\p{Script=Han})/u,
  ],
  ["han-paren", /^(([㈠-㈩])、?)/u],
  [
    "arabic-paren",
    /^((?:[（(]?\s?(?=\d{1,3}\s?[）)])|【(?=\d{1,3}】)|〔(?=\d{1,3}〕)|［(?=\d{1,3}］))(\d{1,3})\s?[）)】〕］]、?)/u,
  ],
  ["arabic-paren", /^(([⑴-⒇])、?)/u],
  ["arabic", /^((\d{1,3})\s?[.．﹒、])(?!\d(?!\d{3}\s?年))/],
  ["arabic", /^((\d{1,3})\s?[,，:：])(?=\s?[\p{Script=Han}“"《])/u],
  ["arabic", /^(([⒈-⒛])[.．、]?)/u],
  ["circled", /^(([①-⑳❶-❿⓵-⓾]))/u],
  ["ordinal", new RegExp(`^((${HAN})(?:是|要))`)],
  ["ordinal", new RegExp(`^([第其](${HAN})[，,、：:])`)],
  ["ordinal", /^((首先|其次|再次|最后)[，,、：:])/],
  ["roman", /^(([Ⅰ-Ⅻ])\s?[.．、，,]?)(?=\s?[\p{Script=Han}“"《])/u],
  ["letter", /^(([A-Z])\s?[.．、])(?=\s?[\p{Script=Han}“"《])/u],
  ["spaced", new RegExp(`^((\\d{1,2}|${HAN}))(?=\\s+[\\p{Script=Han}“"《])`, "u")],
  ["bare", /^((\d{1,3}))$/],
];

/** Words that stand for ordinals. */
const ORDINALS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 0 };

/** The number that a table's row begins with, alone in its cell: 1, 1. or 一; `null` for any other cell. */
export function readRowNumber(text: string): Marker | null {
  const marker = readMarker(/^[一二三四五六七八九十]{1,3}$/u.test(text) ? `${text}、` : text);
  const isAlone = marker !== null && marker.length >= text.length && marker.number > 0;
  if (!isAlone || !["bare", "arabic", "han"].includes(marker.style)) return null;
  return { style: "bare", number: marker.number, label: text, length: text.length };
}

/** A number with its sign is no longer. */
const LONGEST = 40;

/** Reads the marker at the start of a paragraph; `null` where there is none. */
export function readMarker(printed: string): Marker | null {
  const head = printed.slice(0, LONGEST);
  if (visibleText(head).length === head.length) return readVisible(printed);
  const visible = withoutInvisible(head);
  const rest = printed.slice(LONGEST);
  const marker = readVisible(visible.text + rest);
  if (marker === null) return null;
  // What nobody sees between the number and the next character goes with the number.
  const end = visible.at[marker.label.length] ?? Math.min(printed.length, LONGEST);
  const gap = /^\s*/.exec(printed.slice(end))?.[0].length ?? 0;
  return { ...marker, label: printed.slice(0, end), length: end + gap };
}

/** Those that can begin with a digit, and the others; brackets and enclosed digits are others. */
const DIGIT_STYLES: readonly MarkerStyle[] = [
  "decimals",
  "decimal",
  "arabic-paren",
  "arabic",
  "spaced",
  "bare",
];
const OF_DIGITS = GRAMMAR.filter(([style]) => DIGIT_STYLES.includes(style));
const OTHERS = GRAMMAR.filter(([style]) => !["decimals", "decimal", "bare"].includes(style));

/** What any of them begins with; most lines are told by their first character. */
const BEGINS = /^[\s附第其首再最措举任事〇一二三四五六七八九十百两\d（(【〔［①-⑳❶-❿⓵-⓾㈠-㈩⑴-⒇⒈-⒛Ⅰ-ⅫA-Z]/u;

function readVisible(text: string): Marker | null {
  const simplified = simplify(text);
  if (!BEGINS.test(simplified)) return null;
  if (/^附\s*则$/u.test(simplified))
    return { style: "supplement", number: 1, label: text, length: text.length };
  for (const [style, pattern] of /^\d/.test(simplified) ? OF_DIGITS : OTHERS) {
    const match = pattern.exec(simplified);
    const [, found, digits, sub] = match ?? [];
    if (found === undefined || digits === undefined) continue;
    const label = text.slice(0, found.length);
    const number = ORDINALS[digits] ?? (style === "letter" ? digits.charCodeAt(0) - 64 : readNumeral(digits));
    if (number === null) continue;
    const gap = /^\s*/.exec(text.slice(label.length))?.[0].length ?? 0;
    const marker: Marker = { style, number, label, length: label.length + gap };
    if (style === "decimal" || style === "decimals")
      marker.above = found
        .replaceAll("．", ".")
        .split(".")
        .slice(0, style === "decimal" ? 1 : 2)
        .join(".");
    if (digits === "最后") marker.isLast = true;
    if (sub !== undefined) marker.sub = readNumeral(sub) ?? 0;
    return marker;
  }
  return null;
}
