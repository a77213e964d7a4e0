/**
 * A measure from its entries in the outline: number, title, and clauses with
 * their responsibility words.
 */

import { type ReadClauses, readClauses } from "./clauses.ts";
import type { Line } from "./clean.ts";
import type { Note, Staged } from "./findings.ts";
import type { Ledger } from "./ledger.ts";
import type { MeasureNode } from "./outline.ts";
import { paragraphs } from "./paragraphs.ts";
import { readRows } from "./table-rows.ts";
import { Mapped } from "./text.ts";
import { areTitled, cutTitle, untitled } from "./titles.ts";

/** A measure as read, each part with its place. */
export interface ReadMeasure extends ReadClauses {
  key: string;
  label: Mapped;
  title: Mapped | null;
  /** The sign between title and text. */
  titleEnd: Mapped;
}

/** Reads all measures of a notice; where it is a table, from its rows. */
export function readMeasures(
  source: string,
  nodes: readonly MeasureNode[],
  columns: readonly string[],
): Staged<ReadMeasure[]> {
  return columns.length > 0 ? readRows(source, nodes, columns) : readNumbered(source, nodes);
}

function readNumbered(source: string, nodes: readonly MeasureNode[]): Staged<ReadMeasure[]> {
  const notes: Note[] = [];
  const texts = nodes.map(({ entries }) => {
    const joined = entries.map(({ marker, lines }, index) =>
      paragraphs(index === 0 ? withoutMarker(lines, marker.length) : lines),
    );
    notes.push(...joined.flatMap((piece) => piece.notes));
    return joined.flatMap((piece) => piece.value);
  });
  const titled = areTitled(texts);
  const value = nodes.map((node, index) => {
    const { title, titleEnd, rest } = (titled ? cutTitle : untitled)(texts[index] ?? []);
    const read = readClauses(source, rest);
    notes.push(...read.notes);
    return { key: node.key, label: readLabel(node), title, titleEnd, ...read.value };
  });
  return { value, notes };
}

/** The number as printed. */
export function readLabel({ entries: [entry] }: MeasureNode): Mapped {
  return entry.lines[0]?.text.slice(0, entry.marker.label.length) ?? Mapped.empty;
}

function withoutMarker([first, ...others]: readonly Line[], length: number): Line[] {
  if (!first) return [];
  const text = first.text.slice(length);
  return text.length === 0 ? others : [{ ...first, text }, ...others];
}

/** Enters a measure's characters in the ledger. */
export function claimMeasure(ledger: Ledger, measure: ReadMeasure): void {
  ledger.claim(`measure/${measure.key}/label`, measure.label);
  if (measure.title) ledger.claim(`measure/${measure.key}/title`, measure.title);
  ledger.claim("marker", measure.titleEnd);
  ledger.claim(`measure/${measure.key}/text`, measure.text);
}
