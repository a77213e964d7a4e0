/** A table row's cells in columns of units and deadlines (牵头部门, 完成时限): which lines they are, and what they say. */
import type { ClauseDocument, ResponsibilityPart } from "../../../src/content/document.ts";
import type { Note, Staged } from "../source/findings.ts";
import { simplify } from "../source/simplify.ts";
import { Mapped } from "../source/text.ts";
import { isRoleColumn, labelKind } from "../units/labels.ts";
import { unitsOf } from "../units/responsibility-parts.ts";
import { readCell } from "../units/responsibility-words.ts";
import { readsAsBody, readsAsSentence } from "../units/unit-name.ts";
import { lineFeed } from "./paragraphs.ts";
import type { ReadMeasure } from "./read-measure.ts";

/** A cell behind the measure's text, with the name of its column. */
export interface Cell {
  column: string;
  text: Mapped;
}

/** A row's role cells are broken over no more lines than these. */
const MOST_LINES = 60;

/** Splits lines into a cell a column, each of which reads as the column's; the leftmost split that does. */
export function splitCells(
  lines: readonly Mapped[],
  columns: readonly string[],
  width: number,
): Cell[] | null {
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
export function fitsColumn({ column, text: { text } }: Cell): boolean {
  const name = simplify(column);
  if (!isRoleColumn(name) || EMPTY_CELL.test(text)) return true;
  if (labelKind(name) === "deadline")
    return /[\d〇零一二三四五六七八九十]|年|月|长期|持续|立即|全年/u.test(text);
  const units = unitsOf(readCell(text, ""));
  return units.length > 0 && !/[、，,]$/u.test(text) && units.every(readsAsBody);
}

/**
 * Gives the last clause the cells from the first role column on as its responsibility words, one a line; where its text
 * names bodies of its own, they are a clause without text behind it.
 */
export function withCells(
  source: string,
  read: Pick<ReadMeasure, "text" | "clauses">,
  cells: readonly Cell[],
): Staged<Pick<ReadMeasure, "text" | "clauses">> {
  const last = read.clauses.at(-1);
  if (cells.length === 0 || !last) return { value: read, notes: [] };
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
  const words = mergeWords(parts);
  const id = `c${read.clauses.length + 1}`;
  const clauses: ClauseDocument[] = last.responsibility
    ? [
        ...read.clauses,
        { id, runOn: false, text: "", responsibility: { parts: words, ownLine: false }, trailing: "" },
      ]
    : [
        ...read.clauses.slice(0, -1),
        { ...last, responsibility: { parts: words, ownLine: last.text !== "" } },
      ];
  return { value: { text: Mapped.join(pieces), clauses }, notes };
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
