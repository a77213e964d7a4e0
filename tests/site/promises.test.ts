import { expect, test } from "vitest";
import type { QuantifiedPromise } from "../../src/model/schema.ts";
import { promiseWords } from "../../src/site/promise-words.ts";

const promise = (over: Partial<QuantifiedPromise>): QuantifiedPromise => ({
  clause: "c1",
  quote: "…",
  kind: "limit",
  comparator: "atMost",
  from: null,
  fromUnit: null,
  to: 6,
  unit: "workday",
  sought: false,
  ...over,
});

test.each<[string, Partial<QuantifiedPromise>]>([
  ["6个工作日以内", {}],
  ["半小时以内", { to: 0.5, unit: "hour" }],
  ["半个月以内", { to: 0.5, unit: "month" }],
  ["0.5%", { kind: "share", comparator: "exact", to: 0.5, unit: "percent" }],
  ["6小时", { comparator: "exact", unit: "hour" }],
  ["2天→4小时以内", { from: 2, fromUnit: "day", to: 4, unit: "hour" }],
  ["30—90天", { kind: "window", comparator: "range", from: 30, fromUnit: "day", to: 90, unit: "day" }],
  ["随到随办", { kind: "immediate", comparator: "exact", to: null, unit: null }],
  ["每天24小时", { kind: "hours", comparator: "exact", to: 24, unit: "hour" }],
  ["24小时（争取）", { kind: "stay", comparator: "exact", to: 24, unit: "hour", sought: true }],
  ["50万元以内", { kind: "amount", to: 500_000, unit: "yuan" }],
  [
    "20万—100万元",
    { kind: "amount", comparator: "range", from: 200_000, fromUnit: "yuan", to: 1_000_000, unit: "yuan" },
  ],
  ["1.5亿美元", { kind: "amount", comparator: "exact", to: 150_000_000, unit: "usd" }],
  ["90%以上", { kind: "share", comparator: "atLeast", to: 90, unit: "percent" }],
])("a promise reads %s", (words, over) => {
  expect(promiseWords(promise(over))).toBe(words);
});
