/**
 * Text that remembers where in its source every character stands.
 *
 * All stages pass such text on, so that the span ledger can account for each
 * character and each finding has its line and column.
 */

/** A piece of text with the source offset of each of its UTF-16 units. */
export class Mapped {
  readonly text: string;
  readonly at: readonly number[];

  constructor(text: string, at: readonly number[]) {
    if (text.length !== at.length) throw new Error("every character needs its place");
    this.text = text;
    this.at = at;
  }

  /** The source's characters from `start` to `end`, unchanged. */
  static of(source: string, start = 0, end = source.length): Mapped {
    const at: number[] = [];
    for (let place = start; place < end; place += 1) at.push(place);
    return new Mapped(source.slice(start, end), at);
  }

  static readonly empty = new Mapped("", []);

  /** Pieces one behind the other. */
  static join(pieces: readonly Mapped[]): Mapped {
    const [first = Mapped.empty] = pieces;
    // What never changes may be shared.
    if (pieces.length <= 1) return first;
    const at: number[] = [];
    for (const piece of pieces) for (const place of piece.at) at.push(place);
    return new Mapped(pieces.map((piece) => piece.text).join(""), at);
  }

  get length(): number {
    return this.text.length;
  }

  slice(start: number, end = this.length): Mapped {
    return new Mapped(this.text.slice(start, end), this.at.slice(start, end));
  }

  /** Without white space at both ends. */
  trim(): Mapped {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** The source offset of the first character. @throws where there is none. */
  get start(): number {
    const first = this.at[0];
    if (first === undefined) throw new Error("empty text has no place");
    return first;
  }

  /** The source offset behind the last character. @throws where there is none. */
  get end(): number {
    const last = this.at.at(-1);
    if (last === undefined) throw new Error("empty text has no place");
    return last + 1;
  }
}
