/**
 * The number beside each option: how many entries would stand under 写明您的情形
 * if this option were the only one chosen for its question, the other questions
 * answered as they are. Drafts and replaced texts count, since they are listed;
 * versions of one measure count once.
 */
import type { FinderData } from "./data.ts";
import { isGovernment, standingOf } from "./match.ts";
import { type Answers, chosen, QUESTIONS, type Question } from "./questions.ts";

/** By question and value. */
export type Counts = Record<Question, Map<string, number>>;

/** The counts of all options, in one pass over the measures. */
export function count(data: FinderData, answers: Answers): Counts {
  const answered = QUESTIONS.filter((question) => chosen(answers, question).length > 0);
  const versions = Object.fromEntries(
    QUESTIONS.map((question) => [
      question,
      new Map(data.options[question].map(({ value }) => [value, new Set<number>()])),
    ]),
  ) as Record<Question, Map<string, Set<number>>>;
  for (const measure of data.measures) {
    if (isGovernment(measure)) continue;
    const unnamed = answered.filter(
      (question) => standingOf(data, measure, question, chosen(answers, question)) !== "named",
    );
    for (const question of QUESTIONS) {
      if (unnamed.some((other) => other !== question)) continue;
      for (const value of valuesOf(data, measure, question))
        versions[question].get(value)?.add(measure.version);
    }
  }
  return Object.fromEntries(
    QUESTIONS.map((question) => [
      question,
      new Map([...versions[question]].map(([value, { size }]) => [value, size])),
    ]),
  ) as Counts;
}

/** The options of a question that name the measure. */
function valuesOf(data: FinderData, measure: FinderData["measures"][number], question: Question): string[] {
  if (question !== "region") return measure.values[question];
  const region = data.notices[measure.notice]?.region ?? null;
  return data.options.region.flatMap(({ value, covers = [] }) =>
    region !== null && covers.includes(region) ? [value] : [],
  );
}
