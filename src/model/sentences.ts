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
