/** Promises with numbers, the strongest first. */
import { comparableMinutes, promisedWait } from "../../model/duration.ts";
import type { Measure, QuantifiedPromise } from "../../model/schema.ts";
import type { Site } from "../../site/assemble.ts";
import { promiseWords } from "../../site/promise-words.ts";
import {
  type MeasureRef,
  measureRef,
  type NoticeRef,
  noticeRef,
  type PlacedNotice,
} from "../../site/refs.ts";

/** A promise where it stands; `minutes` orders it, `from` is what it was before or begins with, also in minutes. */
export interface ListedPromise {
  measure: MeasureRef;
  notice: NoticeRef;
  promise: QuantifiedPromise;
  minutes: number | null;
  from: number | null;
  words: string;
}

/** Promises in two lists: how long one waits at most, and what one may have, for how long or how much. */
export interface PromisesByKind {
  waits: ListedPromise[];
  spans: ListedPromise[];
}

/** The promises of a site. */
export function promisesByKind({ notices }: Site): PromisesByKind {
  const all = notices.flatMap(({ notice, measures }) =>
    measures.flatMap(({ measure }) => measure.promises.map((promise) => list(measure, notice, promise))),
  );
  const isWait = ({ promise: { kind } }: ListedPromise) => kind === "limit" || kind === "immediate";
  return {
    waits: all.filter(isWait).sort(byStrength((a, b) => a - b)),
    spans: all.filter((entry) => !isWait(entry)).sort(byStrength((a, b) => b - a)),
  };
}

function list(measure: Measure, notice: PlacedNotice, promise: QuantifiedPromise): ListedPromise {
  const { from, fromUnit, to, unit } = promise;
  return {
    measure: measureRef(measure),
    notice: noticeRef(notice),
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
