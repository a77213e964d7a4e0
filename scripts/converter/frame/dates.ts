import { readNumeral } from "../../../src/model/numerals.ts";

const CHINESE =
  /((?:19|20)\d{2}|[〇零一二三四五六七八九○OＯΟ０0]{4})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/u;
const NUMERIC = /((?:19|20)\d{2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})(?!\d)/u;

/** A date found in a text. */
export interface FoundDate {
  iso: string;
  start: number;
  end: number;
}

/** Finds the first date, in Arabic or Chinese numerals, as an ISO date; `null` where none or an impossible one stands. */
export function findDate(text: string): FoundDate | null {
  const match = CHINESE.exec(text) ?? NUMERIC.exec(text);
  return match && dateOf(match);
}

function dateOf(match: RegExpExecArray): FoundDate | null {
  const [year, month, day] = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => readNumeral(/^\d+$/u.test(part) ? part : part.replaceAll(/[○OＯΟ０0]/gu, "〇")));
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { iso: isoOf(date), start: match.index, end: match.index + match[0].length };
}

/** Whether a line is a date and nothing else, brackets around it allowed. */
export function isDateLine(text: string): boolean {
  const date = findDate(text);
  return (
    date !== null &&
    text
      .slice(0, date.start)
      .trim()
      .replace(/^[（(]$/, "") === "" &&
    text
      .slice(date.end)
      .trim()
      .replace(/^[）)]$/, "") === ""
  );
}

/** The day so many days after another. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return isoOf(date);
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
