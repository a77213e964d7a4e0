/**
 * A document's numbered lines as entries, each with the lines up to the next. A number that goes on with no run is
 * text of the entry in which it stands.
 */
import type { Note } from "../source/findings.ts";
import { type Line, withoutNumber } from "../source/line.ts";
import { type Marker, type MarkerStyle, readMarker, readRowNumber } from "../source/markers.ts";
import { pushAll } from "../source/push-all.ts";
import { isSection } from "../source/table-heads.ts";
import type { Entry } from "./entries.ts";
import { acceptMarker, numbered, type OpenRun } from "./number-runs.ts";

/** Styles of numbers that begin a paragraph and hardly a line of one. */
const SURE_STYLES: readonly MarkerStyle[] = ["han", "han-paren", "article", "chapter", "named", "arabic"];

/** Says where a line begins with a number that doesn't go on with the last of its style. */
function notJoined(marker: Marker, line: Line, lastOf: ReadonlyMap<MarkerStyle, Marker>): Note[] {
  const last = lastOf.get(marker.style);
  const isOther = last !== undefined && marker.number < 100 && marker.number > 1;
  if (!isOther || !SURE_STYLES.includes(marker.style) || line.text.length <= marker.length + 3) return [];
  const message = `编号“${marker.label}”与前面的“${last.label}”不相接，没有另起一条，文字在前一条里；请核对有无缺漏`;
  return [{ at: line.text.start, severity: "warning", code: "NUMBER_GAP", message }];
}

/** The entries, what stands before the first, and what was told of numbers that go on with no run. */
export function acceptEntries(
  lines: readonly Line[],
  isTable: boolean,
): { opening: Line[]; entries: Entry[]; notes: Note[] } {
  const opening: Line[] = [];
  const entries: Entry[] = [];
  const notes: Note[] = [];
  const levels: OpenRun[] = [];
  const lastOf = new Map<MarkerStyle, Marker>();
  const openingNumber = numberInCollection(lines);
  const markers = lines.map(({ text }) => readMarker(text.text));
  const hasDecimals = markers.some((marker) => marker?.style === "decimal");
  const spacedCount = areSentences(lines.filter((_, index) => markers[index]?.style === "spaced"));
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const candidate =
      index < openingNumber || line.unnumbered
        ? null
        : isTable
          ? readOfTable(line, next)
          : (markers[index] ?? null);
    const counts = candidate?.style !== "spaced" || hasDecimals || spacedCount;
    const marker = counts && candidate ? numbered(candidate, levels) : null;
    const accepted = marker && !isEmpty(marker, line, next, isTable) && acceptMarker(marker, levels, lastOf);
    if (!marker || !accepted) {
      const isOpen = marker && !isTable && levels.some(({ style: open }) => open === marker.style);
      const told = isOpen ? notJoined(marker, line, lastOf) : [];
      pushAll(notes, told);
      (entries.at(-1)?.lines ?? opening).push(told.length > 0 ? withoutNumber(line) : line);
      continue;
    }
    if (accepted.remark) notes.push({ ...accepted.remark, at: line.text.start });
    lastOf.set(marker.style, marker);
    entries.push({ marker, depth: levels.length - 1, lines: [line] });
  }
  return { opening, entries, notes };
}

/**
 * How many lines at the very beginning bear a number that a collection gave the
 * whole notice (5. 某省人民政府关于…的通知): its style begins anew further down.
 */
function numberInCollection(lines: readonly Line[]): number {
  const first = lines[0] && readMarker(lines[0].text.text);
  if (!first || !["arabic", "bare"].includes(first.style)) return 0;
  const beginsAnew = lines.slice(1).some(({ text }) => {
    const marker = readMarker(text.text);
    return (
      marker?.number === 1 && (marker.style === first.style || first.number > 1 || first.style === "bare")
    );
  });
  return beginsAnew || first.number > 1 ? 1 : 0;
}

/** Whether lines with a number and a blank are a run, each of them with a sentence. */
function areSentences(lines: readonly Line[]): boolean {
  let last = 0;
  for (const { text } of lines) {
    const number = readMarker(text.text)?.number ?? 0;
    if ((number !== last + 1 && number !== 1) || !/[。；]/u.test(text.text)) return false;
    last = number;
  }
  return lines.length > 1;
}

/** A table's rows bear a number in a cell of its own; a section's heading stands right above a row. */
function readOfTable(line: Line, next: Line | undefined): Marker | null {
  if (isSection(line) && next && readRowNumber(next.text.text)) return readMarker(line.text.text);
  return line.column === undefined || line.column === 0 ? readRowNumber(line.text.text) : null;
}

/** A number with nothing behind it, on its line or the next, numbers nothing. */
function isEmpty(marker: Marker, line: Line, next: Line | undefined, isTable: boolean): boolean {
  if (line.text.length > marker.length || marker.style === "supplement") return false;
  if (next === undefined) return true;
  return (isTable ? readRowNumber : readMarker)(next.text.text) !== null;
}
