/** How people ask for what the collection says most often. */
import { expect, test } from "vitest";
import { commonPhrasings } from "../../src/site/common-phrasings.ts";

const asked = {
  a: ["怎么收费", "收费归谁管", "单证"],
  b: ["怎么收费", "收费归谁管"],
  c: ["单证", "退货", "退货", "夜里能不能报关"],
  d: ["退货", "夜里能不能报关"],
  gone: ["单证", "怎么收费"],
};

test("each answers several measures, no measure is answered twice, and what says more is taken first", () => {
  expect(commonPhrasings(asked, ["a", "b", "c", "d"], 6)).toEqual(["夜里能不能报关", "收费归谁管"]);
});

test("measures that aren't there count for nothing, and no more are given than wanted", () => {
  expect(commonPhrasings(asked, ["a", "c"], 6)).toEqual(["单证"]);
  expect(commonPhrasings(asked, ["a", "b", "c", "d"], 1)).toHaveLength(1);
  expect(commonPhrasings({}, ["a"], 6)).toEqual([]);
});
