/** A page's lines in the order in which they are read. */
import { type Fragment, merge, type Page, rowsOf, splitRow, type Words } from "./fragments.ts";

/** A page's lines, and how their order was found. */
export interface Ordered {
  lines: Words[];
  /** `columns`: side by side; `drawn`: a table, whose cells stand in the file's own order. */
  by: "rows" | "columns" | "drawn";
  /** The cells of a table's page, a line each; none on other pages. */
  cells?: TableCell[];
}

/** A cell of a table with a 序号. */
export interface TableCell extends Words {
  /** The column that it stands in, from 0; `null` where it stands below several. */
  column: number | null;
  /** Whether it is a column's name. */
  isName: boolean;
  /** Whether it is a row's number. */
  isNumber: boolean;
}

/** Orders a page of text. */
export function orderPage(page: Page): Ordered {
  const segments = rowsOf(page.fragments).flatMap(splitRow);
  const columns = segments.length > 0 && findGutter(segments) !== null;
  return { lines: inColumns(segments, 0), by: columns ? "columns" : "rows" };
}

const DEEPEST = 3;

function inColumns(segments: readonly Fragment[], depth: number): Words[] {
  const gutter = depth < DEEPEST ? findGutter(segments) : null;
  if (gutter === null) return rowsOf(segments).map(({ fragments }) => wordsOf(merge(fragments)));
  const lines: Words[] = [];
  let left: Fragment[] = [];
  let right: Fragment[] = [];
  // What crosses the gutter (a title over both columns) parts what stands above it from what stands below.
  const flush = () => {
    lines.push(...inColumns(left, depth + 1), ...inColumns(right, depth + 1));
    left = [];
    right = [];
  };
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    if (segment.x + segment.width <= gutter) left.push(segment);
    else if (segment.x >= gutter) right.push(segment);
    else {
      flush();
      lines.push(wordsOf(segment));
    }
  }
  flush();
  return lines;
}

/** What is read of a fragment or cell, with no more of its place than its height. */
export function wordsOf({ text, sure, y }: Words): Words {
  return { text, ...(sure === undefined ? {} : { sure }), ...(y === undefined ? {} : { y }) };
}

/** Fewer lines than these are no column. */
const LEAST_LINES = 4;
/** The part of all lines that may cross a gutter, and that each side must have. */
const MOST_CROSSING = 0.25;
const LEAST_SHARE = 0.2;
/** How far a column's lines fill it: a list of short items is no column of text. */
const LEAST_FILL = 0.6;

/** The middle of the gutter between two columns of text; `null` where there is none. */
function findGutter(segments: readonly Fragment[]): number | null {
  if (segments.length < LEAST_LINES * 2) return null;
  const from = Math.min(...segments.map(({ x }) => x));
  const to = Math.max(...segments.map(({ x, width }) => x + width));
  let best: { at: number; crossing: number } | null = null;
  let run: number[] = [];
  for (let at = from + (to - from) * 0.2; at <= to - (to - from) * 0.2; at += 2) {
    const left = segments.filter(({ x, width }) => x + width <= at);
    const right = segments.filter(({ x }) => x >= at);
    const crossing = segments.length - left.length - right.length;
    if (crossing > segments.length * MOST_CROSSING || !isColumn(left, from, at) || !isColumn(right, at, to))
      continue;
    if (best && crossing > best.crossing) continue;
    if (!best || crossing < best.crossing) run = [];
    run.push(at);
    best = { at: run[Math.floor(run.length / 2)] ?? at, crossing };
  }
  return best?.at ?? null;

  function isColumn(side: readonly Fragment[], start: number, end: number): boolean {
    if (side.length < Math.max(LEAST_LINES, segments.length * LEAST_SHARE)) return false;
    const widths = side.map(({ width }) => width).sort((a, b) => a - b);
    return (widths[Math.floor(widths.length / 2)] ?? 0) >= (end - start) * LEAST_FILL;
  }
}
