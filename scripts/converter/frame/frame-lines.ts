/** Tells the lines of a notice's frame apart by their form. */

import { hasOpenBracket } from "../measures/paragraphs.ts";
import type { Line } from "../source/line.ts";
import { simplify } from "../source/simplify.ts";
import { findDate, isDateLine } from "./dates.ts";
import { readSignatureLine } from "./issuers.ts";

/** Classes of the frame's lines. */
export type FrameKind =
  | "publication"
  | "document number"
  /** 某市人民政府令, above its number. */
  | "order"
  | "date"
  | "issuer"
  /** A body and a date on one line. */
  | "signature"
  | "addressees"
  | "attachment"
  | "subtitle"
  | "contact"
  | "prose"
  /** A short line without a full stop: part of a title, or something unknown. */
  | "short";

/** Lines of the frame that belong together, with their class. */
export interface FrameLine {
  kind: FrameKind;
  lines: Line[];
  text: string;
}

const YEAR_IN_BRACKETS = "[〔\\[（(［【?]\\s*\\d{4}\\s*[〕\\]）)］】?]";
/** 青商发〔2026〕3号 as a line of its own. */
export const DOCUMENT_NUMBER = new RegExp(
  `^[\\p{Script=Han}\\s]{2,14}${YEAR_IN_BRACKETS}\\s*(?:第\\s*)?\\d+\\s*号$|^[（(]?(?:公告\\s*)?(?:19|20)\\d{2}\\s*年\\s*第\\s*\\d+\\s*号[）)]?$|^第\\s*\\d+\\s*号$`,
  "u",
);
/** An announcement whose number stands in its title: 海关总署公告2030年第5号（关于…的公告）. */
export const NUMBER_IN_TITLE = /(?:公告|通告)\s*(?:19|20)\d{2}\s*年\s*第\s*\d+\s*号/u;
const PUBLICATION =
  /(发布|公布|公开|成文|发表|更新)(日期|时间)\s*[:：]|^(?:时间|日期|发布于|发表于)[:：\s]{0,4}(?:19|20)\d{2}\s?[-年./]|^(来源|信息来源|发布机构)\s*[:：]|日发布[。，]?.{0,20}$/u;
