/**
 * Sections whose headings bear no number: short lines between runs of numbers
 * that each begin at 1, or among numbers that run on where one stands above the first too. Left where they stand they would end the measure above.
 */
import type { Line } from "../source/line.ts";
import { readsAsBody } from "../units/unit-name.ts";
import type { Entry } from "./entries.ts";

/** A heading is no longer than this. */
const LONGEST = 30;

/** A title of a notice: where numbers begin anew below one, it is a second notice. */
const TITLE = /^.{6,}(?:方案|措施|举措|通知|意见|办法|规定|细则|计划|公告|清单)$/u;
/** How the line before a heading ends; a title or a name that the page broke goes on. */
const BEHIND_TEXT = /[。；！？）)：:」”》]$/u;

/** Gives such sections entries of their own, and what stands below them one more above it; else the same entries. */
export function addUnnumberedSections(
  opening: readonly Line[],
  entries: readonly Entry[],
): { opening: Line[]; entries: Entry[] } {
  const same = { opening: [...opening], entries: [...entries] };
  const begins = entries.flatMap(({ depth, marker }, index) =>
    depth === 0 && marker.number === 1 ? [index] : [],
  );
  if (begins[0] !== 0) return same;
  const styles = new Set(entries.flatMap(({ depth, marker }) => (depth === 0 ? [marker.style] : [])));
  const firstHeading = opening.length > 1 ? headingAbove(opening) : null;
  const later = begins.length > 1 ? begins.slice(1) : firstHeading ? headingsAmong(entries) : [];
  if (later.length === 0 || styles.size > 1) return same;
  if (!later.every((index) => headingAbove(entries[index - 1]?.lines ?? []))) return same;
  const headings = new Map<number, Line>();
  if (firstHeading) headings.set(0, firstHeading);
  for (const index of later) {
    const heading = headingAbove(entries[index - 1]?.lines ?? []);
    if (heading) headings.set(index, heading);
  }
  let number = 0;
  const sectioned = entries.flatMap((entry, index) => {
    const heading = headings.get(index);
    const lines = headings.has(index + 1) ? entry.lines.slice(0, -1) : entry.lines;
    const below = { ...entry, depth: entry.depth + 1, lines };
    if (!heading) return [below];
    number += 1;
    const marker = { style: "unnumbered" as const, number, label: "", length: 0 };
    return [{ marker, depth: 0, lines: [heading] }, below];
  });
  return { opening: firstHeading ? opening.slice(0, -1) : [...opening], entries: sectioned };
}

/** Where numbers run on below headings: the outermost entries right behind a line that reads as one. */
function headingsAmong(entries: readonly Entry[]): number[] {
  return entries.flatMap(({ depth }, index) => {
    const heading = index > 0 && depth === 0 ? headingAbove(entries[index - 1]?.lines ?? []) : null;
    return heading && !readsAsBody(heading.text.text) ? [index] : [];
  });
}

/** The last line of a run of lines, where it reads as a heading behind a whole sentence. */
function headingAbove(lines: readonly Line[]): Line | null {
  const line = lines.at(-1);
  const before = lines.at(-2)?.text.text;
  if (!line || before === undefined || line.unnumbered) return null;
  const { text } = line.text;
  const isShort = text.length >= 2 && text.length <= LONGEST && !/[。；，：:;,！？]|[日号]$/u.test(text);
  return isShort && !TITLE.test(text) && (BEHIND_TEXT.test(before) || TITLE.test(before)) ? line : null;
}
