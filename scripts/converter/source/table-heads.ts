/** A notice that is a table: rows with their cells between tabs, or flattened to one cell a line. */

import type { Note } from "./findings.ts";
import type { Line } from "./line.ts";
import { readMarker, readRowNumber } from "./markers.ts";
import { cellsOf, isHead } from "./tables.ts";
import type { Mapped } from "./text.ts";

/** Lines of a notice that is a table, its heads set aside; without `columns` it is none. */
export interface FlatTable {
  lines: Line[];
  heads: Mapped[];
  /** Bars between cells; where nothing else parts two cells, one stands for the line's end between them. */
  separators: Mapped[];
  columns: string[];
  notes: Note[];
}

/** Reads the lines as a table whose head begins with 序号. */
export function readFlatTable(lines: readonly Line[]): FlatTable {
  const split = splitCells(lines);
  const table = takeTableHeads(split.lines);
  return { ...table, separators: split.bars };
}

/** Whether a line between a table's rows is a section's heading (一、通关便利). */
export function isSection({ text: { text }, column }: Line): boolean {
  const style = readMarker(text)?.style;
  const isOfSections = style === "part" || style === "chapter" || style === "han" || style === "han-paren";
  return (
    column === undefined && isOfSections && text.length > 3 && text.length <= 30 && !/[。；;：:]/u.test(text)
  );
}

const BAR_HEAD = /^[|｜]?\s*(?:序\s?号|编\s?号)\s*[|｜]/u;
/** The line that Markdown draws below a head. */
const RULE = /^[|｜\s:：—-]+$/u;

/** From its head on, lines of a table whose cells stand between tabs or bars become a line a cell; other lines stay. */
function splitCells(lines: readonly Line[]): { lines: Line[]; bars: Mapped[] } {
  const head = lines.findIndex(
    (line) => (isHead(line) && line.text.text.includes("\t")) || BAR_HEAD.test(line.text.text),
  );
  const first = lines[head];
  if (!first) return { lines: [...lines], bars: [] };
  const hasBars = BAR_HEAD.test(first.text.text);
  const bars: Mapped[] = [];
  const split = lines.flatMap((line, at) => {
    if (at < head || (hasBars && !/[|｜]/u.test(line.text.text))) return [line];
    const row = hasBars ? betweenBars(line.text) : { cells: cellsOf(line.text), bars: [] };
    bars.push(...row.bars);
    const cells = row.cells.map((text, column) => ({ text, column })).filter(({ text }) => text.length > 0);
    return cells.length < 2 && !hasBars
      ? [line]
      : cells.map((cell, index) => ({ ...cell, afterBlank: index === 0 && line.afterBlank }));
  });
  return { lines: split, bars };
}

/** A row's cells, the bars between and around them apart; a drawn line has none. */
function betweenBars(line: Mapped): { cells: Mapped[]; bars: Mapped[] } {
  if (RULE.test(line.text)) return { cells: [], bars: pieces(line) };
  const bars = [...line.text.matchAll(/[|｜]/gu)].map(({ index }) => line.slice(index, index + 1));
  const ends = [...line.text.matchAll(/[|｜]|$/gu)].map(({ index }) => index);
  const cells: Mapped[] = [];
  let start = 0;
  for (const end of ends) {
    cells.push(line.slice(start, end).trim());
    start = end + 1;
  }
  return { cells: /^[|｜]/u.test(line.text) ? cells.slice(1) : cells, bars };
}

/** The runs of characters of a line without white space. */
function pieces(line: Mapped): Mapped[] {
  return [...line.text.matchAll(/\S+/gu)].map(({ 0: run, index }) => line.slice(index, index + run.length));
}

/**
 * Finds the head of a flattened table: 序号 and the names up to the first
 * number, and every place where the same lines come again (page breaks).
 */
function takeTableHeads(lines: readonly Line[]): Omit<FlatTable, "separators"> {
  const none = { lines: [...lines], heads: [], columns: [], notes: [] };
  const first = lines.findIndex(isHead);
  if (first < 0) return none;
  const width = lines
    .slice(first)
    .findIndex((line) => readRowNumber(line.text.text) !== null || isSection(line));
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
