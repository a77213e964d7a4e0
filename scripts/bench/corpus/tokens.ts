/** Texts as the chain strings them together: pieces that a notice never breaks, else characters. */

/** What stands between quotation marks, in brackets or in Latin letters and digits is one piece. */
const PIECES = [
  "“[^“”\\n]{1,40}”",
  "《[^《》\\n]{1,60}》",
  "（[^（）\\n]{1,60}）",
  "\\([^()\\n]{1,60}\\)",
  "[A-Za-z0-9][A-Za-z0-9./%×-]*",
];
/** Marks that would be left without their partner. */
const HALF = /[“”"《》（）()〔〕\s]/u;

/** Gives the function that cuts a text; the words of a vocabulary stay whole. */
export function tokeniser(words: readonly string[]): (text: string) => string[] {
  const known = words
    .filter((word) => [...word].length > 1 && !HALF.test(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const piece = new RegExp([...PIECES, ...known, "."].join("|"), "gu");
  return (text) => (text.match(piece) ?? []).filter((token) => token.length > 1 || !HALF.test(token));
}
