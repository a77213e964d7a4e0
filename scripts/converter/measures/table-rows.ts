/**
 * Measures from a flattened table, one cell or one line of a cell a line.
 *
 * Where each row has a line a column, lines are cells. Where cells are broken
 * over lines, the cells of the role columns (牵头部门, 责任单位) are found from
 * the row's end: lines behind the last full stop that put together read as
 * bodies, none wider than its column.
 */
import type { ResponsibilityPart } from "../../../src/content/document.ts";
import type { Note, Staged } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import { Mapped } from "../source/text.ts";
import { readCell } from "../units/responsibility-words.ts";
import { readsAsBody } from "../units/unit-name.ts";
import { readClauses } from "./clauses.ts";
import type { MeasureNode } from "./entries.ts";
import { lineFeed, paragraphs } from "./paragraphs.ts";
import { type ReadMeasure, readLabel } from "./read-measure.ts";

const ROLE_COLUMN =
  /(?:牵头|责任|配合|协同|协办|主办|落实|实施)(?:单位|部门|处室|主体)|(?:完成|办理)(?:时限|时间|期限)/u;

/** A row's lines behind its number, sorted into columns. */
interface Row {
  title: Mapped | null;
  text: Line[];
  /** By role column, in order. */
  cells: Mapped[];
  notes: Note[];
}

/** Reads the rows of a table as measures. */
export function readRows(
  source: string,
  nodes: readonly MeasureNode[],
  columns: readonly string[],
): Staged<ReadMeasure[]> {
  const roles = columns
    .slice(columns.findIndex((name) => ROLE_COLUMN.test(name)))
    .filter((name) => ROLE_COLUMN.test(name));
  const lines = nodes.map(({ entries: [entry] }) => entry.lines.slice(1));
  const isCellALine = lines.every((row) => row.length === columns.length - 1);
  const width = roles.length > 1 ? leadWidth(lines) : Number.POSITIVE_INFINITY;
  const notes: Note[] = [];
  const value = nodes.map((node, index) => {
    const own = lines[index] ?? [];
    const row = isCellALine
      ? rowOfCells(own, roles.length, columns.length)
      : rowOfLines(own, roles.length, width);
    const joined = paragraphs(row.text);
    const read = readClauses(source, joined.value);
    notes.push(...row.notes, ...joined.notes, ...read.notes);
    return {
      key: node.key,
      label: readLabel(node),
      title: row.title,
      titleEnd: Mapped.empty,
      ...withCells(source, read.value, row.cells, roles),
    };
  });
  return { value, notes };
}

function rowOfCells(lines: readonly Line[], roles: number, columns: number): Row {
  const cells = lines.slice(lines.length - roles).map(({ text }) => text);
  const rest = lines.slice(0, lines.length - roles);
  const [title, ...text] = rest;
  // Number, title and text; with fewer columns the one cell is the text.
  return columns - roles >= 3 && title
    ? { title: title.text, text, cells, notes: [] }
    : { title: null, text: rest, cells, notes: [] };
}

/** The first role column's width in characters: no first line of its cells is wider. */
function leadWidth(rows: readonly (readonly Line[])[]): number {
  const widths = rows.flatMap((row) => {
    const first = row[textEnd(row)];
    return first ? [first.text.length] : [];
  });
  // One more for a line that ends with a punctuation mark.
  return (widths.sort((a, b) => a - b)[Math.floor(widths.length * 0.9)] ?? Number.POSITIVE_INFINITY) + 1;
}

/** Where a row's text ends: behind the last line that ends a sentence. */
function textEnd(row: readonly Line[]): number {
  return row.findLastIndex(({ text }) => /[。；！”）)]$/u.test(text.text)) + 1;
}

function rowOfLines(lines: readonly Line[], roles: number, width: number): Row {
  if (roles === 0)
    return {
      title: lines.length > 1 ? (lines[0]?.text ?? null) : null,
      text: lines.length > 1 ? lines.slice(1) : [...lines],
      cells: [],
      notes: [],
    };
  const start = textEnd(lines);
  const cells = splitCells(
    lines.slice(start).map(({ text }) => text),
    roles,
    width,
  );
  if (cells) return { title: null, text: lines.slice(0, start), cells, notes: [] };
  // Cells that a page end has torn apart: the row keeps its words as text, and is reported as one without units.
  return { title: null, text: [...lines], cells: [], notes: [] };
}

/** Splits lines into so many cells, each of which reads as bodies; the leftmost split that does. */
function splitCells(lines: readonly Mapped[], count: number, width: number): Mapped[] | null {
  if (lines.length === 0) return null;
  if (count === 1) {
    const cell = Mapped.join(lines);
    return readsAsBodies(cell.text) ? [cell] : null;
  }
  for (let end = 1; end < lines.length; end += 1) {
    if ((lines[end - 1]?.length ?? 0) > width) return null;
    const cell = Mapped.join(lines.slice(0, end));
    if (!readsAsBodies(cell.text)) continue;
    const rest = splitCells(lines.slice(end), count - 1, Number.POSITIVE_INFINITY);
    if (rest) return [cell, ...rest];
  }
  return null;
}

/** A dash stands in a cell that is empty. */
const EMPTY_CELL = /^[—–－\-/]+$/u;

function readsAsBodies(text: string): boolean {
  if (EMPTY_CELL.test(text)) return true;
  const units = readCell(text, "").flatMap((part) =>
    typeof part === "object" && "unit" in part ? [part.unit] : [],
  );
  return units.length > 0 && !/[、，,]$/u.test(text) && units.every(readsAsBody);
}

/** Gives the last clause the role columns' cells as its responsibility words, one a line. */
function withCells(
  source: string,
  read: Pick<ReadMeasure, "text" | "clauses">,
  cells: readonly Mapped[],
  roles: readonly string[],
): Pick<ReadMeasure, "text" | "clauses"> {
  const last = read.clauses.at(-1);
  if (cells.length === 0 || !last || last.responsibility) return read;
  const pieces: Mapped[] = [read.text];
  const parts: ResponsibilityPart[] = [];
  for (const [index, cell] of cells.entries()) {
    const before = pieces.at(-1);
    if (before && before.length > 0) pieces.push(lineFeed(source, before.end, cell.start));
    pieces.push(cell);
    if (index > 0) parts.push("\n");
    parts.push(...(EMPTY_CELL.test(cell.text) ? [cell.text] : readCell(cell.text, roles[index] ?? "")));
  }
  const clause = { ...last, responsibility: { parts: mergeWords(parts), ownLine: last.text !== "" } };
  return { text: Mapped.join(pieces), clauses: [...read.clauses.slice(0, -1), clause] };
}

function mergeWords(parts: readonly ResponsibilityPart[]): ResponsibilityPart[] {
  const merged: ResponsibilityPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  return merged;
}
