/**
 * The annexes of a notice, told apart by the lines that head them: 附件 or 附件2
 * on a line of its own, or with its title behind it (附件2试点企业名单).
 *
 * The list of annexes at a notice's end (附件：1.商品目录 2.企业名单) heads none;
 * its entries bear numbers that are not the notice's own.
 */
import {
  bareTitle,
  closes,
  entryName,
  isDate,
  isName,
  type Label,
  LONGEST_TITLE,
  readLabel,
  withoutLabel,
} from "./annex-labels.ts";
import { listEnd } from "./annex-lists.ts";
import { type Line, withoutNumber } from "./line.ts";
import { type MarkerStyle, readMarker } from "./markers.ts";
import { isTableRow } from "./tables.ts";
import { findUnlabelledAnnexes } from "./unlabelled-annexes.ts";

/** An annex as it stands in the source. */
export interface Annex {
  /** Its number as an Arabic numeral (`2`, `1-1`), or `null` where it has none. */
  number: string | null;
  /** The lines that name it: its label, its title. */
  heading: Line[];
  /** What stands below them. */
  lines: Line[];
}

/** A notice's lines up to its annexes, and the annexes. */
export interface WithAnnexes {
  body: Line[];
  annexes: Annex[];
  /** Lines behind an annex with which the body's numbers go on. */
  resumed: Line[];
  /** Lines that head an annex, and nothing but their place says so. */
  unlabelled: Line[];
}

/** Parts the annexes from the lines before them, and takes the numbers of lists of annexes out of the count. */
export function splitAnnexes(lines: readonly Line[]): WithAnnexes {
  const listed = new Set<number>();
  const lastAt = new Map(
    lines.map(({ text }, index) => [text.length <= LONGEST_TITLE ? entryName(text.text) : "", index]),
  );
  const names = new Set<string>();
  const starts: number[] = [];
  const unlabelled: Line[] = [];
  const found = findUnlabelledAnnexes(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const label = line && readLabel(line);
    if (!label) {
      if (line && isListedTitle(lines, index, names, starts.at(-1))) {
        starts.push(index);
        names.delete(bareTitle(line.text.text));
      } else if (line && found.has(index) && index - (starts.at(-1) ?? -3) > 2) {
        starts.push(index);
        unlabelled.push(line);
      }
      continue;
    }
    const end = listEnd(lines, index, label, lastAt);
    if (end > index) {
      for (let at = index; at < end; at += 1) {
        listed.add(at);
        names.add(entryName(lines[at]?.text.text ?? ""));
      }
      index = end - 1;
    } else if (heads(lines, index, label, names)) starts.push(index);
  }
  const unlisted = lines.map((line, index) => (listed.has(index) ? withoutNumber(line) : line));
  const body = unlisted.slice(0, starts[0] ?? lines.length);
  const annexes: Annex[] = [];
  const resumed: Line[] = [];
  const last = new Map<MarkerStyle, number>();
  count(last, body);
  for (const [index, start] of starts.entries()) {
    const part = unlisted.slice(start, starts[index + 1] ?? lines.length);
    const end = resumesAt(part, last);
    const signature = end === part.length && index === starts.length - 1 ? signatureAt(part, body) : end;
    annexes.push(readAnnex(part.slice(0, signature)));
    for (const line of part.slice(signature, end)) body.push(line);
    const first = part[end];
    if (!first) continue;
    resumed.push(first);
    for (const line of part.slice(end)) body.push(line);
    count(last, part.slice(end));
  }
  return { body, annexes, resumed, unlabelled };
}

/** What a list of annexes calls what isn't text: a table, a form, a list. */
const SHEET = /(?:表|表格|名单|清单|目录|书|回执|标准|说明|流程图?|指南|样本|样式|模板|一览)$/u;

