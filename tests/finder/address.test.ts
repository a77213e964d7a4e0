import fc from "fast-check";
import { expect, test } from "vitest";
import { printAnswers, readAnswers } from "../../src/finder/address.ts";
import { QUESTIONS } from "../../src/finder/questions.ts";
import { anyAnswers, data } from "./made.ts";

const { options } = data([]);

test("an address gives the same answers back", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const given = Object.fromEntries(
        QUESTIONS.flatMap((question) => (answers[question]?.length ? [[question, answers[question]]] : [])),
      );
      expect(readAnswers(printAnswers(given), options)).toEqual({ answers: given, unknown: [] });
    }),
  );
});

test("repeats a question's parameter for every value, in the order of the questions", () => {
  expect(printAnswers({ region: ["qingdao"], goods: ["lithium", "fruit"] })).toBe(
    "?goods=lithium&goods=fruit&region=qingdao",
  );
  expect(printAnswers({})).toBe("");
});

test("values that no question offers are told, not followed", () => {
  expect(readAnswers("?goods=lithium&goods=gold&region=atlantis&utm=x&step=", options)).toEqual({
    answers: { goods: ["lithium"] },
    unknown: ["gold", "atlantis"],
  });
});
