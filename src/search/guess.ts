/** What words that nothing knows may stand for: those typed in part, or with a letter amiss. */
import type { Catalogue } from "./catalogue.ts";
import { keyOf, type Lexicon, type Meaning } from "./lexicon.ts";

const SHORTEST_BEGINNING = 3;

/** What a Latin word may stand for that is typed in part or with one letter amiss. */
export function guesses(tokens: readonly string[], lexicon: Lexicon): Meaning[] {
  const key = keyOf(tokens);
  if (key.length < SHORTEST_BEGINNING || !/^[a-z]+$/.test(key)) return [];
  const latin = lexicon.latin(key);
  const begins = latin.filter((one) => one.startsWith(key));
  const near = begins.length > 0 || key.length < 5 ? begins : latin.filter((one) => isOneOff(one, key));
  const shortest = Math.min(...near.map((one) => one.length));
  return near.filter((one) => one.length === shortest).flatMap((one) => lexicon.meanings([one]));
}

/** One letter more, less, other, or two exchanged. */
export function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const [left, right] = [a.length - head - tail, b.length - head - tail];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

/** The texts' numbers and Latin words that begin with what was typed: `96` leads to `9610`. */
export function beginning(token: string, { words: known }: Catalogue): string[] {
  return token.length < 2 ? [] : known.runs.filter((run) => run.startsWith(token));
}
