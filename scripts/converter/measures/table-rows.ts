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
import { asCell, type Line } from "../source/line.ts";
import { simplify } from "../source/simplify.ts";
import { Mapped } from "../source/text.ts";
import { isRoleColumn, labelKind } from "../units/labels.ts";
import { unitsOf } from "../units/responsibility-parts.ts";
import { readCell } from "../units/responsibility-words.ts";
import { readsAsBody, readsAsSentence } from "../units/unit-name.ts";
import { readClauses } from "./clauses.ts";
import type { MeasureNode } from "./entries.ts";
import { lineFeed, paragraphs } from "./paragraphs.ts";
import { type ReadMeasure, readLabel } from "./read-measure.ts";

/** A cell behind the measure's text, with the name of its column. */
interface Cell {
  column: string;
  text: Mapped;
}

/** A row's lines behind its number, sorted into columns. */
interface Row {
  title: Mapped | null;
  text: Line[];
  /** From the first role column on, in order. */
  cells: Cell[];
  notes: Note[];
}

/** The columns of a table behind the number. */
interface Columns {
  names: readonly string[];
  /** Where the first column of units or deadlines stands among them; behind the last where there is none. */
  firstRole: number;
  roles: readonly string[];
}

/** The share of rows whose lines must fit the columns, so that lines are cells in those that do. */
const CELL_A_LINE_SHARE = 0.7;

/** Reads the rows of a table as measures. */
export function readRows(
  source: string,
  nodes: readonly MeasureNode[],
  columnNames: readonly string[],
): Staged<ReadMeasure[]> {
  const names = columnNames.slice(1);
  const isRole = (name: string) => isRoleColumn(simplify(name));
  const first = names.findIndex(isRole);
  const columns = { names, firstRole: first < 0 ? names.length : first, roles: names.filter(isRole) };
  const lines = nodes.map(({ entries: [entry] }) => entry.lines.slice(1));
  const areWhole = lines.every((row) => row.length === names.length);
  const byCell = lines.map((row) => rowOfColumns(row, columns) ?? rowOfCells(row, columns, areWhole));
  const areCells = byCell.filter((row) => row !== null).length >= lines.length * CELL_A_LINE_SHARE;
  const width = columns.roles.length > 1 ? leadWidth(lines) : Number.POSITIVE_INFINITY;
  const notes: Note[] = [];
  const value = nodes.map((node, index) => {
    const own = lines[index] ?? [];
    const isWhole = areCells || own.length === names.length;
    const row = (isWhole ? byCell[index] : null) ?? rowOfLines(own, columns, width, readLabel(node));
    const joined = paragraphs(row.text);
    const read = readClauses(source, joined.value);
    notes.push(...row.notes, ...joined.notes, ...read.notes);
    const filled = withCells(source, read.value, row.cells);
    notes.push(...filled.notes);
    return {
      key: node.key,
      label: readLabel(node),
      title: row.title,
      titleEnd: Mapped.empty,
      ...filled.value,
    };
  });
  return { value, notes };
}

/** A longer cell, or one with sentences, is what a measure says and not its title. */
const LONGEST_TITLE = 50;

/**
 * A row with a line a column, or `null`. The last columns may be empty (备注)
 * where they hold no units; unless all rows are whole, role cells must read as such.
 */
function rowOfCells(lines: readonly Line[], { names, firstRole }: Columns, areAllWhole: boolean): Row | null {
  const missing = names.slice(lines.length);
  if (lines.length > names.length || lines.length <= firstRole) return null;
  if (missing.some((name) => isRoleColumn(simplify(name)))) return null;
  const cells = lines
    .slice(firstRole)
    .map(({ text }, index) => ({ text, column: names[firstRole + index] ?? "" }));
  if (!areAllWhole && !cells.every(fitsColumn)) return null;
  return rowOf(lines.slice(0, firstRole), cells);
}

/** A row whose cells stand in known columns, some of which may be empty; `null` where tabs don't show them. */
function rowOfColumns(lines: readonly Line[], { names, firstRole }: Columns): Row | null {
  if (!lines.every(({ column }) => column !== undefined && column > 0 && column <= names.length)) return null;
  const inColumn = lines.map(({ text, column = 0 }) => ({ text, at: column - 1 }));
  const cells = inColumn
    .filter(({ at }) => at >= firstRole)
    .map(({ text, at }) => ({ text, column: names[at] ?? "" }));
  return rowOf(
    lines.filter(({ column = 0 }) => column - 1 < firstRole),
    cells,
  );
}

