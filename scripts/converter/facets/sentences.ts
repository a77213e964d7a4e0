/** Where in a text's sentences a position lies. */
import type { Run } from "../../../src/model/sentences.ts";

/** Gives the run that holds a position; positions must be asked for in ascending order. */
export function runFinder(runs: readonly Run[]): (at: number) => Run | null {
  let next = 0;
  return (at) => {
    while (next < runs.length && (runs[next]?.end ?? 0) <= at) next += 1;
    const run = runs[next];
    return run && run.start <= at ? run : null;
  };
}
