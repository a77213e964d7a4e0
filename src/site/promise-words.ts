/** Promises with numbers in words, as all pages print them. */
import type { PromiseUnit, QuantifiedPromise } from "../model/schema.ts";
import { promiseKindLabels } from "../wording/codes.ts";

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
  const amount = (number: number, of: PromiseUnit | null) => {
    const isHalf = number === 0.5 && of !== null && !["percent", "yuan", "usd"].includes(of);
    return `${isHalf ? "半" : printNumber(number)}${of === null ? "" : UNITS[of]}`;
  };
  const value = amount(to, unit);
  if (comparator === "range" && from !== null) return `${printNumber(from)}—${value}${end}`;
  const bound = { atMost: `${value}以内`, atLeast: `${value}以上`, exact: value, range: value }[comparator];
  if (kind === "hours") return `每天${value}${end}`;
  return `${from === null ? "" : `${amount(from, fromUnit)}→`}${bound}${end}`;
}

/** A promise's kind and numbers: `办理时限：2天→4小时以内`. */
export function promiseText(promise: QuantifiedPromise): string {
  const kind = promise.kind === "immediate" ? "" : `${promiseKindLabels[promise.kind]}：`;
  return kind + promiseWords(promise);
}
