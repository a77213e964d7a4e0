/** Signs of which a picture doesn't show whether they are half or full width are written as print has them in Chinese. */

/** Punctuation in its half and full form. */
const PUNCTUATION: readonly (readonly [half: string, full: string])[] = [
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["!", "！"],
  ["?", "？"],
  ["(", "（"],
  [")", "）"],
];
/** Digits and letters, which print has in half width. */
const WORDS = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"].map(
  (half) => [half, String.fromCodePoint((half.codePointAt(0) ?? 0) + 0xfee0)] as const,
);

/** Each sign's half and full form. */
export const WIDTHS: readonly (readonly [half: string, full: string])[] = [...PUNCTUATION, ...WORDS];
const FULL: Readonly<Record<string, string>> = Object.fromEntries(PUNCTUATION);
const HALF: Readonly<Record<string, string>> = Object.fromEntries(
  PUNCTUATION.map(([half, full]) => [full, half]),
);
const HALF_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  WORDS.map(([half, full]) => [full, half]),
);
const CHINESE = /[\p{Script=Han}，。、；：！？（）《》〈〉「」『』【】〔〕“”‘’—…]/u;

/**
 * A line with full punctuation beside Chinese, half ones within numbers (`10:30`, `1,000`), and half digits and letters. No
 * other sign is changed, and none is put in or left out.
 */
export function fullWidth(line: string): string {
  const units = [...line].map((sign) => HALF_WORDS[sign] ?? sign);
  return units
    .map((sign, at) => {
      const [before = "", after = ""] = [units[at - 1], units[at + 1]];
      const isInChinese = CHINESE.test(before) || CHINESE.test(after);
      if (sign in FULL) return isInChinese || isBracketIn(units, sign) ? (FULL[sign] ?? sign) : sign;
      const isInNumber = /\d/u.test(before) && /\d/u.test(after);
      return isInNumber && (sign === "：" || sign === "，") ? (HALF[sign] ?? sign) : sign;
    })
    .join("");
}

/** A bracket goes with its other half: in a line with Chinese, both are full. */
function isBracketIn(units: readonly string[], sign: string): boolean {
  return (sign === "(" || sign === ")") && units.some((one) => /\p{Script=Han}/u.test(one));
}
