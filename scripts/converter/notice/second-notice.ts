/**
 * Two notices in one file: a second head behind the measures, or numbers that
 * begin anew with nothing above them. Read as one they would be one notice of
 * both issuers, so the conversion ends and names both places.
 */
import { isDateLine } from "../frame/dates.ts";
import { DOCUMENT_NUMBER, isTitleEnd } from "../frame/frame-lines.ts";
import type { Entry } from "../measures/entries.ts";
import { ConversionError } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import { LineIndex } from "../source/line-index.ts";
import { simplify } from "../source/simplify.ts";
import type { Reading } from "./reading.ts";

/** 关于…的通知 as a line of its own, of a body's name or without. */
const HEAD = /^[^《》。，；：:]{0,40}关于[^《》。；]{4,70}的(?:通知|公告|通告|决定|批复|函|意见)$/u;
/** A title of its own that names a place, right above numbers that begin. */
const TITLE =
  /^\p{Script=Han}{1,8}(?:省|市|区|县|州|盟|旗)[^《》。，；：:]{2,50}(?:方案|措施|举措|意见|办法|规定|细则|政策|计划|通知|公告|条例)(?:[（(][^（）()]{1,20}[）)])?$/u;
/** A title behind the numbers that begin anew stands within so many lines before them. */
const NEAR = 12;

/** @throws ConversionError where a second notice begins */
export function refuseSecondNotice(source: string, { outline, columns }: Reading): void {
  if (columns.length > 0) return;
  const { entries, opening } = outline;
  const first = opening[0] ?? entries[0]?.lines[0];
  const second = findHead(entries) ?? beginsAnew(entries);
  if (!first || !second) return;
  const lines = new LineIndex(source);
  const [one, other] = [first, second].map(
    (line) => `第 ${lines.place(line.text.start).line} 行“${[...line.text.text].slice(0, 24).join("")}”`,
  );
  throw new ConversionError(
    "TWO_NOTICES",
    `像是两份文件：${one}起一份，${other}起又一份；一份文件一个 .txt，请拆开后各自添加；确是一份，请在同名 .yaml 写 measures: body`,
    second.text.start,
  );
}

/** A line behind an entry's first that heads a notice: its title, or its number above a title, with text below it. */
function findHead(entries: readonly Entry[]): Line | null {
  for (const [index, { lines }] of entries.entries()) {
    for (const [at, line] of lines.entries()) {
      if (at === 0 || line.unnumbered || !isHead(line, lines[at - 1])) continue;
      const next = entries[index + 1];
      // Behind a signature a head stands for itself.
      const isSigned = lines.slice(1, at).some(({ text }) => isDateLine(text.text));
      const shortest = isSigned ? 8 : 20;
      const hasText = lines
        .slice(at + 1)
        .some(({ text }) => text.length >= shortest && text.text.includes("。"));
      // A list of links to other notices has heads, and nothing below them.
      if (hasText || next?.marker.number === 1) return line;
    }
    const last = lines.length > 1 ? lines.at(-1) : undefined;
    const before = lines.at(-2)?.text.text ?? "";
    const isApart = last?.afterBlank === true || /[。；！）)日]$/u.test(before);
    if (last && isApart && TITLE.test(last.text.text) && entries[index + 1]?.marker.number === 1) return last;
  }
  return null;
}

function isHead(line: Line, before: Line | undefined): boolean {
  const text = simplify(line.text.text);
  const isOwnLine =
    line.afterBlank ||
    before === undefined ||
    before.text.length < 30 ||
    /[。；！？）)日]$/u.test(before.text.text);
  return isOwnLine && (HEAD.test(text) || DOCUMENT_NUMBER.test(text));
}

/**
 * The line at which the outermost numbers begin anew behind a run of at least
 * two, and again run on. A short line right above them is a heading without a
 * number, unless it is a notice's title.
 */
function beginsAnew(entries: readonly Entry[]): Line | null {
  const top = entries.filter(({ depth }) => depth === 0);
  const linesBefore = new Map(entries.map((entry, index) => [entry, entries[index - 1]?.lines ?? []]));
  for (const [index, entry] of top.entries()) {
    const before = top[index - 1];
    const next = top[index + 1];
    if (!before || !next || entry.marker.number !== 1 || entry.marker.style !== before.marker.style) continue;
    if (before.marker.number < 2 || next.marker.number !== 2) continue;
    const above = (linesBefore.get(entry) ?? []).slice(1).slice(-NEAR);
    const title = above.find(({ text }) => isTitle(text.text));
    if (title) return title;
    const last = above.at(-1)?.text.text ?? "";
    const isHeading = last !== "" && last.length <= 30 && !/[。；，：:）)]/u.test(last);
    if (!isHeading) return entry.lines[0] ?? null;
  }
  return null;
}

function isTitle(text: string): boolean {
  if (TITLE.test(text)) return true;
  return text.length >= 8 && text.length <= 60 && !/[。；，：:]/u.test(text) && isTitleEnd(text);
}
