/** Where a reader of the finder can begin: what measures name together, counted as the finder counts. */
import { expect, test } from "vitest";
import { find } from "../../src/finder/find.ts";
import { commonPairs } from "../../src/site/finder-pairs.ts";
import { data, measure } from "../finder/made.ts";

const both = { audience: ["aeo"], goods: ["lithium"] };
const many = data([
  measure("qingdao-2025-1", both),
  measure("qingdao-2025-2", both),
  measure("qingdao-2025-3", { ...both, transport: ["sea"] }),
  measure("qingdao-2025-4", { goods: ["fruit"], transport: ["air"] }),
  measure("qingdao-2025-5", { goods: ["fruit"], transport: ["air"] }),
  // A version of the one before: one entry.
  { ...measure("qingdao-2025-6", { goods: ["fruit"], transport: ["air"] }), version: 1000 },
  { ...measure("qingdao-2025-7", { goods: ["fruit"], transport: ["air"] }), version: 1000 },
  measure("qingdao-2025-8", { audience: ["smes"], goods: ["cars"] }),
]);

test("answers that measures name together, the most frequent first, have as many entries as the finder lists", () => {
  const pairs = commonPairs(many, 8);
  expect(pairs.map(({ answers }) => answers.map(({ value }) => value))).toEqual([
    ["aeo", "lithium"],
    ["fruit", "air"],
  ]);
  for (const { answers, entries } of pairs) {
    const asked = Object.fromEntries(answers.map(({ question, value }) => [question, [value]]));
    expect(find(many, asked, "2026-11-28").named).toHaveLength(entries);
  }
});

test("no more are given than wanted, none of work between authorities, none that a single entry names", () => {
  expect(commonPairs(many, 1)).toHaveLength(1);
  const inside = { audience: ["government"], goods: ["lithium"], transport: ["sea"] };
  expect(commonPairs(data([measure("a", inside), measure("b", inside)]), 8)).toEqual([]);
});
