import type { Outlined } from "../measures/outline.ts";
import type { Annex } from "../source/annexes.ts";
import type { Note } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import type { FlatTable } from "../source/table-heads.ts";

/** A notice's measures as they were found, and what stands apart from them. */
export interface Reading {
  outline: Outlined;
  /** The lines that the outline was read from. */
  lines: Line[];
  /** Column names where the measures are a table's rows; else none. */
  columns: string[];
  /** Heads of that table, which the columns say. */
  heads: FlatTable["heads"];
  /** Bars between that table's cells. */
  separators: FlatTable["separators"];
  /** What is no part of the measures: annexes, and tables behind the body. */
  annexes: Annex[];
  notes: Note[];
}
