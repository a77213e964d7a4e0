import fc from "fast-check";
import { expect, test } from "vitest";
import { count } from "../../src/finder/count.ts";
import { find } from "../../src/finder/find.ts";
import type { Answers } from "../../src/finder/questions.ts";
import { toggle } from "../../src/model/chosen-values.ts";
import { anyData, data, measure } from "./made.ts";

const TODAY = "2025-12-01";

const step = fc.oneof(
  ...data([]).questions.map(({ id, options }) =>
    fc.record({ question: fc.constant(id), value: fc.constantFrom(...options.map(({ value }) => value)) }),
  ),
);

test("in whatever order options are chosen and given up, each count is the number of entries that it would list", () => {
  fc.assert(
    fc.property(anyData, fc.array(step, { maxLength: 8 }), (made, steps) => {
      let answers: Answers = {};
      for (const { question, value } of [...steps, { question: "goods", value: "fruit" }]) {
        const counts = count(made, answers);
        for (const { id, options } of made.questions) {
          for (const option of options) {
            const listed = find(made, { ...answers, [id]: [option.value] }, TODAY).named.length;
            expect(counts[id]?.get(option.value)).toBe(listed);
          }
        }
        answers = toggle(answers, question, value);
      }
    }),
    { numRuns: 60 },
  );
});

test("an option that no measure names has 0, not nothing", () => {
  expect(count(data([measure("one", { goods: ["fruit"] })]), {})["goods"]?.get("cars")).toBe(0);
});
