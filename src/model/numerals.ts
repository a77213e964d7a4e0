/** Numbers as notices print them. */

/** Numbers in one character: the first and the last of each series. */
const ENCLOSED: readonly [string, string][] = [
  ["①", "⑳"],
  ["⑴", "⒇"],
  ["❶", "❿"],
  ["㈠", "㈩"],
  ["⒈", "⒛"],
  ["⓵", "⓾"],
  ["Ⅰ", "Ⅻ"],
];

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Reads a numeral in Arabic, Chinese (below one thousand, or digit by digit as in 二〇二五) or circled digits. */
export function readNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  for (const [first, last] of ENCLOSED)
    if (text >= first && text <= last) return text.charCodeAt(0) - first.charCodeAt(0) + 1;
  if (!/[十百]/.test(text)) {
    const digits = [...text].map((character) => DIGITS[character]);
    if (digits.length === 0 || digits.includes(undefined)) return null;
    return Number(digits.join(""));
  }
  const match = /^(?:(.)百)?零?(?:(.?)十)?(.)?$/.exec(text);
  if (!match) return null;
  const [, hundreds, tens, units] = match;
  const digit = (character: string | undefined, empty: number) =>
    character === undefined ? 0 : character === "" ? empty : (DIGITS[character] ?? Number.NaN);
  const value = digit(hundreds, 1) * 100 + digit(tens, 1) * 10 + digit(units, 0);
  return Number.isNaN(value) ? null : value;
}
