import { expect, test } from "vitest";
import { isLongEnough } from "../../src/search/long-enough.ts";

test.each(["锂电", "26条", "e网", "AEO", "９８１０", "7×24", "ＲＣＥＰ", "ポート", "", " "])(
  "“%s” is searched for while it is typed",
  (typed) => {
    expect(isLongEnough(typed)).toBe(true);
  },
);

test.each(["锂", "a", "ae", "26", "锂 ", "“锂”", "，。", "2.6", "é1"])("“%s” waits for Enter", (typed) => {
  expect(isLongEnough(typed)).toBe(false);
});
