/** What a form of words is, and what it reads: the common ground of times and sums. */
import type { QuantifiedPromise } from "../../../src/model/schema.ts";

/**
 * What a form reads; the rest is the same for all. A day by which something is
 * to be done (`by`) is a time limit and no promise with a number.
 */
export type Read = Partial<Omit<QuantifiedPromise, "clause" | "quote" | "sought" | "kind">> & {
  kind: QuantifiedPromise["kind"] | "by";
};

/** Words to find in a folded text, and what they say in the part of the sentence that holds them. */
export interface Form {
  form: RegExp;
  /** What each of its matches holds; most texts hold none, and this is seen sooner. */
  needs: RegExp;
  /** Nothing where the words turn out to promise nothing. */
  read: (groups: readonly (string | undefined)[], part: string) => Read[];
}

/** The kinds that are time limits: how long one waits, and when something must be done; how long something lasts is none. */
export const LIMIT_KINDS: ReadonlySet<Read["kind"]> = new Set(["limit", "immediate", "window", "by"]);
