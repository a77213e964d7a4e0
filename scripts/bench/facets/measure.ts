/** How many proposals hold, and how many of the values that hold are proposed, on notices left out of the fit. */
import { SHOWN_FROM, sureness } from "../../converter/facets/sureness.ts";
import type { Case } from "./cases.ts";
import { type Example, fitWeights } from "./fit.ts";

/** The weights by the proposals of triggers that never saw the notice: those of others are hardly ever wrong. */
export function fitted(cases: readonly Case[]): number[] {
  const unseen = cases.filter(({ use }) => use === "before" || use === "aside");
  return fitWeights(
    unseen.flatMap(({ clues, right, wrong }): Example[] => (clues === null ? [] : [{ clues, right, wrong }])),
  );
}

/** What is proposed now for each notice, by the weights that all others give. */
export function leavingOut(cases: readonly Case[]): Scored[] {
  const notices = [...new Set(cases.map(({ notice }) => notice))];
  return notices.flatMap((notice) => {
    const weights = fitted(cases.filter((one) => one.notice !== notice));
    return scored(
      cases.filter((one) => one.notice === notice && one.use !== "before"),
      weights,
    );
  });
}

/** A case, and how sure its proposals are; 0 where there are none. */
export interface Scored extends Case {
  sure: number;
}

/** Cases with what weights make of them. */
export function scored(cases: readonly Case[], weights: readonly number[]): Scored[] {
  return cases.map((one) => ({ ...one, sure: one.clues === null ? 0 : sureness(one.clues, weights) }));
}

/** How well what is proposed, or shown, agrees with what holds. */
export interface Figures {
  right: number;
  wrong: number;
  missed: number;
}

/** The figures of the proposals that are at least so sure. */
export function figures(cases: readonly Scored[], from = SHOWN_FROM): Figures {
  const found: Figures = { right: 0, wrong: 0, missed: 0 };
  for (const { clues, right, wrong, sure } of cases) {
    if (clues !== null && sure >= from) {
      found.right += right;
      found.wrong += wrong;
    } else found.missed += right;
  }
  return found;
}

export const precision = ({ right, wrong }: Figures): number => right / (right + wrong);
export const recall = ({ right, missed }: Figures): number => right / (right + missed);
