/** Whether a measure fits what was answered, and by what. */
import type { FinderData, FinderMeasure } from "./data.ts";
import {
  type Answers,
  chosen,
  QUESTIONS,
  type Question,
  WORD_QUESTIONS,
  type WordQuestion,
} from "./questions.ts";

/** The values that are no answers but say that a measure names none, names all, or is for authorities only. */
export const UNSPECIFIED = "unspecified";
export const ANY = "any";
export const GOVERNMENT = "government";
/** Values of a facet that nobody can choose as their own case. */
export const NO_ANSWERS: readonly string[] = [UNSPECIFIED, ANY, GOVERNMENT];

/**
 * How a measure stands to one answered question: `named` by its own words,
 * `any` where its words say that all are meant, `unspecified` where it has no
 * words about it, and `other` where it names something else only.
 */
export type Standing = "named" | "any" | "unspecified" | "other";

/** Where a measure is listed: its words name the case, leave it open, or are about work between authorities. */
export type Group = "named" | "open" | "government";

/** A measure that nothing in it keeps from the answers. */
export interface Match {
  measure: FinderMeasure;
  group: Group;
  /** By answered question, in the order of the questions. */
  standings: ReadonlyMap<Question, Standing>;
}

/** The measure is about what authorities do among themselves. */
export function isGovernment({ values: { audience } }: FinderMeasure): boolean {
  return audience.length > 0 && audience.every((value) => value === GOVERNMENT);
}

/** How a measure stands to one question whose chosen values are given. */
export function standingOf(
  data: FinderData,
  measure: FinderMeasure,
  question: Question,
  values: readonly string[],
): Standing {
  if (question === "region") return standingOfRegion(data, measure, values);
  const own = measure.values[question];
  if (own.some((value) => values.includes(value))) return "named";
  if (own.includes(ANY)) return "any";
  const names = own.some((value) => !NO_ANSWERS.includes(value));
  return names ? "other" : "unspecified";
}

/** A city's measures and those of the regions above it hold in the city. */
function standingOfRegion(data: FinderData, measure: FinderMeasure, values: readonly string[]): Standing {
  const region = data.notices[measure.notice]?.region ?? null;
  if (region === null) return "unspecified";
  const covered = data.options.region.filter(({ value }) => values.includes(value));
  return covered.some(({ covers = [] }) => covers.includes(region)) ? "named" : "other";
}

/** The measure with its group, or `null` where it names something else than was answered. */
export function matchOf(data: FinderData, measure: FinderMeasure, answers: Answers): Match | null {
  const standings = new Map<Question, Standing>();
  for (const question of QUESTIONS) {
    const values = chosen(answers, question);
    if (values.length === 0) continue;
    const standing = standingOf(data, measure, question, values);
    if (standing === "other") return null;
    standings.set(question, standing);
  }
  const isNamed = [...standings.values()].every((standing) => standing === "named");
  const group = isGovernment(measure) ? "government" : isNamed ? "named" : "open";
  return { measure, group, standings };
}

/** The measure has no words about anything that was asked for. */
export function isSilent({ standings }: Match): boolean {
  return [...standings].every(([question, standing]) => question === "region" || standing === "unspecified");
}

/** The words of a match that name what was chosen, in the order of the questions. */
export function reasonsOf({ measure }: Match, answers: Answers) {
  const isChosen = (question: WordQuestion, value: string) => chosen(answers, question).includes(value);
  return WORD_QUESTIONS.flatMap((question) =>
    measure.reasons.filter((reason) => reason.question === question && isChosen(question, reason.value)),
  );
}
