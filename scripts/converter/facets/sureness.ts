/** How sure it is that a proposed value holds. */
import { CLUES, type Clues } from "./clues.ts";

/**
 * The weights of the clues, behind that of no clue at all: a logistic model, fitted on what triggers proposed for notices
 * that they never saw. `npm run bench -- facets` says how it does on notices left out, and tests/bench/facets.test.ts
 * fits it anew.
 */
export const WEIGHTS: readonly number[] = [0.3554, 0.8997, 0.35, 0.8653, -0.4332, 1.6306, 0.3925];

/**
 * Readers are shown the proposals that are at least so sure and not stray; of these at least 95 in 100 hold on notices left
 * out, of each facet by itself. How much less that is on texts that nobody had seen says docs/facets.md. The others are the
 * editor's to judge.
 */
export const SHOWN_FROM = 0.9;

/** Whether readers are shown a proposal with such clues. */
export function isShown(clues: Clues, sure = sureness(clues)): boolean {
  return clues.stray === 0 && sure >= SHOWN_FROM;
}

/** The share of proposals with such clues that hold, to two digits; `weights`: other ones than the project's. */
export function sureness(clues: Clues, weights = WEIGHTS): number {
  return Math.floor(100 * chance(weights, clues)) / 100;
}

/** What weights make of clues, from 0 to 1. */
export function chance([always = 0, ...weights]: readonly number[], clues: Clues): number {
  const sum = CLUES.reduce((total, clue, at) => total + (weights[at] ?? 0) * clues[clue], always);
  return 1 / (1 + Math.exp(-sum));
}
