/** Tables in a notice whose measures are numbered paragraphs: they and their numbers are no measures. */

import { isDateLine } from "../frame/dates.ts";
import { isSigner } from "../frame/issuers.ts";
import type { Entry } from "../measures/entries.ts";
import type { Annex } from "../source/annexes.ts";
import { asCell, type Line } from "../source/line.ts";
import { readMarker } from "../source/markers.ts";
import { isHead, readTable } from "../source/tables.ts";

/** Lines of a body, and the tables that stood behind its measures. */
export interface WithoutTables {
  lines: Line[];
  /** Tables behind the last entry, as annexes without a label. */
  tables: Annex[];
}

/**
 * Takes tables that stand behind the measures out of the lines; the rows of one
 * that stands among them stay, without their numbers counting.
 *
 * @param entriesOf the numbered entries of lines
 */
export function takeTables(
  lines: readonly Line[],
  entriesOf: (lines: readonly Line[]) => readonly Entry[],
): WithoutTables {
  const ranges = findRanges(lines);
  if (ranges.length === 0) return { lines: [...lines], tables: [] };
  const inTable = new Set(ranges.flatMap(({ start, end }) => lines.slice(start, end)));
  const lastEntry = entriesOf(lines.filter((line) => !inTable.has(line))).at(-1)?.lines[0];
  const lastAt = lastEntry ? lines.indexOf(lastEntry) : -1;
  const tables: Annex[] = [];
  const taken = new Set<Line>();
  for (const { start, end } of ranges) {
    if (start < lastAt || lastAt < 0) continue;
    const title = titleAbove(lines, start, lastAt);
    tables.push({ number: null, heading: title, lines: lines.slice(start, end) });
    for (const line of [...title, ...lines.slice(start, end)]) taken.add(line);
  }
  return {
    lines: lines.filter((line) => !taken.has(line)).map((line) => (inTable.has(line) ? asCell(line) : line)),
    tables,
  };
}

/** Where tables begin with a head; one whose cells can't be told apart ends where its numbers do. */
function findRanges(lines: readonly Line[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (let start = 0; start < lines.length; start += 1) {
    const line = lines[start];
    if (!line || !isHead(line)) continue;
    const end = readTable(lines, start)?.end ?? endOfRows(lines, start);
    if (end <= start) continue;
    ranges.push({ start, end });
    start = end - 1;
  }
  return ranges;
}

/** Behind the last number of a run of rows, as far as its row may go: to a blank line, a numbered paragraph or the end. */
function endOfRows(lines: readonly Line[], start: number): number {
  let last = start;
  let number = 0;
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const marker = line && readMarker(line.text.text);
    if (marker?.style === "bare" && marker.number === number + 1) {
      number += 1;
      last = end;
    } else if (number > 0 && line?.afterBlank && end - last > 1) break;
  }
  return number === 0 ? start : beforeSignature(lines, last, end);
}

/** Behind the last row the signature may follow: a date, and the bodies right above it. */
function beforeSignature(lines: readonly Line[], last: number, end: number): number {
  const date = lines.slice(last, end).findIndex(({ text }) => isDateLine(text.text));
  if (date < 0) return end;
  let at = last + date;
  while (at - 1 > last + 1 && isSigner(lines[at - 1]?.text.text ?? "")) at -= 1;
  return at;
}

/** A short line right above a table, or above its unit of measure, is its title. */
function titleAbove(lines: readonly Line[], start: number, lastEntry: number): Line[] {
  const line = lines[start - 1];
  if (!line || start - 1 <= lastEntry) return [];
  const text = line.text.text;
  const isTitle =
    text.length <= 40 && !/[。；，：:;,]/u.test(text) && readMarker(text) === null && !/\d\s?日$/u.test(text);
  return isTitle ? [line] : [];
}
