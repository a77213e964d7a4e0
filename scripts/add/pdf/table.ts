/**
 * Pages with a table that has a 序号. Programs draw a table cell by cell, so its
 * order is the file's own; the lines of a cell stand below one another, and no
 * two columns do, so that a cell's lines can be put together.
 */
import { type Fragment, joined, merge, type Page, rowsOf, splitRow, withoutSpaces } from "./fragments.ts";
import { type Ordered, type TableCell, wordsOf } from "./order.ts";

/** The names of a table's columns with their places; `null` where the page bears no head. */
export function tableHead(page: Page): Fragment[] | null {
  const rows = rowsOf(page.fragments).map(splitRow);
  return rows.find((cells) => cells.length > 1 && cells.slice(0, 3).some(isNumberColumn)) ?? null;
}

/** Orders a page below a table's head, on it or on a page before. */
export function orderTable(page: Page, head: readonly Fragment[]): Ordered {
  const names = new Set(head.map(({ text }) => bare(text)));
  const cells: Fragment[][] = [];
  let inTable = !tableHead(page);
  for (const line of drawnLines(page.fragments, head)) {
    const isName = names.has(bare(line.text));
    inTable ||= isName;
    const cell = cells.at(-1);
    const above = cell?.at(-1);
    const goesOn = inTable && !isName && above && !names.has(bare(above.text)) && isBelow(line, above);
    if (goesOn && columnsOf(line, head) <= 1) cell?.push(line);
    else cells.push([line]);
  }
  const read = cells.map((cell) => describe(cell, head, names));
  return { lines: read.map(wordsOf), by: "drawn", cells: read };
}

function describe(
  cell: readonly Fragment[],
  head: readonly Fragment[],
  names: ReadonlySet<string>,
): TableCell {
  const words = joined(cell);
  const isName = names.has(bare(words.text));
  const below = head.flatMap((name, column) => (cell.some((line) => overlaps(line, name)) ? [column] : []));
  const column = below.length === 1 ? (below[0] ?? null) : null;
  const number = head.findIndex(isNumberColumn);
  return {
    ...(isName ? withoutSpaces(words) : words),
    ...(cell[0] === undefined ? {} : { y: cell[0].y }),
    column,
    isName,
    isNumber: column === number && /^\d{1,3}$/.test(words.text.trim()),
  };
}

function isNumberColumn({ text }: Fragment): boolean {
  return bare(text) === "序号";
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, "");
}

/** Fragments that follow each other on one baseline, within one cell as far as its place shows. */
function drawnLines(fragments: readonly Fragment[], head: readonly Fragment[]): Fragment[] {
  const number = head.find(isNumberColumn);
  const isNumber = (fragment: Fragment) =>
    number !== undefined && /^\d{1,3}$/.test(fragment.text.trim()) && overlaps(fragment, number);
  const lines: Fragment[][] = [];
  for (const fragment of fragments) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    const gap = before ? fragment.x - (before.x + before.width) : 0;
    const goesOn =
      before &&
      !isNumber(before) &&
      Math.abs(fragment.y - before.y) < fragment.size / 2 &&
      gap > -fragment.size &&
      gap <= fragment.size * 1.2;
    if (line && goesOn) line.push(fragment);
    else lines.push([fragment]);
  }
  return lines.map(merge);
}

/** The step from line to line within a cell, in sizes of its font, is no larger. */
const LARGEST_STEP = 2.2;

function isBelow(line: Fragment, above: Fragment): boolean {
  const step = line.y - above.y;
  return step > 0 && step <= line.size * LARGEST_STEP && overlaps(line, above);
}

function overlaps(a: Fragment, b: Fragment): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width;
}

/** Below how many columns' names a line stands: a paragraph behind the table stands below several. */
function columnsOf(line: Fragment, head: readonly Fragment[]): number {
  return head.filter((name) => overlaps(line, name)).length;
}
