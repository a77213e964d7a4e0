/** Promises with numbers, the strongest first. */
import { comparableMinutes, promisedWait } from "../../model/duration.ts";
import type { Measure, Notice, QuantifiedPromise } from "../../model/schema.ts";
import type { Site } from "../../site/assemble.ts";
import { promiseWords } from "../../site/promise-words.ts";

/** A promise where it stands; `minutes` orders it, `from` is what it was before or begins with, also in minutes. */
export interface ListedPromise {
  measure: Measure;
  notice: Notice;
  promise: QuantifiedPromise;
  minutes: number | null;
  from: number | null;
  words: string;
}

/** The promises of a site in two lists: how long one waits at most, and what one may have, for how long or how much. */
export function promisesByKind({ notices }: Site): { waits: ListedPromise[]; spans: ListedPromise[] } {
  const all = notices.flatMap(({ notice, measures }) =>
    measures.flatMap(({ measure }) => measure.promises.map((promise) => list(measure, notice, promise))),
  );
  const isWait = ({ promise: { kind } }: ListedPromise) => kind === "limit" || kind === "immediate";
  return {
    waits: all.filter(isWait).sort(byStrength((a, b) => a - b)),
    spans: all.filter((entry) => !isWait(entry)).sort(byStrength((a, b) => b - a)),
  };
}

function list(measure: Measure, notice: Notice, promise: QuantifiedPromise): ListedPromise {
  const { from, fromUnit, to, unit } = promise;
  return {
    measure,
    notice,
    promise,
    minutes: promisedWait(promise) ?? (to === null || unit === null ? null : comparableMinutes(to, unit)),
    from: from === null || fromUnit === null ? null : comparableMinutes(from, fromUnit),
    words: promiseWords(promise),
  };
}

/** What is only sought stands below what is promised, shares and sums of money below times. */
function byStrength(compare: (a: number, b: number) => number) {
  return (a: ListedPromise, b: ListedPromise) =>
    Number(a.promise.sought) - Number(b.promise.sought) ||
    Number(a.minutes === null) - Number(b.minutes === null) ||
    (a.minutes !== null && b.minutes !== null
      ? compare(a.minutes, b.minutes)
      : byAmount(a.promise, b.promise));
}

/** Shares before sums, of each the higher first. */
function byAmount(a: QuantifiedPromise, b: QuantifiedPromise): number {
  return (a.unit ?? "").localeCompare(b.unit ?? "") || (b.to ?? 0) - (a.to ?? 0);
}
