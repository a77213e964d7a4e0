/** Which notices there are: by whom, of which year, in which form, and how long. */
import { pick, type Random } from "../random.ts";
import type { Place } from "./places.ts";

/** The forms that notices have. */
const FORMS = [
  "bodies on a line",
  "bodies in brackets",
  "numbers in brackets",
  "clauses",
  "no bodies",
  "table",
] as const;
export type Form = (typeof FORMS)[number];

/** A notice before it is written. */
export interface Planned {
  id: string;
  place: Place;
  year: number;
  form: Form;
  measures: number;
}

/** Measures of a notice, on average. */
const PER_NOTICE = 30;
/** Years of a place, as far as there are places enough. */
const YEARS = 5;
const LAST_YEAR = 2025;
const FIRST_YEAR = 2006;

/** Plans so many measures; sources stand before what may be copied from them. */
export function plan(measures: number, places: readonly Place[], random: Random): Planned[] {
  const count = Math.max(1, Math.round(measures / PER_NOTICE));
  const used = places.slice(0, Math.max(2, Math.min(places.length, Math.ceil(count / YEARS))));
  const slots: { place: Place; year: number; copy: number }[] = [];
  for (let copy = 1; slots.length < count; copy += 1) {
    for (let year = LAST_YEAR; year >= FIRST_YEAR && slots.length < count; year -= 1)
      slots.push(...used.slice(0, count - slots.length).map((place) => ({ place, year, copy })));
  }
  slots.sort((a, b) => a.year - b.year || depth(a.place) - depth(b.place) || a.copy - b.copy);
  const weights = slots.map(() => 0.6 + 0.8 * random());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [reached, done] = [0, 0];
  return slots.map(({ place, year, copy }, index) => {
    reached += weights[index] ?? 0;
    const upTo = index === slots.length - 1 ? measures : Math.round((measures * reached) / total);
    const own = upTo - done;
    done = upTo;
    const form = place.parent === null ? "table" : pick(random, FORMS);
    const suffix = `${copy === 1 ? "" : `-${copy}`}${form === "clauses" ? "-draft" : ""}`;
    return { id: `${place.id}-${year}${suffix}`, place, year, form, measures: own };
  });
}

function depth({ parent }: Place): number {
  return parent === null ? 0 : depth(parent) + 1;
}
