/** What an entry of the outline looks like: a heading, a part without measures, words that name units. */
import { remember } from "../source/remember.ts";
import { mentionsResponsibility } from "../units/responsibility.ts";
import type { Entry } from "./entries.ts";

/** Headings of what is no measure: aims and principles before the measures, safeguards and closing rules behind them. */
const FRAME_HEADING =
  /^(?:[^。]{0,12})(?:保障措施|组织保障|工作保障|实施保障|保障机制|强化保障|加强保障|工作要求|有关要求|相关要求|组织实施|组织领导|组织落实|强化落实|狠抓落实|抓好落实|附\s*则|总体要求|指导思想|基本原则|工作原则|工作目标|总体目标|发展目标|主要目标|任务目标|适用对象|适用范围)/u;

/** The heading of a section on from when a notice holds. */
const FORCE_HEADING = /^(?:(?:施行|实施|执行)(?:日期|期限|时间)|有效期限?)$/u;

const LONGEST_HEADING = 48;

/** An entry's own text, without the entries below it. */
export function ownText({ lines }: Entry): string {
  return lines.map(({ text }) => text.text).join("");
}

/** Each reading of a notice asks again for the same texts. */
const isSaidIn = remember(mentionsResponsibility);

/** Whether an entry's own words say who is responsible. */
export function isResponsible(entry: Entry): boolean {
  return isSaidIn(ownText(entry));
}

/** Whether an entry is a heading and nothing else: short, and no sentence. */
export function isHeading(entry: Entry): boolean {
  const text = ownText(entry).slice(entry.marker.length);
  return text.length <= LONGEST_HEADING && !/[。；;：:](?=.)|[；;：:]$/u.test(text);
}

function headingOf(entry: Entry): string {
  const first =
    entry.lines[0]?.text.text.slice(entry.marker.length) || ownText(entry).slice(entry.marker.length);
  return first.split(/[。；;]/u)[0] ?? "";
}

/** Whether an entry's heading is that of closing rules, which are measures in no notice. */
export function isClosingHeading(entry: Entry): boolean {
  const heading = headingOf(entry);
  return /^附\s*则$/u.test(heading) || FORCE_HEADING.test(heading);
}

/** Whether an entry's heading is that of a part without measures. */
export function isFrameHeading(entry: Entry): boolean {
  const heading = headingOf(entry);
  return (
    (entry.marker.style === "supplement" || heading.length <= 24) &&
    (FRAME_HEADING.test(heading || entry.marker.label) || FORCE_HEADING.test(heading))
  );
}
