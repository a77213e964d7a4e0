/** Words that are looked for at each place of a text, of which few begin with any two characters. */
export class KnownWords {
  /** By the first two characters: how many characters such words have, fewest first. */
  readonly #lengths = new Map<string, number[]>();
  readonly #words: ReadonlySet<string>;

  /** @param words those of one character are never found */
  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    const found = new Map<string, Set<number>>();
    for (const word of this.#words) {
      const signs = [...word];
      if (signs.length < 2) continue;
      const pair = signs.slice(0, 2).join("");
      const there = found.get(pair);
      if (there === undefined) found.set(pair, new Set([signs.length]));
      else there.add(signs.length);
    }
    for (const [pair, lengths] of found)
      this.#lengths.set(
        pair,
        [...lengths].sort((a, b) => a - b),
      );
  }

  /** How many of the signs from a place on are words, each of a character, the shortest word first. */
  lengthsAt(signs: readonly string[], at: number): number[] {
    const [first, second] = [signs[at], signs[at + 1]];
    if (first === undefined || second === undefined) return [];
    const lengths = this.#lengths.get(first + second) ?? [];
    return lengths.filter(
      (length) => at + length <= signs.length && this.#words.has(signs.slice(at, at + length).join("")),
    );
  }
}
