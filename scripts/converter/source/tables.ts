/** Tables as they stand in an annex or below a notice: rows of cells between tabs, or one cell a line below 序号. */
import type { Line } from "./line.ts";
import { readRowNumber } from "./markers.ts";
import { Mapped } from "./text.ts";

/** A table's rows, the head first. A row's cells may be empty. */
export interface Table {
  type: "table";
  rows: Mapped[][];
  /** Heads that a page break printed again. */
  heads: Mapped[];
}

/** Lines of text between tables. */
export interface Prose {
  type: "prose";
  lines: Line[];
}

/** Whether a line is a row of cells. */
export function isTableRow({ text }: Line): boolean {
  return /\S\t+\S/u.test(text.text);
}

/** Whether a line is the first name of a table's head. */
export function isHead({ text }: Line): boolean {
  return /^(?:序\s?号|编\s?号)(?:\t|$)/u.test(text.text);
}

/** Parts tables from the text around them. */
export function splitTables(lines: readonly Line[]): (Table | Prose)[] {
  const parts: (Table | Prose)[] = [];
  for (let index = 0; index < lines.length; ) {
    const found = readTable(lines, index);
    if (found) {
      parts.push(found.table);
      index = found.end;
      continue;
    }
    const last = parts.at(-1);
    const line = lines[index];
    if (line && last?.type === "prose") last.lines.push(line);
    else if (line) parts.push({ type: "prose", lines: [line] });
    index += 1;
  }
  return parts;
}

/** The table that begins at a line, and where it ends; `null` where none does. */
export function readTable(lines: readonly Line[], start: number): { table: Table; end: number } | null {
  const line = lines[start];
  if (!line) return null;
  return isTableRow(line) ? readRows(lines, start) : isHead(line) ? readFlattened(lines, start) : null;
}

/** Rows with their cells between tabs: at least two, or one of three cells. */
function readRows(lines: readonly Line[], start: number): { table: Table; end: number } | null {
  let end = start;
  while (lines[end] && isTableRow(lines[end] as Line)) end += 1;
  const rows = lines.slice(start, end).map(({ text }) => cellsOf(text));
  if (rows.length < 2 && (rows[0]?.length ?? 0) < 3) return null;
  return { table: { type: "table", rows, heads: [] }, end };
}

/** A line's cells between tabs, empty ones too. */
export function cellsOf(line: Mapped): Mapped[] {
  const cells: Mapped[] = [];
  let start = 0;
  for (const { index } of line.text.matchAll(/\t|$/g)) {
    cells.push(line.slice(start, index).trim());
    start = index + 1;
  }
  return cells;
}

/** More columns than these are no table. */
const MOST_COLUMNS = 12;

/** A head, then rows that each begin with their number and have a line a column. */
function readFlattened(lines: readonly Line[], start: number): { table: Table; end: number } | null {
  const near = lines.slice(start, start + MOST_COLUMNS + 1);
  const width = near.findIndex((line) => numberOf(line) === 1);
  if (width < 2) return null;
  const head = near.slice(0, width).map(({ text }) => text);
  const rows = [head];
  const heads: Mapped[] = [];
  let last = 0;
  let at = start + width;
  while (at < lines.length) {
    const row = lines.slice(at, at + width);
    if (row.length === width && row.every(({ text }, column) => text.text === head[column]?.text)) {
      heads.push(...row.map(({ text }) => text));
      at += width;
      continue;
    }
    const number = row[0] && numberOf(row[0]);
    // A cell that reaches over several rows repeats its number in each.
    if (typeof number !== "number" || row.length < width || (number !== last + 1 && number !== last)) break;
    last = number;
    rows.push(row.map(({ text }) => text));
    at += width;
  }
  // Where a number stands out of line, cells are broken over lines, and nobody can tell which is which.
  const goesOn = lines.slice(at, at + MOST_COLUMNS * 2).some((line) => numberOf(line) === last + 1);
  return rows.length < 2 || goesOn ? null : { table: { type: "table", rows, heads }, end: at };
}

function numberOf({ text }: Line): number | null {
  return readRowNumber(text.text)?.number ?? null;
}

/** A table's text: cells between tabs, rows between line feeds, each of these with its place in the source. */
export function tableText(source: string, { rows }: Table): Mapped {
  const pieces: Mapped[] = [];
  let end: number | null = null;
  for (const [y, row] of rows.entries()) {
    for (const [x, cell] of row.entries()) {
      if (x + y > 0 && end !== null) {
        const sign = x === 0 ? "\n" : "\t";
        const at = placeOf(source, end, sign);
        pieces.push(new Mapped(sign, [at]));
        end = at + 1;
      }
      pieces.push(cell);
      if (cell.length > 0) end = cell.end;
    }
  }
  return Mapped.join(pieces);
}

/** The first sign behind an offset that parts cells (a tab or a line end) or rows (a line end). */
function placeOf(source: string, from: number, sign: string): number {
  const ends = /[\n\r\f\v\u0085\u2028\u2029]/g;
  const pattern = sign === "\n" ? ends : /[\t\n\r\f\v\u0085\u2028\u2029]/g;
  pattern.lastIndex = from;
  const found = pattern.exec(source);
  if (!found) throw new Error(`no sign between cells behind ${from}`);
  return found.index;
}