function rowOf(rest: Line[], cells: Cell[]): Row {
  const [title, ...text] = rest.map(asCell);
  // Number, title and text; with fewer columns the one cell is the text.
  return title && text.length > 0 && title.text.length <= LONGEST_TITLE && !/[。；]/u.test(title.text.text)
    ? { title: title.text, text, cells, notes: [] }
    : { title: null, text: rest.map(asCell), cells, notes: [] };
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

function rowOfLines(lines: readonly Line[], { names, roles }: Columns, width: number, label: Mapped): Row {
  if (roles.length === 0)
    return {
      title: lines.length > 1 ? (lines[0]?.text ?? null) : null,
      text: lines.length > 1 ? lines.slice(1) : [...lines],
      cells: [],
      notes: [],
    };
  // The first line is no cell of a role: a row says something.
  const start = Math.max(textEnd(lines), 1);
  // With fewer lines than columns a cell is empty, and nothing tells which.
  const isShort = lines.length < names.length && roles.length > 1;
  const cells = isShort
    ? null
    : splitCells(
        lines.slice(start).map(({ text }) => text),
        roles,
        width,
      );
  if (cells) return { title: null, text: lines.slice(0, start), cells, notes: [] };
  // Cells that a page end has torn apart: the row keeps its words as text.
  const message = `这一行分不出“${roles.join("”“")}”各栏，整行作为正文；请对照原件，把每一栏放在各自的一行`;
  return {
    title: null,
    text: lines.map(asCell),
    cells: [],
    notes: [{ at: label.start, severity: "warning", code: "UNIT_UNREAD", message }],
  };
}

/** A row's role cells are broken over no more lines than these. */
const MOST_LINES = 60;

/** Splits lines into a cell a column, each of which reads as the column's; the leftmost split that does. */
function splitCells(lines: readonly Mapped[], columns: readonly string[], width: number): Cell[] | null {
  const [column = "", ...others] = columns;
  if (lines.length === 0 || lines.length > MOST_LINES) return null;
  if (others.length === 0) {
    const cell = { column, text: Mapped.join(lines) };
    return fitsColumn(cell) ? [cell] : null;
  }
  for (let end = 1; end < lines.length; end += 1) {
    if ((lines[end - 1]?.length ?? 0) > width) return null;
    const cell = { column, text: Mapped.join(lines.slice(0, end)) };
    if (!fitsColumn(cell)) continue;
    const rest = splitCells(lines.slice(end), others, Number.POSITIVE_INFINITY);
    if (rest) return [cell, ...rest];
  }
  return null;
}

/** A dash stands in a cell that is empty. */
const EMPTY_CELL = /^[—–－\-/]+$/u;

/** Whether a cell may stand in its column: bodies in one of units, a time in one of deadlines, anything in others. */
function fitsColumn({ column, text: { text } }: Cell): boolean {
  const name = simplify(column);
  if (!isRoleColumn(name) || EMPTY_CELL.test(text)) return true;
  if (labelKind(name) === "deadline")
    return /[\d〇零一二三四五六七八九十]|年|月|长期|持续|立即|全年/u.test(text);
  const units = unitsOf(readCell(text, ""));
  return units.length > 0 && !/[、，,]$/u.test(text) && units.every(readsAsBody);
}

/** Gives the last clause the cells from the first role column on as its responsibility words, one a line. */
function withCells(
  source: string,
  read: Pick<ReadMeasure, "text" | "clauses">,
  cells: readonly Cell[],
): Staged<Pick<ReadMeasure, "text" | "clauses">> {
  const last = read.clauses.at(-1);
  if (cells.length === 0 || !last || last.responsibility) return { value: read, notes: [] };
  const notes: Note[] = [];
  const pieces: Mapped[] = [read.text];
  const parts: ResponsibilityPart[] = [];
  for (const [index, cell] of cells.entries()) {
    const before = pieces.at(-1);
    if (before && before.length > 0) pieces.push(lineFeed(source, before.end, cell.text.start));
    pieces.push(cell.text);
    if (index > 0) parts.push("\n");
    const words = readRoleCell(cell);
    parts.push(...(words ?? [cell.text.text]));
    if (words === null && isRoleColumn(simplify(cell.column)) && !EMPTY_CELL.test(cell.text.text))
      notes.push(unreadCell(cell));
  }
  const clause = { ...last, responsibility: { parts: mergeWords(parts), ownLine: last.text !== "" } };
  return { value: { text: Mapped.join(pieces), clauses: [...read.clauses.slice(0, -1), clause] }, notes };
}

/** A role cell's words, or `null` where the cell is another's or names no body. */
function readRoleCell({ column, text: { text } }: Cell): ResponsibilityPart[] | null {
  const name = simplify(column);
  if (!isRoleColumn(name) || EMPTY_CELL.test(text)) return null;
  const parts = readCell(text, column);
  if (labelKind(name) === "deadline") return parts;
  const units = unitsOf(parts);
  return units.some(readsAsBody) && !units.some(readsAsSentence) ? parts : null;
}

function unreadCell({ column, text }: Cell): Note {
  const message = `“${column}”一栏的“${text.text.slice(0, 20)}”没能读出单位，照录；请核对原文，确是单位则在 vocabulary/departments.yaml 补登`;
  return { at: text.start, severity: "warning", code: "UNIT_UNREAD", message };
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
