/** How many proposals hold, and how many of the values that hold are proposed, on notices left out of the fit. */
import { SHOWN_FROM, sureness } from "../../converter/facets/sureness.ts";
import type { Case } from "./cases.ts";
import { type Example, fitWeights } from "./fit.ts";

/** What is promised of the proposals that readers are shown, of each facet by itself. */
const TO_HOLD = 0.95;

/** The weights by the proposals of triggers that never saw the notice: those of others are hardly ever wrong. */
export function fitted(cases: readonly Case[]): number[] {
  // Cases that look the same are one example: there are some dozens of these.
  const examples = new Map<string, Example>();
  for (const { use, clues, right, wrong } of cases) {
    if (clues === null || !isFitted(use)) continue;
    const key = Object.values(clues).join(" ");
    const before = examples.get(key) ?? { clues, right: 0, wrong: 0 };
    examples.set(key, { clues, right: before.right + right, wrong: before.wrong + wrong });
  }
  return fitWeights([...examples.values()]);
}

function isFitted(use: Case["use"]): boolean {
  return use === "before" || use === "aside";
}

/** What is proposed now for each notice, by the weights that all others give. */
export function leavingOut(cases: readonly Case[]): Scored[] {
  const all = fitted(cases);
  return noticesOf(cases).flatMap((notice) => {
    const weights = isFittedOn(notice, cases) ? fitted(without(notice, cases)) : all;
    return scored(
      cases.filter((one) => one.notice === notice && one.use !== "before"),
      weights,
    );
  });
}

/**
 * What readers would be shown of each labelled notice if nothing was known of it: the weights and the threshold of each
 * facet are what the other notices give, each of these left out in turn. The others are `sure` 0.
 */
export function choosing(all: readonly Case[]): Scored[] {
  const cases = all.filter(({ use }) => use !== "reviewed");
  const [weights, left] = [fitted(cases), leavingOut(cases)];
  return noticesOf(cases).flatMap((notice) => {
    const others = without(notice, cases);
    const isIn = isFittedOn(notice, cases);
    const known = isIn ? leavingOut(others) : without(notice, left);
    const own = cases.filter((one) => one.notice === notice && isLabelled(one));
    return scored(own, isIn ? fitted(others) : weights).map((one) => {
      const from = threshold(known.filter(({ facet }) => facet === one.facet));
      return isShownOf(one, from) ? one : { ...one, sure: 0 };
    });
  });
}

function without<One extends Case>(notice: string, cases: readonly One[]): One[] {
  return cases.filter((one) => one.notice !== notice);
}

/** Whether the weights are fitted on a notice; without one of the others they stay as they are. */
function isFittedOn(notice: string, cases: readonly Case[]): boolean {
  return cases.some((one) => one.notice === notice && isFitted(one.use));
}

/** The lowest threshold, from the common one on, at which what is shown of labelled cases holds as promised. */
export function threshold(cases: readonly Scored[]): number {
  const labelled = cases.filter(isLabelled);
  for (let from = Math.round(100 * SHOWN_FROM); from < 100; from += 1) {
    const { right, wrong } = figures(labelled, from / 100);
    if (right >= TO_HOLD * (right + wrong)) return from / 100;
  }
  return 1;
}

/** Whether a notice's values are known by labels, on which triggers can be measured. */
export function isLabelled({ use }: Case): boolean {
  return use !== "reviewed" && use !== "before";
}

function noticesOf(cases: readonly Case[]): string[] {
  return [...new Set(cases.map(({ notice }) => notice))];
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

/** The figures of the proposals that are shown where they are at least so sure; from 0 on, of all. */
export function figures(cases: readonly Scored[], from = SHOWN_FROM): Figures {
  const found: Figures = { right: 0, wrong: 0, missed: 0 };
  for (const one of cases) {
    if (from === 0 ? one.clues !== null : isShownOf(one, from)) {
      found.right += one.right;
      found.wrong += one.wrong;
    } else found.missed += one.right;
  }
  return found;
}

function isShownOf({ clues, sure }: Scored, from: number): boolean {
  return clues !== null && clues.stray === 0 && sure >= from;
}

export const precision = ({ right, wrong }: Figures): number => right / (right + wrong);
export const recall = ({ right, missed }: Figures): number => right / (right + missed);
