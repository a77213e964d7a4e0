import { expect, test } from "vitest";
import type { ClauseDocument } from "../../src/content/document.ts";
import type { Responsible } from "../../src/model/schema.ts";
import { lines } from "../../src/site/clauses.ts";

const customs: Responsible = {
  department: "tianjin/customs",
  name: "天津海关",
  role: "responsible",
  from: "clause",
};

function clause(given: Partial<ClauseDocument>): ClauseDocument {
  return { id: "c1", runOn: false, text: "条款。", responsibility: null, trailing: "", ...given };
}

const words = (ownLine: boolean) => ({
  parts: ["（责任单位：", { unit: "天津海关", role: "responsible" as const }, "）"],
  ownLine,
});
const printed = [
  { text: "（责任单位：", department: null },
  { text: "天津海关", department: "tianjin/customs" },
  { text: "）", department: null },
];

test("responsibility words stay in the paragraph that they end, a stray full stop behind them", () => {
  const given = clause({ text: "甲。\n乙。", responsibility: words(false), trailing: "。" });
  expect(lines(given, [customs])).toEqual([
    [{ text: "甲。" }],
    [{ text: "乙。" }, { words: printed }, { text: "。" }],
  ]);
});

test("responsibility words on a line of their own are a paragraph of their own", () => {
  expect(lines(clause({ responsibility: words(true) }), [customs])).toEqual([
    [{ text: "条款。" }],
    [{ words: printed }],
  ]);
});

test("a clause of units only has one paragraph", () => {
  expect(lines(clause({ text: "", responsibility: words(false) }), [customs])).toEqual([
    [{ words: printed }],
  ]);
});

test("a unit that no department stands for is printed without a link", () => {
  const [line] = lines(clause({ text: "", responsibility: words(false) }), []);
  expect(line).toEqual([{ words: printed.map(({ text }) => ({ text, department: null })) }]);
});
