/** A query's tokens as a grammar reads them: by their places, and by how they stand in what was typed. */
import { nameKey } from "./reference-names.ts";
import type { Token } from "./tokenise.ts";

/** One Han character. */
export const HAN = /^\p{Script=Han}$/u;

/** Words, each by its characters, as tokens of a query. */
export function spelt(...words: readonly string[]): string[][] {
  return words.map((word) => [...word]);
}

/** The tokens of a query. */
export class QueryWords {
  readonly all: readonly string[];
  private readonly text: string;
  private readonly tokens: readonly Token[];

  /** @param tokens with the offsets that they have in the text */
  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
    this.all = tokens.map((token) => token.text);
  }

  /** A token; `""` where there is none. */
  token(place: number): string {
    return this.all[place] ?? "";
  }

  /** The place behind a token, if it is this one, else the place itself. */
  skip(place: number, word: string): number {
    return this.token(place) === word ? place + 1 : place;
  }

  /** Nothing stands between a token and the one before it. */
  isJoined(place: number): boolean {
    return place > 0 && this.tokens[place - 1]?.end === this.tokens[place]?.start;
  }

  /** No space stands between a token and the one before it, but maybe a bracket. */
  isNear(place: number): boolean {
    const between = this.text.slice(this.tokens[place - 1]?.end ?? 0, this.tokens[place]?.start ?? 0);
    return place > 0 && !/\s/u.test(between);
  }

  /** A Han character follows at once, so that what was read before may be the beginning of a word. */
  goesOn(place: number): boolean {
    return HAN.test(this.token(place)) && this.isJoined(place);
  }

  /** The place behind the first of these words that begins here; `null` where none does. */
  behind(words: readonly (readonly string[])[], place: number): number | null {
    const found = words.find((word) => word.every((sign, index) => this.token(place + index) === sign));
    return found === undefined ? null : place + found.length;
  }

  /** The longest of some names that begins here, of so many tokens at most. */
  longest<Value>(
    place: number,
    known: ReadonlyMap<string, Value>,
    most: number,
  ): { value: Value; end: number } | null {
    for (let end = Math.min(place + most, this.all.length); end > place; end -= 1) {
      const value = known.get(nameKey(this.all.slice(place, end)));
      if (value !== undefined) return { value, end };
    }
    return null;
  }
}
