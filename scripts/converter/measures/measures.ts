/**
 * A measure from its entries in the outline: number, title, and clauses with
 * their responsibility words.
 */

import type { Line } from "../source/clean.ts";
import type { Note, Staged } from "../source/findings.ts";
import type { Ledger } from "../source/span-ledger.ts";
import { Mapped } from "../source/text.ts";
import { type ReadClauses, readClauses } from "./clauses.ts";
import type { Entry, MeasureNode } from "./outline.ts";
import { paragraphs } from "./paragraphs.ts";
import { readRows } from "./table-rows.ts";
import { titleCutter } from "./titles.ts";

/** A measure as read, each part with its place. */
export interface ReadMeasure extends ReadClauses {
  key: string;
  label: Mapped;
  title: Mapped | null;
  /** The sign between title and text. */
  titleEnd: Mapped;
}

/** Reads all measures of a notice; where it is a table, from its rows. `width` as in {@link paragraphs}. */
export function readMeasures(
  source: string,
  nodes: readonly MeasureNode[],
  columns: readonly string[],
  width: number | null,
): Staged<ReadMeasure[]> {
  return columns.length > 0 ? readRows(source, nodes, columns) : readNumbered(source, nodes, width);
}

/** A measure's lines behind its number, and the numbered entries below it. */
interface Body {
  lines: Line[];
  items: Entry[];
}

function readNumbered(
  source: string,
  nodes: readonly MeasureNode[],
  width: number | null,
): Staged<ReadMeasure[]> {
  const notes: Note[] = [];
  const bodies = nodes.map(({ entries: [entry, ...items] }) => ({
    lines: withoutMarker(entry.lines, entry.marker.length),
    items,
  }));
  const onOwnLine = bodies.filter(hasTitleLine).length >= bodies.length * TITLE_LINE_SHARE;
  const texts = bodies.map((body) => {
    const title = onOwnLine && hasTitleLine(body) ? body.lines.slice(0, 1) : [];
    const own = body.lines.slice(title.length);
    const joined = [own, ...body.items.map(({ lines }) => lines)].map((lines) => paragraphs(lines, width));
    notes.push(...joined.flatMap((piece) => piece.notes));
    return [...title.map(({ text }) => text), ...joined.flatMap((piece) => piece.value)];
  });
  const cut = titleCutter(texts);
  const value = nodes.map((node, index) => {
    const { title, titleEnd, rest } = cut(texts[index] ?? []);
    const read = readClauses(source, rest);
    notes.push(...read.notes);
    return { key: node.key, label: readLabel(node), title, titleEnd, ...read.value };
  });
  return { value, notes };
}

/** The share of measures whose titles must stand on lines of their own before any is taken so. */
const TITLE_LINE_SHARE = 0.7;

/** Whether the first line looks like a title of its own: short, no sentence, and text follows. */
function hasTitleLine({ lines: [first, second], items }: Body): boolean {
  const next = second ?? items[0]?.lines[0];
  if (!first || !next) return false;
  const isShort = first.text.length <= 40 && !/[。；：，,、;:]$|。/u.test(first.text.text);
  return isShort && !/^[，。、；：,.;:”’）)]/u.test(next.text.text);
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
