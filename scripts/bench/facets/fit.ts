/** Fits the weights by which a proposal's sureness is reckoned. */
import { CLUES, type Clues } from "../../converter/facets/clues.ts";
import { chance } from "../../converter/facets/sureness.ts";

/** Proposals with the same clues, and how many of them hold. */
export interface Example {
  clues: Clues;
  right: number;
  wrong: number;
}

/** What holds the weights back from what few examples would have them be. */
const RIDGE = 1;
const STEPS = 50;

/** The weights of a logistic model, the one of no clue first, by Newton's steps. */
export function fitWeights(examples: readonly Example[]): number[] {
  const size = CLUES.length + 1;
  let weights: number[] = new Array(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : RIDGE * weight));
    const bend = weights.map((_, row) => weights.map((_, column): number => (row === column ? RIDGE : 0)));
    for (const { clues, right, wrong } of examples) {
      const inputs = [1, ...CLUES.map((clue) => clues[clue])];
      const share = chance(weights, clues);
      const count = right + wrong;
      for (const [row, input] of inputs.entries()) {
        slope[row] = (slope[row] ?? 0) + input * (count * share - right);
        const own = bend[row] ?? [];
        for (const [column, other] of inputs.entries())
          own[column] = (own[column] ?? 0) + input * other * count * share * (1 - share);
      }
    }
    const change = solve(bend, slope);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
    if (change.every((one) => Math.abs(one) < 1e-9)) break;
  }
  return weights;
}

/** The solution of a system of linear equations, by elimination with the largest pivot. */
function solve(rows: number[][], values: number[]): number[] {
  const left = rows.map((row, at) => [...row, values[at] ?? 0]);
  const size = left.length;
  const cell = (row: number, column: number) => left[row]?.[column] ?? 0;
  for (let at = 0; at < size; at += 1) {
    let pivot = at;
    for (let row = at + 1; row < size; row += 1)
      if (Math.abs(cell(row, at)) > Math.abs(cell(pivot, at))) pivot = row;
    const [upper = [], lower = []] = [left[pivot], left[at]];
    [left[at], left[pivot]] = [upper, lower];
    for (let row = 0; row < size; row += 1) {
      if (row === at) continue;
      const factor = cell(row, at) / cell(at, at);
      left[row] = (left[row] ?? []).map((value, column) => value - factor * cell(at, column));
    }
  }
  return left.map((row, at) => (row[size] ?? 0) / cell(at, at));
}
