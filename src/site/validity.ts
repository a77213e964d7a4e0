/** What is to be said of a notice once the period that its own words state has ended. */
import type { Notice } from "../model/schema.ts";
import { pastText } from "../wording/statuses.ts";

/** The last day in force, and the words from the next day on, with those of the notice that say it. */
export interface Validity {
  until: string;
  past: string;
}

/** A notice's stated end; `null` where it states none. */
export function validity({ effective }: Pick<Notice, "effective">): Validity | null {
  if (effective === null || effective.to === null) return null;
  return { until: effective.to, past: pastText(effective.to, effective.quote) };
}
