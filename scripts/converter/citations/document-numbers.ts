/**
 * 文号: the numbers by which official documents are known, in the forms of the
 * standard for official documents (GB/T 9704) and those that texts print instead:
 * 国办发〔2023〕10号, also with [ ], ( ) and 【 】; 海关总署公告2024年第95号,
 * 海关总署2024年第95号公告; 国务院令第722号, 海关总署第240号令.
 */
import { bodyAtEnd, withoutLeading } from "./body-words.ts";

/** A number as it stands in a text; `end` exclusive. */
export interface PrintedNumber {
  start: number;
  end: number;
  /** In one form, by which the same number is known wherever it stands. */
  number: string;
  /** The body that issued it, where the number names it. */
  body: string | null;
}

const YEAR = "((?:19|20)[0-9]{2})";
/** A number of a house, a berth, a line is none of a document. */
const NO_PLACE = "(?![楼线门厅馆泊码库院仓店室桥路口机船轮])";
const CODED = new RegExp(
  `([\\p{Script=Han}]{2,14})\\s?[〔［[(（【﹝]\\s?${YEAR}\\s?[〕］\\])）】﹞]\\s?第?\\s?([0-9]{1,5})\\s?号${NO_PLACE}`,
  "gu",
);
const BODIES = "([\\p{Script=Han}、 ]{0,30})";
const ANNOUNCED = new RegExp(`${BODIES}公告\\s?第?\\s?${YEAR}\\s?年\\s?第?\\s?([0-9]{1,5})\\s?号`, "gu");
const YEAR_FIRST = new RegExp(`${BODIES}${YEAR}\\s?年\\s?第?\\s?([0-9]{1,5})\\s?号\\s?(公告|令)`, "gu");
const ORDERED = new RegExp(
  `([\\p{Script=Han}]{2,24})令\\s?(?:${YEAR}\\s?年\\s?)?第?\\s?([0-9]{1,5})\\s?号${NO_PLACE}`,
  "gu",
);
const ORDER_LAST = /([\p{Script=Han}]{2,24})第\s?([0-9]{1,5})\s?号令/gu;

/** The numbers of a text in reading order. */
export function documentNumbers(text: string): PrintedNumber[] {
  // Every form has it, and hardly any text: looking for the forms in all of them was an eighth of a large conversion.
  if (!text.includes("号")) return [];
  const found = [...coded(text), ...announced(text), ...ordered(text)].sort((a, b) => a.start - b.start);
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

function coded(text: string): PrintedNumber[] {
  return [...text.matchAll(CODED)].flatMap(({ 0: all, 1: words = "", 2: year, 3: number, index }) => {
    const code = withoutLeading(words);
    if (code.length < 2 || code.endsWith("年")) return [];
    const start = index + words.length - code.length;
    return [{ start, end: index + all.length, number: `${code}〔${year}〕${Number(number)}号`, body: null }];
  });
}

function announced(text: string): PrintedNumber[] {
  const forms = [...text.matchAll(ANNOUNCED)].map((match) => ({ match, kind: "公告" }));
  const last = [...text.matchAll(YEAR_FIRST)].map((match) => ({ match, kind: match[4] ?? "" }));
  return [...forms, ...last].flatMap(({ match, kind }) => {
    const [all, words = "", year, number] = match;
    const body = bodyAtEnd(words);
    if (kind === "令" && body === null) return [];
    const printed = body === null ? 0 : words.length - startOfBody(words, body);
    const start = match.index + words.length - printed;
    return [
      {
        ...{ start, end: match.index + all.length, body },
        number: `${body ?? ""}${kind}${year}年第${Number(number)}号`,
      },
    ];
  });
}

function ordered(text: string): PrintedNumber[] {
  const first = [...text.matchAll(ORDERED)].map((match) => ({ match, year: match[2], number: match[3] }));
  const last = [...text.matchAll(ORDER_LAST)].map((match) => ({
    ...{ match, number: match[2] },
    year: undefined,
  }));
  return [...first, ...last].flatMap(({ match, year, number }) => {
    const [all, words = ""] = match;
    const body = bodyAtEnd(words);
    if (body === null) return [];
    const start = match.index + startOfBody(words, body);
    const ofYear = year === undefined ? "" : `${year}年`;
    return [
      { start, end: match.index + all.length, number: `${body}令${ofYear}第${Number(number)}号`, body },
    ];
  });
}

/** Where a body that words end with begins in them; spaces between several became marks of enumeration. */
function startOfBody(words: string, body: string): number {
  return Math.max(0, words.trimEnd().length - body.length);
}
