/**
 * Annexes that nothing calls one: a title of its own behind a blank line, and
 * below it a list without a sentence down to the notice's end; or whatever
 * stands below a title right behind the signature.
 *
 * Only behind numbered paragraphs: before them a signature is a covering letter's.
 */
import { closes, isDate, isName, readLabel } from "./annex-labels.ts";
import type { Line } from "./line.ts";
import { readMarker } from "./markers.ts";
import { isFileLink } from "./page-furniture.ts";
import { isHead, isTableRow } from "./tables.ts";

const LONGEST_TITLE = 40;
const LONGEST_ENTRY = 60;
/** A list has no fewer entries. */
const FEWEST = 2;
/** A date so near below belongs to the signature that a line begins. */
const SIGNATURE_LINES = 5;
/** The title of a notice: below one a notice begins, not a list. */
const TITLE_OF_NOTICE =
  /(?:通知|公告|通告|方案|措施|举措|意见|办法|规定|细则|计划|规划|要点|条例|决定|函)(?:[（(][^（）()]{1,20}[）)])?$/u;

/** The positions of lines that head such annexes. */
export function findUnlabelledAnnexes(lines: readonly Line[]): Set<number> {
  const starts = new Set<number>();
  const isList = listsToTheEnd(lines);
  let isBehindMeasures = false;
  let isInAnnex = false;
  for (const [index, line] of lines.entries()) {
    if (readLabel(line)) isInAnnex = true;
    if (isBehindMeasures && isTitle(lines, index)) {
      const isSigned = isBehindSignature(lines, index);
      const isApart = line.afterBlank && (isInAnnex || startsBehindText(lines[index - 1]));
      const below = lines[index + 1];
      // A table below measures is known by itself.
      const isText = below !== undefined && !isHead(below) && !isTableRow(below);
      if (isSigned || (isApart && isText && isList[index + 1] && isOfItsOwn(lines, index + 1))) {
        starts.add(index);
        isInAnnex = true;
      }
    }
    if (!isInAnnex && !line.unnumbered && readMarker(line.text.text) && line.text.text.includes("。"))
      isBehindMeasures = true;
  }
  return hasHeadingsThroughout(lines, starts) ? new Set() : starts;
}

/** For each line whether from there on stand only entries of lists, up to the next annex or the end. */
function listsToTheEnd(lines: readonly Line[]): boolean[] {
  const found: boolean[] = new Array(lines.length).fill(false);
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line) continue;
    const goesOn = index + 1 >= lines.length || found[index + 1] === true;
    found[index] = readLabel(line) !== null || (goesOn && isEntry(line));
  }
  return found;
}

function isEntry({ text: { text } }: Line): boolean {
  return text.length <= LONGEST_ENTRY && !/[。；！？]/u.test(text) && !isFileLink(text) && !isDate(text);
}

function isTitle(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const text = line?.text.text ?? "";
  if (!line || text.length < 3 || text.length > LONGEST_TITLE || line.unnumbered || line.isCell) return false;
  if (!isName(line) || readMarker(text) || closes(line) || readLabel(line)) return false;
  if (TITLE_OF_NOTICE.test(text) || isFileLink(text) || /[：:]/u.test(text)) return false;
  return !lines.slice(index + 1, index + 1 + SIGNATURE_LINES).some((below) => isDate(below.text.text));
}

function startsBehindText(before: Line | undefined): boolean {
  return before !== undefined && (/[。；！？）)】\]]$/u.test(before.text.text) || closes(before));
}

/** Right behind a body's name and a date. */
function isBehindSignature(lines: readonly Line[], index: number): boolean {
  const [signer, date] = [lines[index - 2], lines[index - 1]];
  return signer !== undefined && date !== undefined && isDate(date.text.text) && closes(signer);
}

/** Whether a list is no part of the numbers above: it bears none, or its own from 1, and has several entries. */
function isOfItsOwn(lines: readonly Line[], start: number): boolean {
  const entries = lines.slice(start, start + FEWEST);
  const [first] = entries;
  const marker = first && readMarker(first.text.text);
  return entries.length === FEWEST && (!marker || marker.number === 1);
}

/** Where a heading of the same form stands above the first number too, all are headings of sections. */
function hasHeadingsThroughout(lines: readonly Line[], starts: ReadonlySet<number>): boolean {
  if (starts.size === 0) return false;
  const first = lines.findIndex(({ text, unnumbered }) => !unnumbered && readMarker(text.text) !== null);
  return first > 1 && isTitle(lines, first - 1) && isName(lines[first - 1] as Line);
}
