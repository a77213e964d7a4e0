/** Cuts a query into pieces: words of the vocabulary first, then the longest stretches that the texts hold. */
import type { Lexicon, Meaning } from "./lexicon.ts";

/** A stretch of a query. */
export interface Piece {
  tokens: string[];
  /** What the vocabulary makes of it; none for a stretch that only the texts know. */
  meanings: readonly Meaning[];
  /** The texts hold it as it is. */
  held: boolean;
}

/** Longer stretches are never looked for. */
const LONGEST_STRETCH = 12;
/** What each character counts of a part of a name that no text holds: more than by itself, less than any word. */
const PART_OF_NAME = 0.6;
const LATIN = /^[a-z.]+$/;

/**
 * The best cut: long words of the vocabulary count most, then long stretches
 * that `holds` finds in the texts; single characters count least.
 */
export function segment(
  tokens: readonly string[],
  lexicon: Lexicon,
  holds: (tokens: readonly string[]) => boolean,
): Piece[] {
  const best: { value: number; piece: Piece | null }[] = [{ value: 0, piece: null }];
  for (let end = 1; end <= tokens.length; end += 1) best.push({ value: -1, piece: null });
  for (let start = 0; start < tokens.length; start += 1) {
    const before = best[start]?.value ?? 0;
    let held = true;
    const limit = Math.min(tokens.length, start + Math.max(lexicon.longest, LONGEST_STRETCH));
    for (let end = start + 1; end <= limit; end += 1) {
      const stretch = tokens.slice(start, end);
      held = held && stretch.length <= LONGEST_STRETCH && holds(stretch);
      const meanings = lexicon.meanings(stretch);
      const isUnknown = meanings.length === 0 && !held && stretch.length > 1;
      if (isUnknown && lexicon.holding(stretch).length === 0) continue;
      const value =
        before + (isUnknown ? PART_OF_NAME * stretch.length : worth(stretch, meanings, held, lexicon));
      const there = best[end];
      if (there !== undefined && value > there.value) {
        best[end] = { value, piece: { tokens: stretch, meanings, held } };
      }
    }
  }
  const pieces: Piece[] = [];
  for (let end = tokens.length; end > 0; ) {
    const piece = best[end]?.piece;
    if (piece === undefined || piece === null) break;
    pieces.unshift(piece);
    end -= piece.tokens.length;
  }
  return pieces;
}

function worth(
  tokens: readonly string[],
  meanings: readonly Meaning[],
  held: boolean,
  lexicon: Lexicon,
): number {
  // A Latin word or a number weighs as much as two characters.
  const length = tokens.reduce((sum, token) => sum + (LATIN.test(token) || /^[0-9]/.test(token) ? 2 : 1), 0);
  if (meanings.some(({ kind }) => kind !== "question")) return 2 * length * length + (held ? 1 : 0);
  if (meanings.length > 0) return 1.4 * length * length;
  if (!held) return 0;
  if (tokens.length === 1) return 0.5 * length;
  // Less than any word of the vocabulary within it, more than the same stretch in pieces; but several words in a row
  // are several parts, since other texts hold them apart.
  const isRow = length > 2 && !lexicon.isOneWord(tokens) && lexicon.isRow(tokens);
  if (isRow) return 0.5 * length;
  return (lexicon.isWord(tokens) ? 0.9 : 0.7) * length ** 1.5;
}
