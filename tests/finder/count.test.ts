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

const since = fc.constantFrom<Answers>({}, { since: ["2025-11-30"] });

test("in whatever order options are chosen and given up, each count is the numbers of entries that it would list", () => {
  fc.assert(
    fc.property(anyData, fc.array(step, { maxLength: 8 }), since, (made, steps, day) => {
      let answers: Answers = day;
      for (const { question, value } of [...steps, { question: "goods", value: "fruit" }]) {
        const counts = count(made, answers);
        for (const { id, options } of made.questions) {
          for (const option of options) {
            const { named, open } = find(made, { ...answers, [id]: [option.value] }, TODAY);
            expect(counts[id]?.get(option.value)).toEqual({ named: named.length, open: open.length });
          }
        }
        answers = toggle(answers, question, value);
      }
    }),
    { numRuns: 60 },
  );
});

test("an option that no measure names has 0, not nothing, and what leaves it open beside it", () => {
  const fruit = measure("one", { goods: ["fruit"] });
  const all = measure("two", { goods: ["any"] });
  const cars = (...measures: (typeof fruit)[]) => count(data(measures), {})["goods"]?.get("cars");
  expect(cars(fruit)).toEqual({ named: 0, open: 0 });
  expect(cars(fruit, all, measure("three"))).toEqual({ named: 0, open: 2 });
});

test("what nobody has judged counts among what is to be looked up, also beside a value that is shown", () => {
  const held = measure("held", { goods: ["unchecked"] });
  const mixed = measure("mixed", { goods: ["fruit", "unchecked"] });
  const counts = count(data([held, mixed]), {})["goods"];
  expect(counts?.get("fruit")).toEqual({ named: 1, open: 1 });
  expect(counts?.get("cars")).toEqual({ named: 0, open: 2 });
});
