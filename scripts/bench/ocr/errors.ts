/** How many characters of a text were recognised wrongly. */

/** Characters that count: white space doesn't, since lines break where pages do. */
export function countedCharacters(text: string): string[] {
  return [...text.replaceAll(/\s/gu, "")];
}

/** Forms of one sign that differ in width only: what a scan can't show. */
export function widthless(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[“”"]/gu, '"')
    .replaceAll(/[‘’']/gu, "'")
    .replaceAll(/[—–―─-]+/gu, "-")
    .replaceAll(/[…⋯.·•・]+/gu, ".");
}

/**
 * The least number of characters put in, left out or replaced that makes one text the other (Levenshtein), within a
 * band about the diagonal: texts that differ more than the band is wide count as differing by all of it.
 */
export function editDistance(a: readonly string[], b: readonly string[], band = 400): number {
  const most = Math.max(a.length, b.length);
  let before = new Int32Array(b.length + 1).fill(most);
  for (let column = 0; column <= Math.min(b.length, band); column += 1) before[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    const now = new Int32Array(b.length + 1).fill(most);
    const middle = Math.round((row * b.length) / a.length);
    if (row <= band) now[0] = row;
    for (let column = Math.max(1, middle - band); column <= Math.min(b.length, middle + band); column += 1) {
      const same = (before[column - 1] ?? most) + (a[row - 1] === b[column - 1] ? 0 : 1);
      now[column] = Math.min(same, (before[column] ?? most) + 1, (now[column - 1] ?? most) + 1);
    }
    before = now;
  }
  return Math.min(before[b.length] ?? most, most);
}
