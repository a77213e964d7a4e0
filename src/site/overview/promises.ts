/** Promises with numbers, the strongest first. */
import { comparableMinutes, promisedWait } from "../../model/duration.ts";
import type { Measure, Notice, PromiseUnit, QuantifiedPromise } from "../../model/schema.ts";
import type { Site } from "../assemble.ts";

/** A promise where it stands; `minutes` orders it, `from` is what it was before or begins with, also in minutes. */
export interface ListedPromise {
  measure: Measure;
  notice: Notice;
  promise: QuantifiedPromise;
  minutes: number | null;
  from: number | null;
  words: string;
}

const UNITS: Record<PromiseUnit, string> = {
  minute: "分钟",
  hour: "小时",
  workday: "个工作日",
  day: "天",
  month: "个月",
  year: "年",
  percent: "%",
  yuan: "元",
  usd: "美元",
};

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

/** A number as people write it: 50万, 1.5亿. */
function printNumber(number: number): string {
  if (number >= 1e8) return `${number / 1e8}亿`;
  return number >= 1e4 ? `${number / 1e4}万` : String(number);
}

/** A promise's numbers in short: `2天→4小时以内`, `30—90天`, `随到随办`. */
export function promiseWords({
  kind,
  comparator,
  from,
  fromUnit,
  to,
  unit,
  sought,
}: QuantifiedPromise): string {
  const end = sought ? "（争取）" : "";
  if (kind === "immediate" || to === null) return `随到随办${end}`;
  const amount = (number: number, of: PromiseUnit | null) =>
    `${printNumber(number)}${of === null ? "" : UNITS[of]}`;
  const value = amount(to, unit);
  if (comparator === "range" && from !== null) return `${printNumber(from)}—${value}${end}`;
  const bound = { atMost: `${value}以内`, atLeast: `${value}以上`, exact: value, range: value }[comparator];
  if (kind === "hours") return `每天${value}${end}`;
  return `${from === null ? "" : `${amount(from, fromUnit)}→`}${bound}${end}`;
}
