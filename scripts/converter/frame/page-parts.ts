/**
 * What a portal's page prints beside a notice, taken out of its lines: the metadata table, kept as a block of its own
 * with a label and its value a paragraph, and links to files.
 */
import type { Line } from "../source/line.ts";
import { readMarker, readRowNumber } from "../source/markers.ts";
import { isFileLink } from "../source/page-furniture.ts";
import { isHead } from "../source/tables.ts";
import { Mapped } from "../source/text.ts";
import { type Metadata, paragraphOf, readMetadata } from "./metadata.ts";
import type { MetadataField } from "./metadata-labels.ts";
import type { MetadataPair } from "./metadata-pairs.ts";
import { findMetadataRuns, type MetadataRun } from "./metadata-runs.ts";

/** A part of a page beside its notice. */
export interface PagePart {
  kind: "metadata" | "attachment";
  paragraphs: Mapped[];
}

/** A page's lines without its metadata and links to files. */
export interface WithoutParts {
  lines: Line[];
  parts: PagePart[];
  metadata: Metadata;
  /** Characters between labels and values that nothing prints again: bars and brackets. */
  separators: Mapped[];
}

/** Takes metadata and links to files out of a page's lines. */
export function takePageParts(lines: readonly Line[]): WithoutParts {
  const body = bodyOf(lines);
  const heads = tableHeads(lines);
  const isHeadless = ({ start, end }: MetadataRun) =>
    lines.slice(start, end).every((line) => !heads.has(line));
  const runs = findMetadataRuns(lines).filter((run) => isHeadless(run) && isMetadata(run, body));
  const taken = new Set(runs.flatMap(({ start, end }) => lines.slice(start, end)));
  const files = lines.filter((line) => !taken.has(line) && isFileLink(line.text.text));
  const parts: PagePart[] = [
    ...runs.map(({ pairs }): PagePart => ({ kind: "metadata", paragraphs: paragraphsOf(pairs) })),
    ...files.map(({ text }): PagePart => ({ kind: "attachment", paragraphs: [text] })),
  ];
  const left = new Set<Line>([...taken, ...files]);
  const kept = new Set(parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ at }) => at)));
  return {
    lines: lines.filter((line) => !left.has(line)),
    parts: parts.sort((a, b) => startOf(a) - startOf(b)),
    metadata: readMetadata(runs.flatMap(({ pairs }) => pairs)),
    separators: [...taken].flatMap(({ text }) => printed(text, kept)),
  };
}

/** A table has no more columns. */
const MOST_COLUMNS = 12;

/** The names of a table's columns, a line each below 序号: some are called like labels (类别, 名称, 文号). */
function tableHeads(lines: readonly Line[]): Set<Line> {
  const heads = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (!isHead(line)) continue;
    const near = lines.slice(index, index + MOST_COLUMNS + 1);
    const width = near.findIndex(({ text }) => readRowNumber(text.text) !== null);
    for (const name of near.slice(0, Math.max(0, width))) heads.add(name);
  }
  return heads;
}

/** Where a part begins in the source. */
export function startOf({ paragraphs: [first] }: { paragraphs: readonly Mapped[] }): number {
  return first?.start ?? 0;
}

/** From the first numbered paragraph to the last; a number before a notice's title is a collection's. */
function bodyOf(lines: readonly Line[]): { start: number; end: number } {
  const isNumbered = ({ text }: Line, index: number) => {
    const style = index === 0 ? undefined : readMarker(text.text)?.style;
    return style !== undefined && !["bare", "circled", "ordinal"].includes(style);
  };
  const start = lines.findIndex(isNumbered);
  return start < 0
    ? { start: lines.length, end: lines.length }
    : { start, end: lines.findLastIndex(isNumbered) };
}

/** Fields that no text of a notice states with a label. */
const UNMISTAKABLE: readonly MetadataField[] = ["effectiveTo", "status", "signedOn", "documentNumber"];

/**
 * Whether a run is a page's metadata. Above the numbered paragraphs one label
 * is enough, below them one that no measure has; among them it takes three.
 */
function isMetadata({ pairs, start, end }: MetadataRun, body: { start: number; end: number }): boolean {
  const valued = pairs.filter(({ value }) => value.length > 0);
  const fields = new Set(valued.map(({ field, label }) => `${field} ${label.text}`)).size;
  const strong = valued.filter(
    ({ field, isMarked, isBelow }) =>
      !["page", "title", "publishedOn"].includes(field) && (isMarked || isBelow || fields > 1),
  );
  const isDated = valued.some(
    ({ field, isBelow }) => field === "publishedOn" && (isBelow || (fields > 1 && end - start > 1)),
  );
  if (start < body.start) return strong.length > 0 || isDated;
  if (strong.length > 1 && fields > 2) return true;
  return (
    start > body.end && strong.some(({ field, label }) => UNMISTAKABLE.includes(field) && label.length > 3)
  );
}

/**
 * A label with its value each, in the order of the source: labels that stand
 * together are a paragraph, and so are their values; what is printed without
 * any gap stays so.
 */
function paragraphsOf(pairs: readonly MetadataPair[]): Mapped[] {
  const paragraphs: Mapped[] = [];
  const add = (piece: Mapped) => {
    const before = paragraphs.at(-1);
    if (before?.end === piece.start) paragraphs.splice(-1, 1, Mapped.join([before, piece]));
    else paragraphs.push(piece);
  };
  for (const pair of pairs) {
    if (!pair.together) add(paragraphOf(pair));
    else if (pair === pair.together[0]) {
      add(withTabs(pair.together.map(labelOf)));
      add(withTabs(pair.together.map(({ value }) => value)));
    }
  }
  return paragraphs;
}

function labelOf({ label, separator }: MetadataPair): Mapped {
  return separator.text === "\t" ? label : Mapped.join([label, separator]);
}

/** Cells with a tab in each gap between two of them. */
function withTabs(cells: readonly Mapped[]): Mapped {
  return Mapped.join(
    cells.flatMap((cell, index) => {
      const next = cells[index + 1];
      return next && next.start > cell.end ? [cell, new Mapped("\t", [cell.end])] : [cell];
    }),
  );
}

/** The runs of characters of a line that nothing keeps, white space left out. */
function printed(line: Mapped, kept: ReadonlySet<number>): Mapped[] {
  const pieces: Mapped[] = [];
  for (let start = 0; start < line.length; start += 1) {
    const isLoose = (index: number) =>
      !kept.has(line.at[index] ?? -1) && !/\s/u.test(line.text.charAt(index));
    if (!isLoose(start)) continue;
    let end = start + 1;
    while (end < line.length && isLoose(end)) end += 1;
    pieces.push(line.slice(start, end));
    start = end;
  }
  return pieces;
}
