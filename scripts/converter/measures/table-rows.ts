/**
 * Measures from a flattened table, one cell or one line of a cell a line.
 *
 * Where each row has a line a column, lines are cells. Where cells are broken
 * over lines, the cells of the role columns (牵头部门, 责任单位) are found from
 * the row's end: lines behind the last full stop that put together read as
 * bodies, none wider than its column.
 */

import type { Note, Staged } from "../source/findings.ts";
import { asCell, type Line } from "../source/line.ts";
import { pushAll } from "../source/push-all.ts";
import { simplify } from "../source/simplify.ts";
import { Mapped } from "../source/text.ts";
import { isRoleColumn } from "../units/labels.ts";
import { readClauses } from "./clauses.ts";
import type { MeasureNode } from "./entries.ts";
import { paragraphs } from "./paragraphs.ts";
import { type ReadMeasure, readLabel } from "./read-measure.ts";
import { type Cell, fitsColumn, splitCells, withCells } from "./role-cells.ts";

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
    for (const more of [row.notes, joined.notes, read.notes]) pushAll(notes, more);
    const filled = withCells(source, read.value, row.cells);
    pushAll(notes, filled.notes);
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
