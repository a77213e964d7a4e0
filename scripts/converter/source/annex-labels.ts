/** The lines that name an annex: 附件 or 附件2, alone or with a title behind it, and what can't be one of its lines. */
import { readNumeral } from "../../../src/model/numerals.ts";
import type { Line } from "./line.ts";
import { simplify } from "./simplify.ts";
import { isTableRow } from "./tables.ts";

const NUMERAL = "[\\d一二三四五六七八九十]{1,3}(?:[-—－]\\d{1,2})?";
/** 附件2, 附 件 2：, （附件2）, 附表1 */
const LABEL = new RegExp(
  `^[（(【[]?(?:附\\s{0,4}[件表录錄]|附)\\s{0,4}(?:之)?\\s?(${NUMERAL})?\\s?[)）】\\]]?\\s?[:：.．、]?(?=(.*)$)`,
  "u",
);
/** A title or an entry is no longer than this. */
export const LONGEST_TITLE = 60;
/** Signs that a title doesn't hold and a sentence does. */
const SENTENCE = /[。；;！？]|[，、：:]$/u;

/** What a line says that names an annex. */
export interface Label {
  number: string | null;
  /** How many characters it takes. */
  length: number;
  /** What stands behind it on its line. */
  title: string;
  /** A colon stands behind it: it may begin a list. */
  colon: boolean;
}

/** Reads a line as the label of an annex; `null` where it is none. */
export function readLabel(line: Line): Label | null {
  const text = simplify(line.text.text);
  const match = LABEL.exec(text);
  if (!match) return null;
  const [label, numeral, rest = ""] = match;
  const title = rest.trim();
  // 附 alone is a word's beginning (附则, 附近) unless a number or a colon shows that it is a label.
  if (
    /^附(?!\s{0,4}[件表录])/u.test(text.replace(/^[（(【[]/u, "")) &&
    numeral === undefined &&
    !/[:：]$/u.test(label)
  )
    return null;
  if (title.length > LONGEST_TITLE || SENTENCE.test(title)) return null;
  if (title !== "" && /^[的所中为是见]/u.test(title)) return null;
  return {
    number: numeral === undefined ? null : arabic(numeral),
    length: label.length,
    title,
    colon: /[:：]$/u.test(label),
  };
}

function arabic(numeral: string): string {
  const [main = "", part] = numeral.split(/[-—－]/u);
  const number = String(readNumeral(main) ?? main);
  return part === undefined ? number : `${number}-${part}`;
}

/** A line's words without its label and number, to find an entry again as a heading. */
export function entryName(text: string): string {
  return bareTitle(
    simplify(text)
      .replace(LABEL, "")
      .trim()
      .replace(/^\d{1,2}\s?[.．、:：]\s?/u, ""),
  );
}

/** A title without spaces and the marks around it. */
export function bareTitle(text: string): string {
  return text.replaceAll(/[\s《》“”]/gu, "");
}

/** A text without the label that it begins with. */
export function withoutLabel(text: string): string {
  return text.replace(LABEL, "");
}

/** Whether a line can be a name: short, no sentence, no row. */
export function isName(line: Line): boolean {
  return line.text.length <= LONGEST_TITLE && !SENTENCE.test(line.text.text) && !isTableRow(line);
}

const DATE = /^[（(]?\s?(?:(?:19|20)\d{2}|[〇零一二三四五六七八九○]{4})\s?年.{1,8}日\s?[）)]?$/u;
const BODY_NAME = /(?:政府|办公厅|办公室|委员会|局|厅|署|海关|部|院)$/u;
const CLOSING = /^[（(]?\s?(?:此件|联系人|联系电话|联系方式|抄送|主送|印发)/u;

/** Whether a line is a date and nothing else. */
export function isDate(text: string): boolean {
  return DATE.test(simplify(text));
}

/** Whether a line can't belong to an annex: none, a signature, a date, a contact. */
export function closes(line: Line | undefined): boolean {
  if (!line) return true;
  const text = simplify(line.text.text);
  return isDate(text) || (text.length <= 40 && BODY_NAME.test(text)) || CLOSING.test(text);
}
