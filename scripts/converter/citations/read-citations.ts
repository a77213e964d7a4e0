/** The documents that a text names, one mention after another. */
import { sentences } from "../../../src/model/sentences.ts";
import { bodyAtEnd } from "./body-words.ts";
import { documentNumbers, type PrintedNumber } from "./document-numbers.ts";
import { isShortName, type TitleKind, titleKind } from "./title-kinds.ts";
import { type TitledName, titledNames } from "./title-marks.ts";

/** A mention of a document, or of a paper between the same marks. */
export interface Mention {
  /** Where it stands in the text (UTF-16). */
  at: number;
  /** As printed: the title with its marks, or a number that stands without a title. */
  text: string;
  kind: TitleKind;
  /** `null` where only a number is named. */
  title: string | null;
  /** The number that stands with it. */
  number: string | null;
  /** The body that stands before it or in its number. */
  issuer: string | null;
  /** A name that says nothing by itself (《措施》), whether or not the text declares it. */
  isShort: boolean;
  /** The short name that the text gives it (以下简称《措施》). */
  calledShort: string | null;
  /** The sentence that names it, as printed; of a long one the part around it. */
  quote: string;
}

/** Between a title and its number: a bracket, and no other words than those that announce one. */
const TO_NUMBER = /^\s?[（(]\s?(?:文号|发文字号|编号)?[:：]?\s?$/u;
/** Between a number and its title. */
const TO_TITLE = /^[）)]?\s?(?:文件|文)?\s?[，,]?\s?[（(]?\s?$/u;
/** Behind a title, its number past: the short name that it is given. */
const CALLED =
  /^[^）)。\n]{0,60}?(?:以下|下)(?:统|合)?(?:简)?称(?:为)?[:：]?\s?[“"「]?\s?《([^》\n]{1,20})》/u;
/** Between two names of a row. */
const IN_A_ROW = /^\s?(?:[（(][^（()）]{0,40}[)）])?\s?(?:[、，,和及与或]|以及){0,2}\s?$/u;
const MOST_QUOTED = 120;

/** Reads the mentions of a text in reading order. */
export function readMentions(text: string): Mention[] {
  const names = titledNames(text);
  const numbers = documentNumbers(text);
  if (names.length === 0 && numbers.length === 0) return [];
  const quote = quoter(text);
  const taken = new Set<PrintedNumber>();
  // What stands before the first of several names holds for all of them: 提交《甲》和《乙》.
  let before = "";
  const titled = names.map((name, index): Mention => {
    const number = numberOf(name, names, numbers, text);
    if (number) taken.add(number);
    const own = text.slice(Math.max(names[index - 1]?.end ?? 0, name.start - 40), name.start);
    if (index === 0 || !IN_A_ROW.test(own)) before = own;
    const behind = text.slice(name.end, name.end + 80);
    const next = names[index + 1];
    const called = CALLED.exec(behind)?.[1] ?? null;
    return {
      at: name.start,
      text: text.slice(name.start, name.end),
      kind: titleKind(name.title, { before, behind, numbered: number !== null }),
      title: name.title,
      number: number?.number ?? null,
      issuer: bodyAtEnd(own) ?? number?.body ?? null,
      isShort: isShortName(name.title),
      // The short name is the next name: one further on is another title's.
      calledShort: called !== null && next?.title === called ? called : null,
      quote: quote(name.start, name.end),
    };
  });
  const alone = numbers
    .filter(
      (number) =>
        !taken.has(number) && !names.some(({ start, end }) => number.start >= start && number.end <= end),
    )
    .map(({ start, end, number, body }): Mention => {
      const printed = text.slice(start, end);
      return {
        ...{ at: start, text: printed, kind: "document", title: null, number, issuer: body },
        ...{ isShort: false, calledShort: null, quote: quote(start, end) },
      };
    });
  return [...titled, ...alone].sort((a, b) => a.at - b.at);
}

/** The number inside a title, in brackets behind it, or directly before it. */
function numberOf(
  name: TitledName,
  names: readonly TitledName[],
  numbers: readonly PrintedNumber[],
  text: string,
): PrintedNumber | null {
  const inside = numbers.find(({ start, end }) => start >= name.start && end <= name.end);
  if (inside) return inside;
  const behind = numbers.find(({ start }) => start >= name.end);
  if (behind && TO_NUMBER.test(text.slice(name.end, behind.start))) return behind;
  const before = numbers.findLast(({ end }) => end <= name.start);
  if (!before || !TO_TITLE.test(text.slice(before.end, name.start))) return null;
  // In 《甲》（国发〔2023〕1号）《乙》 the number is the first title's.
  const other = names.findLast(({ end }) => end <= before.start);
  return other && TO_NUMBER.test(text.slice(other.end, before.start)) ? null : before;
}

/** Gives the function that finds the sentence around a place. */
function quoter(text: string): (start: number, end: number) => string {
  const runs = sentences(text);
  return (start, end) => {
    const first = runs.findLast((run) => run.start <= start);
    const last = runs.find((run) => run.end >= end);
    const [from, to] = [first?.start ?? start, Math.max(last?.end ?? end, end)];
    if (to - from <= MOST_QUOTED) return text.slice(from, to).trim();
    const room = Math.max(0, Math.floor((MOST_QUOTED - (end - start)) / 2));
    const left = Math.max(from, start - room);
    const right = Math.min(to, end + room);
    return text.slice(afterComma(text, left, start, from), beforeComma(text, end, right, to)).trim();
  };
}

/** Where the part of a sentence begins that stands at `left` or behind it. */
function afterComma(text: string, left: number, start: number, from: number): number {
  if (left === from) return from;
  const comma = text.slice(left, start).search(/[，,]/u);
  return comma < 0 ? start : left + comma + 1;
}

function beforeComma(text: string, end: number, right: number, to: number): number {
  if (right === to) return to;
  const part = text.slice(end, right);
  const comma = Math.max(part.lastIndexOf("，"), part.lastIndexOf(","));
  return comma < 0 ? end : end + comma;
}
