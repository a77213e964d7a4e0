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

/**
 * Cuts the pieces that a name stands in (links or marks in it) where its words end, {@link printWordEnds printed}: each
 * piece as its parts. Where a word ends between two pieces, the later one begins with an empty part.
 */
export function cutAt(printed: string, pieces: readonly string[]): string[][] {
  const ends = new Set<number>();
  let at = 0;
  for (const digit of printed) {
    at += Number.parseInt(digit, 36);
    if (digit !== "z") ends.add(at);
  }
  at = 0;
  return pieces.map((piece) => {
    const parts = [""];
    for (const character of piece) {
      if (at > 0 && ends.has(at)) parts.push("");
      parts.push((parts.pop() ?? "") + character);
      at += character.length;
    }
    return parts;
  });
}
