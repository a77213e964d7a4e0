/**
 * Cells that a page's end tears apart. A row of a table with a 序号 begins with its
 * number, so what stands on a page before its first number goes on with the last
 * row of the page before, each piece in its own column.
 */
import { joined as joinedWords } from "./fragments.ts";
import { type Ordered, type TableCell, wordsOf } from "./order.ts";

/** What was done: the pages with their cells joined, and where that was or couldn't be proved. */
export interface Joined {
  pages: Ordered[];
  /** Places where a cell goes on over a page's end. */
  joined: string[];
  /** Places where a piece has no cell to go on with. */
  loose: string[];
}

/** Joins the cells of pages that follow each other. */
export function joinTornCells(pages: readonly Ordered[]): Joined {
  const result: Joined = { pages: [], joined: [], loose: [] };
  /** The cells of the last row that has begun, by column; they are joined in place. */
  let row = new Map<number, TableCell>();
  for (const [index, page] of pages.entries()) {
    if (!page.cells) {
      row = new Map();
      result.pages.push(page);
      continue;
    }
    const cells = page.cells.map((cell) => ({ ...cell }));
    const torn = row.size > 0 ? tornAt(cells) : [];
    for (const piece of torn) {
      const cell = piece.column === null ? undefined : row.get(piece.column);
      if (cell) {
        result.joined.push(`第 ${index}、${index + 1} 页“${cell.text.slice(-6)}|${piece.text.slice(0, 6)}”`);
        Object.assign(cell, joinedWords([cell, piece]));
        cells.splice(cells.indexOf(piece), 1);
      } else result.loose.push(`第 ${index + 1} 页“${piece.text.slice(0, 12)}”`);
    }
    for (const cell of cells) {
      if (cell.isNumber) row = new Map();
      if (cell.column !== null && !cell.isName) row.set(cell.column, cell);
    }
    result.pages.push({ ...page, cells });
  }
  for (const page of result.pages) if (page.cells) page.lines = page.cells.map(wordsOf);
  return result;
}

/** A page's pieces before its first number; none where no number follows, since the table may have ended. */
function tornAt(cells: readonly TableCell[]): TableCell[] {
  const number = cells.findIndex(({ isNumber }) => isNumber);
  const repeatsHead = cells.some(({ isName }) => isName);
  if (number < 0 && !repeatsHead) return [];
  const before = cells.slice(0, number < 0 ? undefined : number).filter(({ isName }) => !isName);
  const end = before.findIndex(({ column }) => column === null);
  return end < 0 ? before : before.slice(0, end);
}
