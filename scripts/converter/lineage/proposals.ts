/** What the machine proposes: the candidates that are alike enough, with the reason. */
import type { Link } from "../../../src/model/schema.ts";
import { type StartSteps, untold } from "../source/steps.ts";
import { candidates } from "./candidates.ts";
import { reasonOf } from "./reason.ts";
import type { RelationOf } from "./relation.ts";
import { type Likeness, likenessTo, PairMarks } from "./score.ts";
import type { LineageText } from "./texts.ts";

/** Two measures scoring less are proposed only for a passage or a rare term that both have. */
export const PROPOSED = 0.2;
/** From here on, measures are taken to correspond as a whole. */
const WHOLE = 0.3;

/** A pair that an editor has to look at. */
export interface Proposal {
  a: LineageText;
  b: LineageText;
  score: number;
  scope: Link["scope"];
  reason: string;
}

/** A proposal that no editor has decided, with what its measures would be to each other. */
export type OpenProposal = Proposal & RelationOf;

/** Proposes pairs of texts that stand in the order of {@link bySource}. */
export function proposals(texts: readonly LineageText[], steps: StartSteps = untold): Proposal[] {
  const marks = new PairMarks(texts);
  // Each text meets others, then is weighed against them.
  const told = steps("关联措施", 2 * texts.length);
  // Candidates come with all of a text's partners in a row.
  let [last, to]: [LineageText | null, ((b: LineageText) => Likeness) | null] = [null, null];
  const found = candidates(texts, told.done).flatMap((candidate): Proposal[] => {
    const { a, b, passage, terms } = candidate;
    if (to === null || last !== a) {
      [last, to] = [a, likenessTo(a, marks)];
      told.done();
    }
    const alike = to(b);
    if (alike.score < PROPOSED && passage === null && terms.length === 0) return [];
    const scope = alike.score >= WHOLE ? "whole" : "part";
    return [{ a, b, score: rounded(alike.score), scope, reason: reasonOf(candidate, alike) }];
  });
  told.end();
  return found;
}

/** A score as it is published. */
export function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
