/** Signs of which a picture doesn't show whether they are half or full width are written as print has them in Chinese. */

/** Each sign's half and full form. */
export const WIDTHS: readonly (readonly [half: string, full: string])[] = [
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["!", "！"],
  ["?", "？"],
  ["(", "（"],
  [")", "）"],
];
const FULL: Readonly<Record<string, string>> = Object.fromEntries(WIDTHS);
const HALF: Readonly<Record<string, string>> = Object.fromEntries(WIDTHS.map(([half, full]) => [full, half]));
const CHINESE = /[\p{Script=Han}，。、；：！？（）《》〈〉「」『』【】〔〕“”‘’—…]/u;

/**
 * A line with full signs beside Chinese, and half ones between letters and digits (`10:30`, `1,000`). No other sign is
 * changed, and none is put in or left out.
 */
export function fullWidth(line: string): string {
  const units = [...line];
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
