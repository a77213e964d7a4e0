import fc from "fast-check";
import { expect, test } from "vitest";
import { printAnswers, readAnswers } from "../../src/finder/address.ts";
import { anyAnswers, data } from "./made.ts";

const { questions } = data([]);

test("an address gives the same answers back", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const given = Object.fromEntries(Object.entries(answers).filter(([, values]) => values.length > 0));
      expect(readAnswers(printAnswers(given, questions), questions)).toEqual({ answers: given, unknown: [] });
    }),
  );
});

test("repeats a question's parameter for every value, in the order of the questions", () => {
  expect(printAnswers({ region: ["qingdao"], goods: ["lithium", "fruit"] }, questions)).toBe(
    "?goods=lithium&goods=fruit&region=qingdao",
  );
  expect(printAnswers({}, questions)).toBe("");
});

test("keeps the day since when behind the answers; what is no day of the calendar, or one too many, is told", () => {
  expect(printAnswers({ since: ["2026-11-01"], goods: ["fruit"] }, questions)).toBe(
    "?goods=fruit&since=2026-11-01",
  );
  expect(readAnswers("?since=2026-11-01&since=2026-02-30&since=2026-12-01&since=soon", questions)).toEqual({
    answers: { since: ["2026-11-01"] },
    unknown: ["2026-02-30", "soon", "2026-12-01"],
  });
  expect(readAnswers("?since=2026-1-1", questions)).toEqual({ answers: {}, unknown: ["2026-1-1"] });
});

test("values that no question offers are told, not followed", () => {
  expect(readAnswers("?goods=lithium&goods=gold&region=atlantis&utm=x&step=", questions)).toEqual({
    answers: { goods: ["lithium"] },
    unknown: ["gold", "atlantis"],
  });
});
