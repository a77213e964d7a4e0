/**
 * The number beside each option: how many entries would stand under 写明您的情形
 * if this option were the only one chosen for its question, the other questions
 * answered as they are. Drafts and replaced texts count, since they are listed;
 * versions of one measure count once.
 */

import { REGION } from "../model/built-in-facets.ts";
import type { FinderData } from "./data.ts";
import { isGovernment, standingOf } from "./match.ts";
import { type Answers, chosen, optionsOf } from "./questions.ts";

/** By question and value. */
export type Counts = Record<string, ReadonlyMap<string, number>>;

/** The counts of all options, in one pass over the measures. */
export function count(data: FinderData, answers: Answers): Counts {
  const questions = data.questions.map(({ id }) => id);
  const answered = questions.filter((question) => chosen(answers, question).length > 0);
  const versions = new Map(
    data.questions.map(({ id, options }) => [
      id,
      new Map(options.map(({ value }) => [value, new Set<number>()])),
    ]),
  );
  const regions = optionsByRegion(data);
  for (const measure of data.measures) {
    if (isGovernment(measure)) continue;
    const unnamed = answered.filter(
      (question) => standingOf(data, measure, question, chosen(answers, question)) !== "named",
    );
    for (const question of questions) {
      if (unnamed.some((other) => other !== question)) continue;
      const region = data.notices[measure.notice]?.region ?? "";
      const named = question === REGION ? regions.get(region) : measure.values[question];
      for (const value of named ?? []) versions.get(question)?.get(value)?.add(measure.version);
    }
  }
  return Object.fromEntries(
    [...versions].map(([question, values]) => [
      question,
      new Map([...values].map(([value, { size }]) => [value, size])),
    ]),
  );
}

/** The options of the region's question that name the measures of each region. */
function optionsByRegion({ questions }: FinderData): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { value, covers = [] } of optionsOf(questions, REGION)) {
    for (const region of covers) found.set(region, [...(found.get(region) ?? []), value]);
  }
  return found;
}
