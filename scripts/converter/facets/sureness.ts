/** How sure it is that a proposed value holds. */
import { CLUES, type Clues } from "./clues.ts";

/**
 * The weights of the clues, behind that of no clue at all: a logistic model, fitted on what triggers proposed for notices
 * that they never saw. `npm run bench -- facets` says how it does on notices left out, and tests/bench/facets.test.ts
 * fits it anew.
 */
export const WEIGHTS: readonly number[] = [0.595, 0.9495, 0.4558, 0.8103, -0.4966, 1.6535];

/**
 * Readers are shown the proposals that are at least so sure; of these more than 95 in 100 hold on notices left out, since
 * triggers were mended after what the weights know of them. The others are the editor's to judge.
 */
export const SHOWN_FROM = 0.88;

/** The share of proposals with such clues that hold, to two digits; `weights`: other ones than the project's. */
export function sureness(clues: Clues, weights = WEIGHTS): number {
  return Math.floor(100 * chance(weights, clues)) / 100;
}

/** What weights make of clues, from 0 to 1. */
export function chance([always = 0, ...weights]: readonly number[], clues: Clues): number {
  const sum = CLUES.reduce((total, clue, at) => total + (weights[at] ?? 0) * clues[clue], always);
  return 1 / (1 + Math.exp(-sum));
}
