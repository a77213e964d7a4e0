import type { Finding, Severity } from "../../src/model/schema.ts";
import { visibleLine } from "../terminal.ts";
import type { Lines } from "./text.ts";

/**
 * What a stage noticed, still with the source offset; {@link locate} turns it
 * into the public form. Messages are Chinese: editors and readers see them.
 */
export interface Note {
  at: number;
  severity: Severity;
  code: FindingCode;
  message: string;
}

/** Every kind of finding there is. An editor finds them explained in CONTRIBUTING.md. */
export type FindingCode =
  | "NOT_TEXT"
  | "EMPTY_FILE"
  | "NO_MEASURE"
  | "YAML"
  | "ID_FORM"
  | "ID_VANISHED"
  | "ID_CHANGED"
  | "REGION_UNKNOWN"
  | "TITLE_NONE"
  | "LINE_JOINED"
  | "FURNITURE"
  | "ENTITY"
  | "TABLE_HEAD"
  | "COMMENTARY"
  | "STRAY_TEXT"
  | "CLAUSE_OPEN"
  | "ORDER_NOTE"
  | "DATE_MISPRINT"
  | "NUMBER_GAP"
  | "NUMBER_TWICE"
  | "UNIT_UNKNOWN"
  | "UNIT_DOUBTFUL"
  | "UNIT_NONE"
  | "SYMBOL_LOST"
  | "CHARACTER_RADICAL"
  | "CHARACTER_COMPATIBILITY"
  | "CHARACTER_PRIVATE"
  | "CHARACTER_INVISIBLE"
  | "CHARACTER_DIRECTION"
  | "CHARACTER_CONTROL"
  | "CHARACTER_LOST"
  | "LINK_PROPOSED"
  | "LINK_STALE"
  | "LINK_UNSEALED"
  | "LINK_UNKNOWN"
  | "LINK_TYPE"
  | "FACET_REVIEW"
  | "FACET_UNREVIEWED"
  | "FACET_STALE"
  | "FACET_UNDECIDED"
  | "FACET_WORDS"
  | "TERM_NEW"
  | "INTERNAL"
  | "STALE";

/** What a stage gives: its value and what it noticed on the way. */
export interface Staged<T> {
  value: T;
  notes: Note[];
}

/** A conversion error: the notice can't be converted, and the sentence says why. */
export class ConversionError extends Error {
  override name = "ConversionError";
  readonly note: Note;
  constructor(code: FindingCode, message: string, at = 0) {
    super(message);
    this.note = { at, severity: "error", code, message };
  }
}

/** Turns a note into the public finding. */
export function locate(note: Note, file: string, lines: Lines, measure: string | null = null): Finding {
  const { line, column } = lines.place(note.at);
  return { file, line, column, severity: note.severity, code: note.code, message: note.message, measure };
}

/** A finding as one line: `file:line:column severity CODE message`. */
export function printFinding(finding: Finding): string {
  const { file, line, column, severity, code, message } = finding;
  return visibleLine(`${file}:${line}:${column} ${severity} ${code} ${message}`);
}
