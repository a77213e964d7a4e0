/**
 * How a token is spelt inside the index.
 *
 * Pagefind strips punctuation and accents from what it indexes, splits mixed
 * words, drops signs, and finds longer words by their beginning. So a Han
 * character is spelt as it is, and every other token as small letters alone:
 * `u`, five letters a character, and a `z` at the end, which no token has
 * within. No spelling is the beginning of another.
 */
const HAN = /^\p{Script=Han}$/u;
const LETTERS_A_CHARACTER = 5;

/** The index's spelling of a token: one word of letters that is the beginning of no other. */
export function indexWord(token: string): string {
  if (HAN.test(token)) return token;
  return `u${spellAll(token)}`;
}

/** All characters of a token, and its end. */
function spellAll(token: string): string {
  return `${Array.from(token, (char) => spell(char.codePointAt(0) ?? 0)).join("")}z`;
}

/** A code point in letters from `a` to `t`: twenty digits. */
function spell(code: number): string {
  let letters = "";
  for (let rest = code, left = LETTERS_A_CHARACTER; left > 0; left -= 1, rest = Math.floor(rest / 20)) {
    letters = String.fromCharCode(97 + (rest % 20)) + letters;
  }
  return letters;
}
