/** Orders promises that have different units. */
import type { PromiseUnit, QuantifiedPromise } from "./schema.ts";

/** Minutes in a unit; a workday counts as a day, a month as 30 days, a year as 365. */
const MINUTES: Readonly<Partial<Record<PromiseUnit, number>>> = {
  minute: 1,
  hour: 60,
  workday: 24 * 60,
  day: 24 * 60,
  month: 30 * 24 * 60,
  year: 365 * 24 * 60,
};

/** The minutes of an amount, to order by and not to print; `null` where the unit is no time. */
export function comparableMinutes(amount: number, unit: PromiseUnit): number | null {
  const minutes = MINUTES[unit];
  return minutes === undefined ? null : amount * minutes;
}

/** How long a promise lets one wait, in minutes: 0 where it is kept at once, `null` where it is about no wait. */
export function promisedWait({ kind, to, unit }: QuantifiedPromise): number | null {
  if (kind === "immediate") return 0;
  return kind === "limit" && to !== null && unit !== null ? comparableMinutes(to, unit) : null;
}
