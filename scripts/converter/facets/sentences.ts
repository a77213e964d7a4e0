/** A text's sentences: what stands between full stops, semicolons and line ends. */

const SENTENCE = /[^。；;！？!?\n]+(?:[。；;！？!?]+[”’」』）)]?)?/gu;

/** A run of a text, `end` exclusive. */
export interface Run {
  start: number;
  end: number;
}

/** A text's sentences in order, each with the sign at its end. */
export function sentences(text: string): Run[] {
  return [...text.matchAll(SENTENCE)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Gives the run that holds a position; positions must be asked for in ascending order. */
export function runFinder(runs: readonly Run[]): (at: number) => Run | null {
  let next = 0;
  return (at) => {
    while (next < runs.length && (runs[next]?.end ?? 0) <= at) next += 1;
    const run = runs[next];
    return run && run.start <= at ? run : null;
  };
}
