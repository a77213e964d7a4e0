import fc from "fast-check";
import type { FinderData, FinderMeasure, FinderNotice } from "../../src/finder/data.ts";
import type { Answers, Question } from "../../src/finder/questions.ts";

/** A notice of which only what matters to a test is said. */
export function notice(some: Partial<FinderNotice> & { id: string }): FinderNotice {
  return {
    title: some.id,
    titleWords: "",
    region: "qingdao",
    place: "青岛",
    year: 2025,
    placeAndYear: "青岛2025年",
    stage: "issued",
    replaced: false,
    marks: [],
    addedOn: "2025-03-01",
    citation: `《${some.title ?? some.id}》`,
    to: null,
    past: "",
    ...some,
  };
}

type Words = FinderMeasure["values"];

let versions = 0;

/** A measure that names some values; it is a version of no other, unless it says so. */
export function measure(id: string, values: Words = {}, some: Partial<FinderMeasure> = {}): FinderMeasure {
  versions += 1;
  return {
    id,
    url: `measures/${id}/`,
    notice: 0,
    heading: id,
    headingWords: "",
    values: { audience: [], goods: [], transport: [], step: [], ...values },
    reasons: [],
    strengths: [],
    units: [],
    promises: [],
    citation: `“${id}”`,
    version: versions,
    ...some,
  };
}

function question(id: string, ...values: string[]): Question {
  const options = values.map((value) => ({ value, label: value }));
  return { id, name: id, text: `${id}?`, topics: true, options };
}

/** Data with the options that the tests choose from. */
export function data(
  measures: FinderMeasure[],
  notices: FinderNotice[] = [notice({ id: "qingdao-2025" })],
): FinderData {
  return {
    address: null,
    notices,
    measures,
    questions: [
      question("audience", "aeo", "smes", "shipping"),
      question("goods", "lithium", "fruit", "cars"),
      question("transport", "sea", "air"),
      question("step", "inspection", "refund"),
      {
        ...question("region"),
        options: [
          { value: "qingdao", label: "青岛", covers: ["qingdao", "national"] },
          { value: "dalian", label: "大连", covers: ["dalian", "national"] },
          { value: "national", label: "全国", covers: ["national"] },
        ],
      },
    ],
    columns: [],
    strengthName: "力度",
    strengths: ["减", "扩", "倡", "争取"],
    sought: 3,
  };
}

const NOTICES = [
  notice({ id: "qingdao-2025" }),
  notice({ id: "qingdao-2022", year: 2022, addedOn: "2025-11-30" }),
  notice({ id: "dalian-2024", region: "dalian", year: 2024, to: "2025-06-30" }),
  notice({ id: "national-2024", region: "national", year: 2024 }),
  notice({ id: "dalian-2025-draft", region: "dalian", stage: "draft", year: 2025 }),
  notice({ id: "other-2020", region: null, year: null, replaced: true, addedOn: null }),
];

const some = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

const anyMeasure = fc
  .record({
    values: fc.record({
      audience: some("aeo", "smes", "shipping", "unspecified", "any", "government"),
      goods: some("lithium", "fruit", "cars", "unspecified", "any", "unchecked"),
      transport: some("sea", "air", "unspecified", "unchecked"),
      step: some("inspection", "refund"),
    }),
    notice: fc.nat(NOTICES.length - 1),
    version: fc.nat(12),
    strengths: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
  })
  .map(({ values, ...rest }) => ({ values, rest }));

/** Whatever measures there may be, several of them versions of one another. */
export const anyData = fc.array(anyMeasure, { maxLength: 30 }).map((made) =>
  data(
    made.map(({ values, rest }, index) => measure(`m${index}`, values, rest)),
    NOTICES,
  ),
);

/** Whatever may be chosen. */
export const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    audience: some("aeo", "smes", "shipping"),
    goods: some("lithium", "fruit", "cars"),
    transport: some("sea", "air"),
    step: some("inspection", "refund"),
    region: some("qingdao", "dalian", "national"),
    since: fc.constantFrom(["2025-03-01"], ["2025-11-30"]),
  },
  { requiredKeys: [] },
);
