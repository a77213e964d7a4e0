/** Promises with numbers in words, as all pages print them. */
import type { PromiseUnit, QuantifiedPromise } from "../model/schema.ts";
import { promiseKindLabels, promiseUnitLabels } from "../wording/codes.ts";
import { promiseWords as words } from "../wording/promises.ts";

/** A number as people write it: 50万, 1.5亿. */
function printNumber(number: number): string {
  if (number >= 1e8) return words.hundredMillions(number / 1e8);
  return number >= 1e4 ? words.tenThousands(number / 1e4) : String(number);
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
  const end = sought ? words.sought : "";
  if (kind === "immediate" || to === null) return promiseKindLabels.immediate + end;
  const amount = (number: number, of: PromiseUnit | null) => {
    const isHalf = number === 0.5 && of !== null && !["percent", "yuan", "usd"].includes(of);
    return `${isHalf ? words.half : printNumber(number)}${of === null ? "" : promiseUnitLabels[of]}`;
  };
  const value = amount(to, unit);
  if (comparator === "range" && from !== null) return `${printNumber(from)}—${value}${end}`;
  const bound = { atMost: words.atMost(value), atLeast: words.atLeast(value), exact: value, range: value }[
    comparator
  ];
  if (kind === "hours") return words.daily(value) + end;
  return `${from === null ? "" : `${amount(from, fromUnit)}→`}${bound}${end}`;
}

/** A promise's kind and numbers: `办理时限：2天→4小时以内`. */
export function promiseText(promise: QuantifiedPromise): string {
  const kind = promise.kind === "immediate" ? "" : `${promiseKindLabels[promise.kind]}：`;
  return kind + promiseWords(promise);
}
