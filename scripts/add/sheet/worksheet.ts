/** A worksheet as its readers see it: rows and columns that are shown, and the cells that are merged. */

import { childOf, childrenOf, isSet, numberOf } from "../local-xml.ts";
import { cellHtml, type Found, type Shared } from "./cell-text.ts";

/** Rows and columns count from 0. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Worksheet {
  /** The words of cells as HTML, by row and column; of rows and columns that are hidden there are none. */
  rows: Map<number, Map<number, string>>;
  merges: Merge[];
  /** How many rows and columns with words are hidden. */
  hidden: { rows: number; columns: number };
}

/** Reads a worksheet's part. */
export function readWorksheet(root: Element, shared: Shared, found: Found): Worksheet {
  const hiddenColumns = childrenOf(childOf(root, "cols"), "col")
    .filter((column) => isSet(column, "hidden"))
    .map((column) => [(numberOf(column, "min") ?? 1) - 1, (numberOf(column, "max") ?? 1) - 1] as const);
  const isHiddenColumn = (column: number) =>
    hiddenColumns.some(([first, last]) => first <= column && column <= last);
  const rows: Worksheet["rows"] = new Map();
  const unseen = { rows: new Set<number>(), columns: new Set<number>() };
  let row = -1;
  for (const element of childrenOf(childOf(root, "sheetData"), "row")) {
    row = (numberOf(element, "r") ?? row + 2) - 1;
    const isHiddenRow = isSet(element, "hidden");
    let column = -1;
    for (const cell of childrenOf(element, "c")) {
      column = placeOf(cell.getAttribute("r") ?? "")?.column ?? column + 1;
      const html = cellHtml(cell, `${letters(column)}${row + 1}`, shared, found);
      if (html.trim() === "") continue;
      if (isHiddenRow) unseen.rows.add(row);
      else if (isHiddenColumn(column)) unseen.columns.add(column);
      else rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(column, html));
    }
  }
  return {
    rows,
    merges: childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap(
      (merge) => mergeOf(merge.getAttribute("ref") ?? "") ?? [],
    ),
    hidden: { rows: unseen.rows.size, columns: unseen.columns.size },
  };
}

function mergeOf(reference: string): Merge | null {
  const [from, to] = reference.split(":").map(placeOf);
  if (!from || !to) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** The place that a name such as `B7` means. */
function placeOf(name: string): { row: number; column: number } | null {
  const [, column = "", row = ""] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (column === "") return null;
  const number = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: number - 1 };
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