/** Whether a line without a label is the title of an annex that the list of annexes names. */
function isListedTitle(
  lines: readonly Line[],
  at: number,
  names: ReadonlySet<string>,
  last: number | undefined,
): boolean {
  const title = bareTitle(lines[at]?.text.text ?? "");
  if (!SHEET.test(title) || !names.has(title) || at + 1 >= lines.length) return false;
  // Right below a label it is that annex's title.
  return last === undefined || at - last > 2;
}

/** Styles of numbers that paragraphs of a body bear, and no rows or cells. */
const OF_BODY: readonly MarkerStyle[] = [
  "chapter",
  "section",
  "article",
  "han",
  "han-paren",
  "arabic",
  "named",
];

/** Enters the last number of each style that lines of the body bear. */
function count(last: Map<MarkerStyle, number>, lines: readonly Line[]): void {
  for (const line of lines) {
    const marker = line.unnumbered ? null : readMarker(line.text.text);
    if (marker && OF_BODY.includes(marker.style)) last.set(marker.style, marker.number);
  }
}

/**
 * Where in an annex's lines the body's numbers go on: the first number of a
 * style is the one behind the body's last. The annex's own begin at 1.
 */
function resumesAt(lines: readonly Line[], last: ReadonlyMap<MarkerStyle, number>): number {
  const seen = new Set<MarkerStyle>();
  for (const [index, line] of lines.entries()) {
    const marker = index === 0 || line.unnumbered || isTableRow(line) ? null : readMarker(line.text.text);
    if (!marker || seen.has(marker.style)) continue;
    seen.add(marker.style);
    const before = last.get(marker.style) ?? 0;
    if (before >= 1 && marker.number === before + 1 && line.text.length > marker.length + 3) return index;
  }
  return lines.length;
}

/** Where the notice's signature stands behind its last annex: bodies and a date at the very end, and none in the body. */
function signatureAt(annex: readonly Line[], body: readonly Line[]): number {
  const isDateLine = ({ text }: Line) => isDate(text.text);
  const last = annex.at(-1);
  if (!last || !isDateLine(last) || body.some(isDateLine)) return annex.length;
  let at = annex.length - 1;
  while (at > 2 && closes(annex[at - 1]) && !isDateLine(annex[at - 1] as Line)) at -= 1;
  return at < annex.length - 1 ? at : annex.length;
}

/** Whether a label heads an annex: something stands below it, and its title is one. */
function heads(lines: readonly Line[], at: number, label: Label, names: ReadonlySet<string>): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || (label.colon && label.title === "" && at + 1 >= lines.length)) return false;
  if (label.title === "") return true;
  if (names.has(bareTitle(label.title))) return true;
  // A line that the page broke can begin with the words.
  const begins =
    line.afterBlank ||
    before === undefined ||
    /[。；;！？）)]$/u.test(before.text.text) ||
    before.text.length < 30;
  return begins && !closes(lines[at + 1]);
}

/** An annex's heading: its label, and its title behind it or on the lines below. */
function readAnnex(lines: readonly Line[]): Annex {
  const [first] = lines;
  if (!first) throw new Error("an annex has a heading");
  const label = readLabel(first);
  if (!label) return { number: null, heading: [first], lines: lines.slice(1) };
  let end = 1;
  if (label.title === "") while (end < 3 && isTitleLine(lines[end], lines[end + 1], end)) end += 1;
  return { number: label.number, heading: lines.slice(0, end), lines: lines.slice(end) };
}

/** Whether a line below the label is the title, or goes on with it. */
function isTitleLine(line: Line | undefined, next: Line | undefined, at: number): boolean {
  if (!line || !isName(line) || readMarker(line.text.text) !== null || /^序\s?号/u.test(line.text.text))
    return false;
  if (/[:：]/u.test(line.text.text)) return false;
  // A second line is the title's only where it stands right below the first and something follows.
  return at === 1 || (!line.afterBlank && next?.afterBlank === true);
}

/** An annex's title, without its label; empty where it has none. */
export function annexTitle({ heading }: Annex): string {
  const [first, ...rest] = heading.map(({ text }) => text.text);
  return [withoutLabel(first ?? ""), ...rest].join("").trim();
}