/** A date in digits and perhaps a count of visits, as portals print below a headline. */
const PORTAL_DATE = /^(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(\s+\d{1,2}:\d{2}(:\d{2})?)?(\s+\d+)?$/u;
/** A date with what portals print beside it on the same line. */
const DATED =
  /^(?:19|20)\d{2}(?:[-./]\d{1,2}[-./]\d{1,2}|\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+[【[]?(?:信息来源|文章来源|稿件来源|来源|作者|编辑|浏览|阅读|点击|访问|字号|字体|打印|分享|发布)/u;
/** Meant as a date, e.g. with a month printed for the year (2026月3月26日). */
const MISPRINTED_DATE = /^[（(]?\s*\d{4}\s*[年月]\s*\d{1,2}\s*月\s*\d{1,2}\s*(?:日\s*)?[）)]?$/u;
const ORGANISATION =
  /^[\p{Script=Han}·（）()、\s]{2,40}(政府|办公厅|办公室|办|委|局|厅|署|海关|部|院|委员会|管委会|领导小组|协调小组|工作组|总站|银行|集团)$/u;
const ATTACHMENT = /^(附\s{0,4}件|附)\s*[\d一二三四五六七八九十]*\s*[:：]?/u;
const BRACKETED = /^([（(][^（）()]*[）)]\s*)+$/u;
const STAGE = /征求意见|草案|送审|试行|暂行|节选|摘要|修订/u;
const CONTACT = /^[（(]?\s*(联系人|联系电话|联系方式|联系地址|电话|传真|邮箱|电子邮箱|此件|本文有删减|抄送)/u;
const TITLE_NOUN =
  "(方案|措施|举措|通知|意见|办法|任务表|分工表|分工|清单|规定|细则|计划|政策|规划|要点|公告|通告|决定|决议|条例|指南|指引|导则|章程|批复|请示|通报|倡议书|公示|函|条[”》」]?)";
const TITLE_END = new RegExp(`${TITLE_NOUN}(?:\\s*[（(][^（）()]{1,20}[）)])*\\s*$`, "u");
/** An announcement's number, and what it is about in brackets; blanks left out. */
const NUMBERED_END = /(?:公告|通告)(?:19|20)\d{2}年第\d{1,6}号(?:[（(][^（）()]{1,80}[）)])?$/u;
const LONGEST_SHORT = 45;
/** How many lines a bracket may go on over. */
const LONGEST_BRACKET = 8;

/** Classifies the frame's lines; lines that a bracket holds together are one. */
export function frameLines(lines: readonly Line[]): FrameLine[] {
  const joined: Line[][] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    const text = open ? textOf(open) : "";
    if (open && open.length < LONGEST_BRACKET && hasOpenBracket(text)) open.push(line);
    else joined.push([line]);
  }
  const classed = joined.flatMap(splitNumber).map((group): FrameLine => {
    const text = textOf(group);
    return { kind: kindOf(text), lines: group, text };
  });
  return classed.map((line, index) => (isDateOfSignature(classed, index) ? { ...line, kind: "date" } : line));
}

/** A portal's form of date below a body that signs: behind text, where no headline stands above it any more. */
function isDateOfSignature(lines: readonly FrameLine[], index: number): boolean {
  const { kind, text } = lines[index] ?? {};
  if (kind !== "publication" || !isDateLine(text ?? "") || lines[index - 1]?.kind !== "issuer") return false;
  return lines.slice(0, index).some((before) => before.kind === "prose" || before.kind === "addressees");
}

/** A number with the title behind it on its line (青政办发〔2030〕12号 某市…的通知) is two lines. */
function splitNumber(group: Line[]): Line[][] {
  const [line, ...others] = group;
  const at = line?.text.text.search(/(?<=号)\s/u) ?? -1;
  if (!line || at < 0 || !DOCUMENT_NUMBER.test(line.text.text.slice(0, at))) return [group];
  const title = line.text.slice(at).trim();
  if (title.length < 6 || /^第/u.test(title.text)) return [group];
  return [
    [{ ...line, text: line.text.slice(0, at) }],
    [{ ...line, text: title, afterBlank: false }, ...others],
  ];
}

/** The text of lines put together. */
function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text.text).join("");
}

function kindOf(printed: string): FrameKind {
  const text = simplify(printed);
  if (isDateLine(text) || MISPRINTED_DATE.test(text)) return PORTAL_DATE.test(text) ? "publication" : "date";
  if (PUBLICATION.test(text) || DATED.test(text) || (PORTAL_DATE.test(text) && findDate(text)))
    return "publication";
  if (DOCUMENT_NUMBER.test(text)) return "document number";
  if (/^[\p{Script=Han}\s]{3,30}令$/u.test(text)) return "order";
  if (CONTACT.test(text)) return "contact";
  if (readSignatureLine(printed)) return "signature";
  if (BRACKETED.test(text) && STAGE.test(text)) return "subtitle";
  if (ATTACHMENT.test(text) && text.length < LONGEST_SHORT) return "attachment";
  if (isAddressees(text)) return "addressees";
  if (ORGANISATION.test(text.replace(/^(?!各)(.*)、$/u, "$1")) && !/[《》]/u.test(text)) return "issuer";
  if ((text.length <= LONGEST_SHORT || isTitleEnd(text)) && !/[。；;:：]/u.test(text)) return "short";
  return "prose";
}

function isAddressees(text: string): boolean {
  return (
    /[:：]$/u.test(text) &&
    !/[。；;]/u.test(text) &&
    !/(如下|以下)[^，,]{0,6}[:：]$|(?:要求|强调|指出|提出|认为|表示)[:：]$/u.test(text)
  );
}

/** Whether short lines put together end like a title, all 《 closed. */
export function isTitleEnd(text: string): boolean {
  const ends = TITLE_END.test(simplify(text)) || NUMBERED_END.test(text.replaceAll(/\s/gu, ""));
  return (ends || /^《[^《》]{4,60}》$/u.test(text)) && count(text, "《") === count(text, "》");
}

/** Whether a title is that of a covering letter. */
export function isCoverTitle(text: string): boolean {
  return /印发.*(通知|函|公告)$/u.test(bareTitle(text)) || /^关于.*的(通知|函)$/u.test(bareTitle(text));
}

/** A printed title without the number that a collection put before it and the date that it put behind. */
export function bareTitle(text: string): string {
  return text
    .replace(/^《([^《》]+)》$/u, "$1")
    .replace(/^\d{1,3}\s*[.．、]\s*(?!\d)/u, "")
    .replace(/[（(]\s*(?:19|20)\d{2}\s*年[^（）()]{1,10}日\s*[）)]\s*$/u, "")
    .trimEnd();
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
