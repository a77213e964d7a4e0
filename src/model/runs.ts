/** Ascending numbers as runs: how many are left out, how many are there, and so on in turn; neighbours cost nothing. */

/** Ascending numbers as runs. */
export function toRuns(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  let next = 0;
  for (const number of numbers) {
    const taken = runs.length === 0 || number > next ? 0 : (runs.pop() ?? 0);
    if (taken === 0) runs.push(number - next);
    runs.push(taken + 1);
    next = number + 1;
  }
  return runs;
}

/** The numbers of runs. */
export function fromRuns(runs: readonly number[]): number[] {
  const numbers: number[] = [];
  let next = 0;
  for (const [index, length] of runs.entries()) {
    for (let taken = 0; index % 2 === 1 && taken < length; taken += 1) numbers.push(next + taken);
    next += length;
  }
  return numbers;
}
