/**
 * How a token is spelt inside the index.
 *
 * Pagefind strips punctuation and accents from what it indexes, splits mixed
 * words and drops signs. Tokens that it would keep as they are (Han characters,
 * plain Latin words, plain numbers) are spelt as they are; all others as `u`
 * and six hexadecimal digits a character. Since no token mixes letters with
 * digits, the two spellings never meet.
 */
const PLAIN = /^(?:\p{Script=Han}|[a-z]+|[0-9]+)$/u;

/** The index's spelling of a token, without white space or punctuation. */
export function indexWord(token: string): string {
  if (PLAIN.test(token)) return token;
  const code = (char: string) => (char.codePointAt(0) ?? 0).toString(16).padStart(6, "0");
  return `u${Array.from(token, code).join("")}`;
}
