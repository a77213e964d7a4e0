/**
 * Where the words of a name end, as it travels beside the name to lists that scripts make: a character a word, its length
 * in base 36, and `z` before the rest of a word that is longer. The build's dictionary finds the words; a browser's own
 * may be another, or none.
 */

/** The length from which on a word takes more than one character. */
const MOST = 35;

/** The words' lengths as they travel; put together the words are the name. */
export function printWordEnds(words: readonly string[]): string {
  return words
    .map(({ length }) => "z".repeat(Math.floor(length / MOST)) + (length % MOST).toString(36))
    .join("");
}

/** The places in the name where its words end. */
function readWordEnds(printed: string): Set<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const digit of printed) {
    at += Number.parseInt(digit, 36);
    if (digit !== "z") ends.add(at);
  }
  return ends;
}

/**
 * Cuts the pieces that a name stands in (links or marks in it) where its words end, {@link printWordEnds printed}: each
 * piece as its parts. Where a word ends between two pieces, the later one begins with an empty part.
 */
export function cutAt(printed: string, pieces: readonly string[]): string[][] {
  const ends = readWordEnds(printed);
  let at = 0;
  return pieces.map((piece) => {
    const parts = at > 0 && ends.has(at) ? [""] : [];
    let from = 0;
    for (let to = 1; to <= piece.length; to += 1) {
      if (to < piece.length && !ends.has(at + to)) continue;
      parts.push(piece.slice(from, to));
      from = to;
    }
    at += piece.length;
    return parts;
  });
}
