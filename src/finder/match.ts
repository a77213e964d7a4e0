/** Whether a measure fits what was answered, and by what. */
import { REGION } from "../model/built-in-facets.ts";
import { ANY, GOVERNMENT, isAnswer, UNCHECKED } from "../model/facet-values.ts";
import type { FinderData, FinderMeasure, FinderReason } from "./data.ts";
import { type Answers, chosen, optionsOf } from "./questions.ts";

/**
 * How a measure stands to one answered question: `named` by its own words,
 * `any` where its words say that all are meant, `unspecified` where it has no
 * words about it, `unchecked` where it may have some that nobody has judged yet,
 * and `other` where it names something else only.
 */
export type Standing = "named" | "any" | "unspecified" | "unchecked" | "other";

/** Standings to a question that readers must look up. */
export const OPEN: readonly Standing[] = ["unspecified", "unchecked"];

/** Where a measure is listed: its words name the case, leave it open, or are about work between authorities. */
export type Group = "named" | "open" | "government";

/** A measure that nothing in it keeps from the answers. */
export interface Match {
  measure: FinderMeasure;
  group: Group;
  /** By answered question, in the order of the questions. */
  standings: ReadonlyMap<string, Standing>;
}

/** The measure is about what authorities do among themselves: some question has no other answer. */
export function isGovernment({ values }: FinderMeasure): boolean {
  return Object.values(values).some((own) => own.length > 0 && own.every((value) => value === GOVERNMENT));
}

/** How a measure stands to one question whose chosen values are given. */
export function standingOf(
  data: FinderData,
  measure: FinderMeasure,
  question: string,
  values: readonly string[],
): Standing {
  if (question === REGION) return standingOfRegion(data, measure, values);
  const own = measure.values[question] ?? [];
  if (own.some((value) => values.includes(value))) return "named";
  if (own.includes(ANY)) return "any";
  if (own.includes(UNCHECKED)) return "unchecked";
  return own.some(isAnswer) ? "other" : "unspecified";
}

/** A city's measures and those of the regions above it hold in the city. */
function standingOfRegion(data: FinderData, measure: FinderMeasure, values: readonly string[]): Standing {
  const region = data.notices[measure.notice]?.region ?? null;
  if (region === null) return "unspecified";
  return covered(data, values).has(region) ? "named" : "other";
}

/** What is covered by values that were asked for last; all measures are asked with the same. */
let last: { values: readonly string[]; data: FinderData; regions: Set<string> } | null = null;

function covered(data: FinderData, values: readonly string[]): ReadonlySet<string> {
  if (last?.values !== values || last.data !== data) {
    const options = optionsOf(data.questions, REGION).filter(({ value }) => values.includes(value));
    last = { values, data, regions: new Set(options.flatMap(({ covers = [] }) => covers)) };
  }
  return last.regions;
}

/** The measure with its group, or `null` where it names something else than was answered. */
export function matchOf(data: FinderData, measure: FinderMeasure, answers: Answers): Match | null {
  const standings = new Map<string, Standing>();
  for (const { id: question } of data.questions) {
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

/** The answered questions that it has no words about, or none that anybody judged. */
export function openQuestions({ standings }: Match): string[] {
  return [...standings].flatMap(([question, standing]) => (OPEN.includes(standing) ? question : []));
}

/** The measure has no words about anything that was asked for. */
export function isSilent({ standings }: Match): boolean {
  return [...standings].every(([question, standing]) => question === REGION || standing === "unspecified");
}

/** The words of a match that name what was chosen, in the order of the questions. */
export function reasonsOf({ measure, standings }: Match, answers: Answers): FinderReason[] {
  return [...standings.keys()].flatMap((question) =>
    measure.reasons.filter(
      (reason) => reason.question === question && chosen(answers, question).includes(reason.value),
    ),
  );
}
