/** Where a query looks amiss: what slips are looked for in. */
import type { Lexicon } from "./lexicon.ts";
import { BARRIER } from "./normalise.ts";
import { type Piece, segment } from "./segment.ts";

/** A stretch between punctuation of which a piece is known to nothing. */
export interface WeakStretch {
  /** How many of the query's tokens stand before it. */
  start: number;
  pieces: readonly Piece[];
  /** Of each piece whether nothing that is known explains it. */
  weak: readonly boolean[];
}

type Asks = (tokens: readonly string[]) => boolean;

const HAN = /^\p{Script=Han}+$/u;
/** A word in Latin letters. */
export const LETTERS = /^[a-z]+$/;

/**
 * The stretches of a query that look amiss; none of most.
 *
 * @param tokens the query's, simplified, without punctuation around them
 * @param known all tokens that the texts have
 * @param holds whether any text holds tokens next to one another
 * @param isNamed whether a word names something that no text has, and is none that was typed amiss
 */
export function weakStretches(
  tokens: readonly string[],
  lexicon: Lexicon,
  known: ReadonlySet<string>,
  holds: Asks,
  isNamed: (token: string) => boolean = () => false,
): WeakStretch[] {
  const found: WeakStretch[] = [];
  for (let start = 0; start < tokens.length; ) {
    const barrier = tokens.indexOf(BARRIER, start);
    const end = barrier < 0 ? tokens.length : barrier;
    const pieces = segment(tokens.slice(start, end), lexicon, holds);
    const weak = pieces.map((piece) => {
      const [first = "", ...others] = piece.tokens;
      return isWeak(piece, known, lexicon.isWord) && !(others.length === 0 && isNamed(first));
    });
    if (weak.includes(true)) found.push({ start, pieces, weak });
    start = end + 1;
  }
  return found;
}

/** Nothing that is known explains it. */
function isWeak({ tokens, meanings, held }: Piece, known: ReadonlySet<string>, isWord: Asks): boolean {
  const [first = ""] = tokens;
  if (tokens.length > 1) return meanings.length === 0 && !(held && isWord(tokens));
  if (LETTERS.test(first)) return meanings.length === 0 && !known.has(first);
  return HAN.test(first) && meanings.every(({ kind }) => kind === "question");
}
