/** The days that a period of force is stated in: whole dates, dates without their day, terms of years and months. */
import { readNumeral } from "../../../src/model/numerals.ts";

/** The first or the last day of what a date without its day may mean. */
export type Bound = "first" | "last";

const YEAR = "(?:(?:19|20)\\d{2}|[〇零○一二三四五六七八九]{4})";
const NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const MONTH = `${NUMBER}月(?:份?[底末]|份|${NUMBER}[日号])?`;

/** A date, its day or also its month left out: 2026年4月1日, 2026年12月, 2026年底, 2026-04-01. */
export const DATE = `(?:${YEAR}年(?:年?[底末]|${MONTH})?|(?:19|20)\\d{2}[-./]\\d{1,2}(?:[-./]\\d{1,2})?)`;
/** A date whose year is that of the one before it: 12月31日, 同年12月31日, 当年底. */
export const DATE_OF_YEAR = `(?:[同当次]年(?:年?[底末]|${MONTH})|${MONTH})`;
/** Years with a line between them: 2026—2028年. */
export const YEARS = "(?:19|20)\\d{2}年?";
/** A term: 3年, 一年半, 18个月, 2年6个月, 半年. */
export const TERM = `(?:半年|${NUMBER.replace("一二", "一二两")}(?:年半|年(?:零?${NUMBER}个月)?|个月))(?!以上|以下|[后前])`;

const PARTS = new RegExp(
  `^(?:(${YEAR})年?|([同当次])年)?(?:年?([底末])|(${NUMBER})月(?:份?([底末])|份|(${NUMBER})[日号])?)?$`,
  "u",
);

/**
 * A date as ISO; `null` where it doesn't exist. What it leaves out is the bound's: 2026年12月 ends on the 31st.
 * `year` is that of the date before it.
 */
export function readDay(text: string, bound: Bound, year: number | null = null): string | null {
  const numeric = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text);
  if (numeric) return isoOf(Number(numeric[1]), Number(numeric[2]), numberOf(numeric[3]), bound);
  const [, own, relative, yearEnd, month, , day] = PARTS.exec(text) ?? [];
  const of = own === undefined ? year && year + Number(relative === "次") : numberOf(own);
  if (of === null || (own ?? relative ?? month) === undefined) return null;
  if (yearEnd !== undefined) return isoOf(of, 12, null, "last");
  return isoOf(of, numberOf(month) ?? (bound === "first" ? 1 : 12), numberOf(day), bound);
}

/** A term in months; `null` where it is none. */
export function readMonths(term: string): number | null {
  if (term === "半年") return 6;
  const [, years, half, months] = /^(?:(.{1,3})年(半)?)?(?:零?(.{1,3})个月)?$/u.exec(term) ?? [];
  const sum = (numberOf(years) ?? 0) * 12 + (half ? 6 : 0) + (numberOf(months) ?? 0);
  return sum > 0 ? sum : null;
}

/** The last day of a term that begins on `from`: three years from 2026-04-01 end on 2029-03-31. */
export function lastDay(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const end = new Date(Date.UTC(year, month - 1 + months, day));
  // A month without that day ends the term with its own last day.
  end.setUTCDate(end.getUTCDate() === day ? day - 1 : 0);
  return end.toISOString().slice(0, 10);
}

/** The day before another. */
export function dayBefore(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : readNumeral(text.replaceAll("○", "〇"));
}

function isoOf(year: number, month: number, day: number | null, bound: Bound): string | null {
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const printed = day ?? (bound === "first" ? 1 : last);
  if (printed < 1 || printed > last) return null;
  return new Date(Date.UTC(year, month - 1, printed)).toISOString().slice(0, 10);
}
