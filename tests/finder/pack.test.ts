import fc from "fast-check";
import { expect, test } from "vitest";
import type { FinderReason } from "../../src/finder/data.ts";
import { pack, unpack } from "../../src/finder/pack.ts";
import { wordQuestions } from "../../src/finder/questions.ts";
import { NO_ANSWERS, UNSPECIFIED } from "../../src/model/facet-values.ts";
import { data, measure, notice } from "./made.ts";

const questions = wordQuestions(data([]).questions);
const notices = [notice({ id: "qingdao-2025" }), notice({ id: "tianjin-2025-draft", region: "tianjin" })];

const clauses = fc.uniqueArray(fc.constantFrom("c1", "c2"), { minLength: 1 });
const yes = fc.constant(true as const);

const anyReason: fc.Arbitrary<FinderReason> = fc.constantFrom(...questions).chain(({ id, options }) =>
  fc
    .record(
      {
        question: fc.constant(id),
        value: fc.constantFrom(
          ...options.map(({ value }) => value),
          ...NO_ANSWERS.filter((value) => value !== UNSPECIFIED),
        ),
        quotes: fc.array(fc.constantFrom("推进锂电池出口", "“附条件提离”", "</script>")),
        strengths: fc.array(fc.nat(2)),
        clauses,
        titled: yes,
        proposed: yes,
        sureness: fc.integer({ min: 2, max: 99 }).map((hundredths) => hundredths / 100),
      },
      { requiredKeys: ["question", "value", "quotes", "strengths"] },
      // Only what is proposed says how sure it is.
    )
    .map(({ sureness, ...reason }) => (reason.proposed && sureness ? { ...reason, sureness } : reason)),
);

const anyMeasure = fc
  .record({
    notice: fc.nat(1),
    key: fc.constantFrom("1", "2-3", "12b"),
    reasons: fc.uniqueArray(anyReason, { selector: ({ question, value }) => `${question}/${value}` }),
    units: fc.array(
      fc.record(
        {
          name: fc.string({ minLength: 1 }),
          role: fc.constantFrom("lead", "support", "responsible"),
          clauses,
        },
        { requiredKeys: ["name", "role"] },
      ),
    ),
    promises: fc.array(fc.record({ text: fc.string({ minLength: 1 }), reasons: fc.uniqueArray(fc.nat(3)) })),
    citation: fc.string(),
    version: fc.nat(),
  })
  .map(({ key, ...some }) => {
    const from = notices[some.notice]?.id ?? "";
    const values = Object.fromEntries(
      questions.map(({ id }) => {
        const own = some.reasons.filter(({ question }) => question === id).map(({ value }) => value);
        return [id, own.length > 0 ? own : [UNSPECIFIED]];
      }),
    );
    return measure(`${from}-${key}`, values, { ...some, url: `measures/${from}/${key}/` });
  });

test("what travels comes back as it was, also as text", () => {
  fc.assert(
    fc.property(fc.array(anyMeasure), (measures) => {
      const made = data(measures, notices);
      expect(unpack(JSON.parse(JSON.stringify(pack(made))))).toEqual(made);
    }),
  );
});
