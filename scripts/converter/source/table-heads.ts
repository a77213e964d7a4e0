/** A notice that is a table: rows with their cells between tabs, or flattened to one cell a line. */

import type { Note } from "./findings.ts";
import type { Line } from "./line.ts";
import { readMarker } from "./markers.ts";
import { cellsOf } from "./tables.ts";
import type { Mapped } from "./text.ts";

/** Lines of a notice that is a table, its heads set aside; without `columns` it is none. */
export interface FlatTable {
  lines: Line[];
  heads: Mapped[];
  columns: string[];
  notes: Note[];
}

/** Reads the lines as a table whose head begins with 序号. */
export function readFlatTable(lines: readonly Line[]): FlatTable {
  return takeTableHeads(splitTabs(lines));
}

/** From its head on, lines of a table whose cells stand between tabs become a line a cell; other lines stay. */
function splitTabs(lines: readonly Line[]): Line[] {
  const head = lines.findIndex(({ text }) => /^序号\t/u.test(text.text));
  if (head < 0) return [...lines];
  return lines.flatMap((line, at) => {
    if (at < head) return [line];
    const cells = cellsOf(line.text)
      .map((text, column) => ({ text, column }))
      .filter(({ text }) => text.length > 0);
    return cells.length < 2
      ? [line]
      : cells.map((cell, index) => ({ ...cell, afterBlank: index === 0 && line.afterBlank }));
  });
}

/**
 * Finds the head of a flattened table: 序号 and the names up to the first
 * number, and every place where the same lines come again (page breaks).
 */
function takeTableHeads(lines: readonly Line[]): FlatTable {
  const none = { lines: [...lines], heads: [], columns: [], notes: [] };
  const first = lines.findIndex(({ text }) => text.text === "序号");
  if (first < 0) return none;
  const width = lines.slice(first).findIndex(({ text }) => readMarker(text.text)?.style === "bare");
  if (width < 2 || width > 12) return none;
  const columns = lines.slice(first, first + width).map(({ text }) => text.text);
  const kept: Line[] = [];
  const heads: Mapped[][] = [];
  for (let index = 0; index < lines.length; ) {
    const candidate = lines.slice(index, index + width);
    if (candidate.length === width && candidate.every(({ text }, column) => text.text === columns[column])) {
      heads.push(candidate.map(({ text }) => text));
      index += width;
    } else {
      const line = lines[index];
      if (line) kept.push(line);
      index += 1;
    }
  }
  const repeated = heads[1]?.[0];
  const notes: Note[] = repeated
    ? [
        {
          at: repeated.start,
          severity: "info",
          code: "TABLE_HEAD",
          message: `表头“${columns.join("、")}”因分页重复 ${heads.length - 1} 次，只保留第一次`,
        },
      ]
    : [];
  return { lines: kept, heads: heads.flat(), columns, notes };
}
