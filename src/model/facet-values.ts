/** The values of facets that name no case of a reader's own; every other value does. */

/** A measure has no words about an open facet; the program gives it, no registry has it. */
export const UNSPECIFIED = "unspecified";
/**
 * What the machine found for a facet is too unsure to be shown, and no editor has judged it: the measure may name any
 * value. The program gives it, beside the values that are shown.
 */
export const UNCHECKED = "unchecked";
/** The measure's words say that all are meant: 各类企业. */
export const ANY = "any";
/** What authorities do among themselves. */
export const GOVERNMENT = "government";

/** None of them is a case of one's own. */
export const NO_ANSWERS: readonly string[] = [UNSPECIFIED, ANY, GOVERNMENT, UNCHECKED];

/** The values of a facet that say something of a measure: that nobody has judged it yet doesn't. */
export function judgedValues(values: readonly string[] = []): string[] {
  return values.filter((value) => value !== UNCHECKED);
}

/** Whether a reader can choose a value as their own case. */
export function isAnswer(value: string): boolean {
  return !NO_ANSWERS.includes(value);
}
