/** Numbers as lists print them. */

const DIGITS = [..."〇一二三四五六七八九"];

/** 一, 十, 十一, 二十, 一百〇一: below ten thousand; larger numbers in digits. */
export function chineseNumber(value: number, zero = "〇"): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value === 0) return zero;
  let printed = "";
  let pending = false;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      pending = printed !== "";
      continue;
    }
    if (pending) printed += zero;
    pending = false;
    printed += digit === 1 && unit === 10 && printed === "" ? name : `${DIGITS[digit]}${name}`;
  }
  return printed;
}

/** 一二 for 12: digit by digit. */
export function chineseDigits(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join("");
}

/** 壹, 壹拾贰: as sums of money are written. */
export function chineseLegal(value: number): string {
  const legal: Readonly<Record<string, string>> = {
    〇: "零",
    一: "壹",
    二: "贰",
    三: "叁",
    四: "肆",
    五: "伍",
    六: "陆",
    七: "柒",
    八: "捌",
    九: "玖",
    十: "拾",
    百: "佰",
    千: "仟",
  };
  const plain = chineseNumber(value);
  return (plain.startsWith("十") ? `一${plain}` : plain).replaceAll(/./gu, (sign) => legal[sign] ?? sign);
}

/** i, ii … in capitals; numbers that have no Roman form in digits. */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return String(value);
  let rest = value;
  let printed = "";
  for (const [unit, name] of [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const) {
    printed += name.repeat(Math.floor(rest / unit));
    rest %= unit;
  }
  return printed;
}

/** a … z, then aa, bb …, as word processors count. */
export function letters(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** The sign of a number in a run of signs that begins at 1; digits beyond its end. */
export function signAt(signs: string, value: number): string {
  return [...signs][value - 1] ?? String(value);
}
