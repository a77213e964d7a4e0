/** A worksheet as an HTML table, which is then read as tables of pages and Word documents are. */
import type { Merge, Worksheet } from "./worksheet.ts";

/** More places than these are no table that anyone reads. */
const MOST_PLACES = 500_000;
/** The largest span that a reader of tables takes; a cell that covers more is written again. */
const MOST_SPAN = 200;

/** @throws RangeError where the table has more places than any that is read; gives nothing for a sheet without words */
export function tableOf(sheet: Worksheet): string {
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b);
  const columns = [...new Set(rows.flatMap((row) => [...(sheet.rows.get(row)?.keys() ?? [])]))].sort(
    (a, b) => a - b,
  );
  if (rows.length === 0) return "";
  if (rows.length * columns.length > MOST_PLACES)
    throw new RangeError("a sheet with more places than can be read");
  const merges = shownMerges(sheet, rows, columns);
  const covered = new Set<number>();
  const key = (row: number, column: number) => row * columns.length + column;
  const lines = rows.map((row, y) => {
    const words = sheet.rows.get(row) ?? new Map<number, string>();
    const own = columns.map((column, x) => {
      const merge = merges.get(key(y, x));
      if (covered.has(key(y, x))) return "";
      const [height, width] = merge ? [merge.bottom - y + 1, merge.right - x + 1] : [1, 1];
      for (let down = 0; down < height; down += 1)
        for (let across = 0; across < width; across += 1) covered.add(key(y + down, x + across));
      const html = merge?.words ?? words.get(column) ?? "";
      return `<td rowspan="${height}" colspan="${width}">${html}</td>`;
    });
    const isCovered = columns.some((_, x) => (merges.get(key(y, x))?.bottom ?? y) > y) || own[0] === "";
    const [only] = words.size === 1 ? [...words] : [];
    // A title or a section's name stands in the first cell of its row, and runs over the others.
    const isHeading = only && only[0] === columns[0] && !isCovered && !/^\s*\d+\s*$/.test(only[1]);
    return `<tr>${isHeading ? `<td colspan="${Math.min(columns.length, MOST_SPAN)}">${only[1]}</td>` : own.join("")}</tr>`;
  });
  return `<table>${lines.join("")}</table>`;
}

/** Merged cells by the place of their first shown cell, in rows and columns that are shown; one too high begins again. */
function shownMerges(sheet: Worksheet, rows: readonly number[], columns: readonly number[]) {
  const found = new Map<number, Merge & { words: string }>();
  const within = (places: readonly number[], first: number, last: number) => {
    const from = places.findIndex((place) => place >= first);
    return [from, places.findLastIndex((place) => place <= last)] as const;
  };
  for (const { top, left, bottom, right } of sheet.merges) {
    const [first, last] = within(rows, top, bottom);
    const [start, end] = within(columns, left, right);
    if (first < 0 || start < 0 || last < first || end < start) continue;
    const words = sheet.rows.get(top)?.get(left) ?? "";
    for (let y = first; y <= last; y += MOST_SPAN)
      found.set(y * columns.length + start, {
        ...{ top: y, left: start, words },
        bottom: Math.min(last, y + MOST_SPAN - 1),
        right: Math.min(end, start + MOST_SPAN - 1),
      });
  }
  return found;
}
