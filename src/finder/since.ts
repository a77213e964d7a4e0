/** Measures by the day on which their notice was added: what is new for one who kept an address. */
import type { FinderData, FinderMeasure } from "./data.ts";
import { type Answers, chosen } from "./questions.ts";

/** The parameter that holds the day; no question, since no words of a measure answer it. */
export const SINCE = "since";

/** Whether a text is a day of the calendar as an ISO date. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * A day as readers see it: `2026年11月1日`. The browser prints it: words shared with pages for reading would be a script
 * of their own, which each of these would load.
 */
export function dayText(day: string): string {
  const form = { year: "numeric", month: "long", day: "numeric" } as const;
  return new Date(`${day}T00:00`).toLocaleDateString("zh-CN", form);
}

/** The measures of the notices that were added on the chosen day or later; all of them where none is chosen. */
export function addedSince({ measures, notices }: FinderData, answers: Answers): readonly FinderMeasure[] {
  const [day] = chosen(answers, SINCE);
  if (day === undefined) return measures;
  return measures.filter(({ notice }) => (notices[notice]?.addedOn ?? "") >= day);
}
