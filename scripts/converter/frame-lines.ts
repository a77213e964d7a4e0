/** Tells the lines of a notice's frame apart by their form. */
import type { Line } from "./clean.ts";
import { findDate, isDateLine } from "./dates.ts";

/** A line of the frame with its class. */
export interface FrameLine {
  kind:
    | "publication"
    | "document number"
    | "date"
    | "issuer"
    | "addressees"
    | "attachment"
    | "subtitle"
    | "contact"
    | "prose"
    /** A short line without a full stop: part of a title, or something unknown. */
    | "short"
    /** Only for runs of short lines that make a title. */
    | "title";
  line: Line;
}

const DOCUMENT_NUMBER = /^[\p{Script=Han}\s]{2,14}[〔[（(［]\s*\d{4}\s*[〕\]）)］]\s*第?\s*\d+\s*号$/u;
const PUBLICATION = /(发布|公布|公开|成文)(日期|时间)\s*[:：]|^(来源|信息来源|发布机构)\s*[:：]/u;
/** A date in digits and perhaps a count of visits, as portals print below a headline. */
const PORTAL_DATE = /^(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(\s+\d{1,2}:\d{2}(:\d{2})?)?(\s+\d+)?$/u;
const ORGANISATION =
  /^[\p{Script=Han}·（）()、\s]{3,40}(政府|办公厅|办公室|委员会|管委会|管委|局|厅|署|海关|部|院|领导小组|协调小组|工作组|总站|银行|集团)$/u;
const ATTACHMENT = /^(附件|附)\s*[\d一二三四五六七八九十]*\s*[:：]?/u;
const SUBTITLE = /^[（(][^（）()]*(征求意见|草案|送审|试行|暂行|节选|摘要|修订)[^（）()]*[）)]$/u;
const CONTACT = /^[（(]?\s*(联系人|联系电话|联系方式|此件|抄送)/u;
const TITLE_NOUN =
  "(方案|措施|举措|通知|意见|办法|任务表|分工表|清单|规定|细则|计划|政策|规划|要点|公告|通告|决定|条例|指南|函|条)";
const TITLE_END = new RegExp(`${TITLE_NOUN}(\\s*[（(][^（）()]{1,20}[）)])?$`, "u");
const LONGEST_SHORT = 45;

/** Gives a line its class. */
export function classify(line: Line): FrameLine {
  const text = line.text.text;
  return { kind: kindOf(text), line };
}

function kindOf(text: string): FrameLine["kind"] {
  if (PUBLICATION.test(text) || (PORTAL_DATE.test(text) && findDate(text))) return "publication";
  if (DOCUMENT_NUMBER.test(text)) return "document number";
  if (isDateLine(text)) return "date";
  if (CONTACT.test(text)) return "contact";
  if (SUBTITLE.test(text)) return "subtitle";
  if (ATTACHMENT.test(text) && text.length < LONGEST_SHORT) return "attachment";
  if (/[:：]$/u.test(text) && !/[。；;]/u.test(text) && !/(如下|以下)[^，,]{0,6}[:：]$/u.test(text))
    return "addressees";
  if (ORGANISATION.test(text) && !/[《》]/u.test(text)) return "issuer";
  if (text.length <= LONGEST_SHORT && !/[。；;:：]/u.test(text)) return "short";
  return "prose";
}

/** Whether short lines put together end like a title, all 《 closed. */
export function isTitleEnd(text: string): boolean {
  return TITLE_END.test(text) && count(text, "《") === count(text, "》");
}

/** Whether a title is that of a covering letter. */
export function isCoverTitle(text: string): boolean {
  return /(关于|印发).*(通知|函|公告)$/u.test(text);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
