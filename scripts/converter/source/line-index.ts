/** A line number and a column, both from 1; columns count characters, not UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Finds lines and columns in a text; line ends are `\n`, `\r\n` and `\r`. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(index + end.length);
  }

  /** The place of an offset. */
  place(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const before = this.#text.slice(this.#starts[low], offset);
    return { line: low + 1, column: [...before].length + 1 };
  }
}
