/** How notices write lengths of time, and what they come to: the one set of expressions for durations. */
import type { PromiseUnit } from "../../../src/model/schema.ts";

/** The signs of a Chinese number below 1000. */
export const NUMERALS = "一二两三四五六七八九十百";
/** “一个半小时”, “个半月”: the half stands between number and unit. */
const AND_A_HALF = "(?:个半(?=小时|月|工作日))?";

/**
 * An amount, as its only group; for texts that `foldText` has folded. It is no
 * part of a longer number, a date, a range's end or an ordinal, and 上半年 is no half year.
 */
export const AMOUNT = String.raw`(?<![\d.\-/第〔${NUMERALS}零〇])(\d{1,3}(?:\.\d{1,2})?${AND_A_HALF}|[${NUMERALS}]{1,5}${AND_A_HALF}|(?<![上下前后大过多])半(?=个|年|月|天|日|小时))`;
/** An {@link AMOUNT} or {@link END_OF_RANGE} with what any {@link UNIT} begins with. */
export const WITH_UNIT = new RegExp(`[\\d半${NUMERALS}][个工自小分天日星周月年%]`, "u");
/** An amount behind the sign of a range: the second of “3至5个工作日”. */
export const END_OF_RANGE = String.raw`(\d{1,3}(?:\.\d{1,2})?|[${NUMERALS}]{1,5})`;

/** A unit for waiting, as its only group; a year is none. */
export const TIME = "(个?工作日|个?自然日|个?小时|分钟|天|日|个?星期|周(?!年|岁|边|期|末|转)|个月|(?<=半)月)";
/** Any unit, as its only group. */
export const UNIT = TIME.replace(/\)$/, "|年|%)");

const UNITS: Readonly<Record<string, [times: number, unit: PromiseUnit]>> = {
  工作日: [1, "workday"],
  自然日: [1, "day"],
  小时: [1, "hour"],
  分钟: [1, "minute"],
  天: [1, "day"],
  日: [1, "day"],
  星期: [7, "day"],
  周: [7, "day"],
  月: [1, "month"],
  年: [1, "year"],
  "%": [1, "percent"],
};

/** An amount in one of the schema's units; `null` where no unit is printed. */
export interface Duration {
  amount: number;
  unit: PromiseUnit | null;
}

/** Reads printed words for an amount and its unit; weeks come as days. */
export function readDuration(amount = "", unit = ""): Duration {
  const [times, code] = UNITS[unit.replace(/^个/u, "")] ?? [1, null];
  return { amount: readAmount(amount) * times, unit: code };
}

const DIGITS = "零一二三四五六七八九";

/** Reads Arabic digits, or a Chinese number below 1000, with or without a half. */
function readAmount(words: string): number {
  if (words === "半") return 0.5;
  if (words.endsWith("个半")) return readAmount(words.slice(0, -2)) + 0.5;
  if (/^\d/.test(words)) return Number(words);
  const [hundreds, below] = words.includes("百") ? words.split("百") : ["零", words];
  const [tens, ones] = below?.includes("十") ? below.split("十") : ["零", below];
  const digit = (sign = "", otherwise = 0) =>
    sign === "" ? otherwise : sign === "两" ? 2 : Math.max(0, DIGITS.indexOf(sign));
  return digit(hundreds, 1) * 100 + digit(tens, 1) * 10 + digit(ones);
}
