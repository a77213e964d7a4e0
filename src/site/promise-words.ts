/** Promises with numbers in words, as all pages print them. */
import type { PromiseUnit, QuantifiedPromise } from "../model/schema.ts";
import { promiseKindLabels, promiseUnitLabels } from "../wording/codes.ts";
import { headings } from "../wording/common.ts";
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

/** Whether a promise states a number: one that is kept at once, 即报即批, has none. */
export function hasNumber({ kind }: Pick<QuantifiedPromise, "kind">): boolean {
  return kind !== "immediate";
}

/** What promises are headed by, those in numbers before those that are kept at once. */
export function promisesByName<P extends Pick<QuantifiedPromise, "kind">>(
  promises: readonly P[],
): { name: string; promises: P[] }[] {
  return [
    { name: headings.promises, promises: promises.filter(hasNumber) },
    { name: promiseKindLabels.immediate, promises: promises.filter((one) => !hasNumber(one)) },
  ].filter((one) => one.promises.length > 0);
}

/** A promise's kind and numbers: `办理时限：2天→4小时以内`. */
export function promiseText(promise: QuantifiedPromise): string {
  const kind = promise.kind === "immediate" ? "" : `${promiseKindLabels[promise.kind]}：`;
  return kind + promiseWords(promise);
}
