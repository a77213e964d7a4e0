/** Numbers and days within the tokens of a query. */
import { readNumeral } from "../model/numerals.ts";

/** A number, and the token behind it. */
export interface ReadNumber {
  value: number;
  end: number;
  /** It is printed in digits. */
  arabic: boolean;
}

/** A day, or as much of it as was said. */
export interface PartialDay {
  year: number | null;
  month: number;
  day: number | null;
}

const DIGITS = /^[0-9]+$/;
const HAN_DIGIT = /^[〇零一二两三四五六七八九十百]$/u;
/** More signs than any numeral has that is meant. */
const LONGEST_NUMERAL = 7;
const YEARS = { first: 1949, last: 2199 };

/** Whether a number can be a year. */
export function isYear(value: number): boolean {
  return value >= YEARS.first && value <= YEARS.last;
}

/** The number that begins at a token: a run of digits, or a Chinese numeral; `null` where there is none. */
export function readNumber(tokens: readonly string[], at: number): ReadNumber | null {
  const first = tokens[at] ?? "";
  if (DIGITS.test(first) && first.length < 10) return { value: Number(first), end: at + 1, arabic: true };
  let end = at;
  while (end - at < LONGEST_NUMERAL && HAN_DIGIT.test(tokens[end] ?? "")) end += 1;
  if (end === at) return null;
  const value = readNumeral(tokens.slice(at, end).join(""));
  return value === null ? null : { value, end, arabic: false };
}

/**
 * The day that begins at a token, in the ways in which people write it: 2024年5月31日, 二〇二四年五月三十一日,
 * 5月31日, 2024年5月, 2024-05-31, 2024/5/31, 2024.5.31, 20240531, 2024-05, 2024.5; `null` where there is none.
 */
export function readDay(tokens: readonly string[], at: number): { day: PartialDay; end: number } | null {
  return inWords(tokens, at) ?? inDigits(tokens, at);
}

function inWords(tokens: readonly string[], at: number): { day: PartialDay; end: number } | null {
  const first = readNumber(tokens, at);
  if (first === null) return null;
  let year: number | null = null;
  let month: ReadNumber | null = first;
  if (tokens[first.end] === "年") {
    year = first.value < 100 && first.arabic ? 2000 + first.value : first.value;
    month = readNumber(tokens, first.end + 1);
    if (!isYear(year)) return null;
  }
  if (month === null || month.value < 1 || month.value > 12 || tokens[month.end] !== "月") return null;
  const after = month.end + 1;
  const day = readNumber(tokens, after);
  if (day !== null && day.value >= 1 && day.value <= 31 && /^[日号]$/u.test(tokens[day.end] ?? ""))
    return { day: { year, month: month.value, day: day.value }, end: day.end + 1 };
  return year === null ? null : { day: { year, month: month.value, day: null }, end: after };
}

function inDigits(tokens: readonly string[], at: number): { day: PartialDay; end: number } | null {
  const first = tokens[at] ?? "";
  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(first) ?? /^(\d{4})\.(\d{1,2})\.(\d{1,2})\.?$/.exec(first);
  if (joined !== null) return dayOf(joined.slice(1), at + 1);
  const month = /^(\d{4})\.(\d{1,2})$/.exec(first);
  if (month !== null) return monthOf(month.slice(1), at + 1);
  if (
    /^\d{4}$/.test(first) &&
    /^\d{1,2}$/.test(tokens[at + 1] ?? "") &&
    /^\d{1,2}$/.test(tokens[at + 2] ?? "")
  )
    return dayOf(tokens.slice(at, at + 3), at + 3);
  const isMonth = /^\d{4}$/.test(first) && /^0[1-9]$/.test(tokens[at + 1] ?? "");
  return isMonth ? monthOf(tokens.slice(at, at + 2), at + 2) : null;
}

function monthOf(parts: readonly string[], end: number): { day: PartialDay; end: number } | null {
  const [year = 0, month = 0] = parts.map(Number);
  return isYear(year) && month >= 1 && month <= 12 ? { day: { year, month, day: null }, end } : null;
}

function dayOf(parts: readonly string[], end: number): { day: PartialDay; end: number } | null {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const isDay = isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDay ? { day: { year, month, day }, end } : null;
}

/** Whether a day, as an ISO date, is what was said. */
export function isSaid(iso: string, { year, month, day }: PartialDay): boolean {
  const [ownYear, ownMonth, ownDay] = iso.split("-").map(Number);
  return (year === null || year === ownYear) && month === ownMonth && (day === null || day === ownDay);
}
