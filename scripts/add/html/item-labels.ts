/** The numbers that a browser prints before the items of an ordered list. */
import { chineseNumber, letters, roman } from "../numerals.ts";
import { isElement, nameOf } from "./page.ts";

type Print = (value: number) => string;

const DECIMAL: Print = (value) => `${value}.`;
const LOWER_LETTER: Print = (value) => `${letters(value)}.`;
const UPPER_LETTER: Print = (value) => `${letters(value).toUpperCase()}.`;
const LOWER_ROMAN: Print = (value) => `${roman(value).toLowerCase()}.`;
const UPPER_ROMAN: Print = (value) => `${roman(value)}.`;
const HAN: Print = (value) => `${chineseNumber(value)}、`;

const BY_TYPE: Readonly<Record<string, Print>> = {
  a: LOWER_LETTER,
  A: UPPER_LETTER,
  i: LOWER_ROMAN,
  I: UPPER_ROMAN,
};
const BY_STYLE: readonly [RegExp, Print | null][] = [
  [/\bnone\b/i, null],
  [/\b(?:cjk-ideographic|(?:simp|trad)-chinese-(?:in)?formal)\b/i, HAN],
  [/\blower-(?:alpha|latin)\b/i, LOWER_LETTER],
  [/\bupper-(?:alpha|latin)\b/i, UPPER_LETTER],
  [/\blower-roman\b/i, LOWER_ROMAN],
  [/\bupper-roman\b/i, UPPER_ROMAN],
];

/** The printed number of each item of an `<ol>`; empty where its style prints none. */
export function itemLabels(list: Element): Map<Element, string> {
  const labels = new Map<Element, string>();
  const print = printerOf(list);
  if (!print) return labels;
  // Counts from the list's start, or on from the last item that states its own value.
  let value = (integer(list.getAttribute("start")) ?? 1) - 1;
  for (const child of list.childNodes) {
    if (!isElement(child) || nameOf(child) !== "li") continue;
    value = integer(child.getAttribute("value")) ?? value + 1;
    labels.set(child, print(value));
  }
  return labels;
}

function printerOf(list: Element): Print | null {
  const style = /list-style(?:-type)?\s*:([^;]*)/i.exec(list.getAttribute("style") ?? "")?.[1] ?? "";
  const styled = BY_STYLE.find(([pattern]) => pattern.test(style));
  return styled ? styled[1] : (BY_TYPE[list.getAttribute("type") ?? ""] ?? DECIMAL);
}

function integer(text: string | null): number | null {
  return text !== null && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}
