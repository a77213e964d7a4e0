/**
 * A measure from its entries in the outline: number, title, and clauses with
 * their responsibility words.
 */

import type { Note, Staged } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import type { MarkerStyle } from "../source/markers.ts";
import { pushAll } from "../source/push-all.ts";
import type { Mapped } from "../source/text.ts";
import { findResponsibility } from "../units/responsibility.ts";
import { readClauses } from "./clauses.ts";
import type { Entry, MeasureNode } from "./entries.ts";
import { paragraphs } from "./paragraphs.ts";
import { type ReadMeasure, readLabel } from "./read-measure.ts";
import { readRows } from "./table-rows.ts";
import { titleCutter, untitled } from "./titles.ts";
import { headingBehindText } from "./unnumbered-sections.ts";

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
  const onOwnLine = titledStyles(nodes, bodies);
  const texts = bodies.map((body, index) => {
    const style = nodes[index]?.entries[0].marker.style;
    const isTitled = style !== undefined && onOwnLine.has(style) && hasTitleLine(body);
    const title = isTitled ? body.lines.slice(0, 1) : [];
    const own = body.lines.slice(title.length);
    const joined = [own, ...body.items.map(({ lines }) => lines)].map((lines) => paragraphs(lines, width));
    for (const piece of joined) pushAll(notes, piece.notes);
    return [...title.map(({ text }) => text), ...joined.flatMap((piece) => piece.value)];
  });
  pushAll(notes, nodes.flatMap(strayLines));
  const cut = titleCutter(texts);
  // What stands where a number would is the title already.
  const cuts = texts.map((text, index) =>
    nodes[index]?.entries[0].marker.style === "unnumbered" ? untitled(text) : cut(text),
  );
  const asides = cuts.filter(({ rest }) => hasAsides(rest)).length * 2 > cuts.length;
  const value = nodes.map((node, index) => {
    const { title, titleEnd, rest } = cuts[index] ?? cut([]);
    const read = readClauses(source, rest, asides);
    pushAll(notes, read.notes);
    return { key: node.key, label: readLabel(node), title, titleEnd, ...read.value };
  });
  return { value, notes };
}

/** Whether a measure names bodies in brackets without a label or a role, one alone included. */
function hasAsides(paragraphs: readonly Mapped[]): boolean {
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  return findResponsibility(text, true).some(
    ({ start, end }) => !/[:：]|牵头|负责|配合/u.test(text.slice(start, end)),
  );
}

/** The share of measures whose titles must stand on lines of their own before any is taken so. */
const TITLE_LINE_SHARE = 0.7;

/** The styles of numbers whose measures have titles on lines of their own; sections may differ in it. */
function titledStyles(nodes: readonly MeasureNode[], bodies: readonly Body[]): Set<MarkerStyle> {
  const styles = new Set(nodes.map(({ entries: [entry] }) => entry.marker.style));
  const isTitled = (style: MarkerStyle) => {
    const own = bodies.filter((_, index) => nodes[index]?.entries[0].marker.style === style);
    return own.filter(hasTitleLine).length >= own.length * TITLE_LINE_SHARE;
  };
  return new Set([...styles].filter(isTitled));
}

/** Says where a measure ends with a short line that reads as a heading of what follows, or with a foreign text. */
function strayLines({ entries }: MeasureNode): Note[] {
  const foreign = entries.flatMap(({ lines }) => lines).find(({ text }) => isForeign(text.text));
  if (foreign) {
    const words = foreign.text.text.slice(0, 24);
    const message = `“${words}”起是外文，照录在一条措施里；请核对，外文译本请另行添加或从来源中删去`;
    return [{ at: foreign.text.start, severity: "warning", code: "STRAY_TEXT", message }];
  }
  const heading = headingBehindText(entries.at(-1)?.lines ?? []);
  if (!heading) return [];
  const message = `“${heading.text.text}”在一条措施之末独占一行，没有句末标点，像是下文的标题，照录于该条之末；请核对`;
  return [{ at: heading.text.start, severity: "warning", code: "STRAY_TEXT", message }];
}

/** So many words are a text, and no address or name. */
const FOREIGN_WORDS = 5;

/** Whether a line is a text in Latin letters. */
function isForeign(text: string): boolean {
  if (text.length < 30 || /\p{Script=Han}/u.test(text)) return false;
  return text.split(/[\s,.]/u).filter((word) => /^\p{Script=Latin}{2}/u.test(word)).length >= FOREIGN_WORDS;
}

/** Whether the first line looks like a title of its own: short, no sentence, and text follows. */
function hasTitleLine({ lines: [first, second], items }: Body): boolean {
  const next = second ?? items[0]?.lines[0];
  if (!first || !next) return false;
  const isShort =
    first.text.length <= 40 &&
    !/[。；：，,、;:]$|。/u.test(first.text.text) &&
    findResponsibility(first.text.text).length === 0;
  return isShort && !/^[，。、；：,.;:”’）)]/u.test(next.text.text);
}

function withoutMarker([first, ...others]: readonly Line[], length: number): Line[] {
  if (!first) return [];
  const text = first.text.slice(length);
  return text.length === 0 ? others : [{ ...first, text }, ...others];
}
