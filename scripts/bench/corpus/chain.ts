/**
 * Texts drawn by a chain from real ones: each piece follows one or two pieces as it does there. No long passage is
 * drawn twice, so that measures are alike only where one was copied from another, in a collection of any size.
 */
import { letters } from "../../converter/source/sketch.ts";
import { pick, type Random } from "../random.ts";
import type { PassageFilter } from "./passages.ts";

/** How often two pieces decide on the next one, instead of one. */
const BY_TWO = 0.6;
/** So often another piece is drawn where one would repeat a passage. */
const TRIES = 12;
const END = -1;
/** A sentence doesn't begin or end with one of these. */
const MARK = /^[、，；：,;:。]$/u;

/** A text that is being drawn, by its last letters. */
export interface Thread {
  tail: string;
}

export class Chain {
  readonly #random: Random;
  readonly #passages: PassageFilter;
  readonly #pieces: string[] = [];
  readonly #letters: string[] = [];
  readonly #starts: number[] = [];
  readonly #all: number[] = [];
  readonly #afterOne = new Map<number, number[]>();
  readonly #afterTwo = new Map<number, number[]>();

  /** @param texts the real texts, in pieces; @param passages what was drawn so far */
  constructor(texts: readonly (readonly string[])[], random: Random, passages: PassageFilter) {
    this.#random = random;
    this.#passages = passages;
    const numbers = new Map<string, number>();
    for (const text of texts) {
      let [before, last] = [END, END];
      for (const piece of text) {
        const number = numbers.get(piece) ?? this.#add(numbers, piece);
        if (last === END) {
          if (!MARK.test(piece)) this.#starts.push(number);
        } else {
          add(this.#afterOne, last, number);
          if (before !== END) add(this.#afterTwo, before * 0x10000 + last, number);
        }
        if (!MARK.test(piece)) this.#all.push(number);
        [before, last] = [last, number];
      }
    }
  }

  #add(numbers: Map<string, number>, piece: string): number {
    const number = this.#pieces.push(piece) - 1;
    this.#letters.push(letters(piece));
    numbers.set(piece, number);
    return number;
  }

  /** Draws a text of about so many characters, without a full stop. */
  draw(length: number, thread: Thread): string[] {
    const drawn: number[] = [];
    let size = 0;
    while (size < length) {
      const next = this.#next(drawn.at(-2) ?? END, drawn.at(-1) ?? END, thread);
      drawn.push(next);
      size += this.#piece(next).length;
    }
    while (drawn.length > 1 && MARK.test(this.#piece(drawn.at(-1) ?? 0))) drawn.pop();
    return drawn.map((number) => this.#piece(number));
  }

  /** A piece that makes no passage which was drawn before, as far as one can be found. */
  #next(before: number, last: number, thread: Thread): number {
    for (let attempt = 0; ; attempt += 1) {
      const next = this.#draw(before, last, attempt);
      const own = this.#letters[next] ?? "";
      if (attempt < TRIES && this.#passages.repeats(thread.tail, own)) continue;
      thread.tail = this.#passages.enter(thread.tail, own);
      return next;
    }
  }

  /** What follows in the real texts; after half the attempts, any piece. */
  #draw(before: number, last: number, attempt: number): number {
    if (last === END) return pick(this.#random, attempt < TRIES / 2 ? this.#starts : this.#all);
    if (attempt < TRIES / 2) {
      const two =
        attempt === 0 && this.#random() < BY_TWO ? this.#afterTwo.get(before * 0x10000 + last) : null;
      const list = two ?? this.#afterOne.get(last);
      if (list) return pick(this.#random, list);
    }
    return pick(this.#random, this.#all);
  }

  #piece(number: number): string {
    return this.#pieces[number] ?? "";
  }
}

function add(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
