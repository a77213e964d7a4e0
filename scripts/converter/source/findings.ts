import type { FindingClass } from "../../../src/model/finding-codes.ts";
import type { Finding } from "../../../src/model/schema.ts";
import { visibleLine } from "../../terminal.ts";
import type { LineIndex } from "./line-index.ts";

/** What a stage noticed: a kind of finding, and the sentence that editors and readers see, in Chinese. */
export type Remark = FindingClass & { message: string };

/** A remark with its offset in the source; {@link locate} turns it into the public form. */
export type Note = Remark & { at: number };

/** What a stage gives: its value and what it noticed on the way. */
export interface Staged<T> {
  value: T;
  notes: Note[];
}

/** The codes that end a conversion. */
type ErrorCode = {
  [Class in FindingClass as Class["code"]]: "error" extends Class["severity"] ? Class["code"] : never;
}[FindingClass["code"]];

/** A conversion error: the notice can't be converted, and the sentence says why. */
export class ConversionError extends Error {
  override name = "ConversionError";
  readonly note: Note;
  constructor(code: ErrorCode, message: string, at = 0) {
    super(message);
    this.note = { at, severity: "error", code, message };
  }
}

/** Turns a note into the public finding. */
export function locate(note: Note, file: string, lines: LineIndex, measure: string | null = null): Finding {
  const { line, column } = lines.place(note.at);
  return { file, line, column, severity: note.severity, code: note.code, message: note.message, measure };
}

/** A finding as one line: `file:line:column severity CODE message`. */
export function printFinding(finding: Finding): string {
  const { file, line, column, severity, code, message } = finding;
  return visibleLine(`${file}:${line}:${column} ${severity} ${code} ${message}`);
}
