/** What an entry says of numbers and strength is about what the reader chose. */
import { expect, test } from "vitest";
import type { FinderReason } from "../../src/finder/data.ts";
import { type EntryContext, openText, promisesText, strengthsText } from "../../src/finder/entry-words.ts";
import { matchOf } from "../../src/finder/match.ts";
import type { Answers } from "../../src/finder/questions.ts";
import { data, measure, notice } from "./made.ts";

const reason = (question: string, value: string, ...strengths: number[]): FinderReason => ({
  ...{ question, value, quotes: [value], strengths },
});

const REASONS = [
  reason("goods", "lithium", 3),
  reason("goods", "fruit", 0),
  reason("step", "refund", 0, 3),
  reason("transport", "sea"),
];
const PROMISES = [
  { text: "“果品6小时放行”", reasons: [1] },
  { text: "“即办退税”", atOnce: true as const, reasons: [2] },
];
const made = data([
  measure(
    "several things",
    { goods: ["lithium", "fruit"], step: ["refund"], transport: ["sea"] },
    { reasons: REASONS, promises: PROMISES, strengths: [0, 3] },
  ),
]);
const [only] = made.measures;

function entry(answers: Answers) {
  const match = only && matchOf(made, only, answers);
  if (!match) throw new Error("the measure doesn't fit");
  const context: EntryContext = {
    data: made,
    answers,
    root: "",
    permalink: (path) => path,
    today: "2025-12-01",
  };
  return {
    promises: promisesText(match, answers)
      .map(({ name, texts }) => `${name}：${texts.join()}`)
      .join(),
    strengths: strengthsText(match, context),
  };
}

test("numbers are those of the sentences that name what was chosen", () => {
  expect(entry({ goods: ["lithium"] }).promises).toBe("");
  expect(entry({ goods: ["fruit"] }).promises).toBe("数字：“果品6小时放行”");
  expect(entry({ step: ["refund"] }).promises).toBe("随到随办：“即办退税”");
});

test("what is kept at once is no number and has a name of its own", () => {
  expect(entry({ step: ["refund"] }).promises).not.toContain("数字");
});

test("alternatives of one question each bring theirs", () => {
  expect(entry({ goods: ["lithium", "fruit"] }).promises).toBe("数字：“果品6小时放行”");
});

test("a number that is about one answer and not about another isn't promised to both", () => {
  expect(entry({ goods: ["fruit"], step: ["refund"] }).promises).toBe("");
});

test("where only a region is chosen, all that the measure promises is shown", () => {
  expect(entry({ region: ["qingdao"] }).promises).toBe("数字：“果品6小时放行”,随到随办：“即办退税”");
});

test("what is only sought says so, and what holds in part doesn't", () => {
  expect(entry({ goods: ["lithium"] }).strengths).toBe("争取（尚未实施，正在争取）");
  expect(entry({ step: ["refund"] }).strengths).toBe("减、争取");
  expect(entry({ goods: ["fruit"] }).strengths).toBe("减");
});

test("what a measure leaves open is said by the questions' names, and that all else fits where one alone is open", () => {
  const open = (values: Record<string, string[]>, answers: Answers) => {
    const one = measure("one", values);
    const match = matchOf(data([one]), one, answers);
    return match && openText(match, made);
  };
  const answers = { goods: ["lithium"], transport: ["sea"], step: ["refund"], region: ["qingdao"] };
  expect(open({ transport: ["sea"], step: ["refund"] }, answers)).toBe(
    "其余所答都相符，只有“goods”原文没有写明",
  );
  expect(open({ transport: ["sea"] }, answers)).toBe("“goods”“step”原文没有写明");
  expect(open({ goods: ["any"], transport: ["sea"], step: ["refund"] }, answers)).toBe("");
  expect(open({}, answers)).toBe("");
});

test("a notice that names no region leaves the region open, too", () => {
  const placeless = { ...made, notices: [notice({ id: "somewhere", region: null })] };
  const [one] = made.measures;
  const match = one && matchOf(placeless, one, { goods: ["lithium"], region: ["qingdao"] });
  expect(match && openText(match, placeless)).toBe("其余所答都相符，只有“region”原文没有写明");
});
