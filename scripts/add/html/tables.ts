/**
 * Tables whose head has a column 序号, as the converter reads them: one cell a
 * line, every row with a line a column. Other tables are layout: their blocks
 * are read like any.
 */
import { isElement, isUnread, nameOf } from "./page.ts";

/** A table with merged cells spread over the places they cover. */
export interface Grid {
  columns: number;
  /** What stands above the head, one text a cell. */
  above: string[];
  /** The head's names; empty where the table goes on with the one before it. */
  head: string[];
  /** A row of one cell over the whole width is a line of its own. */
  rows: string[][];
  /** How many cells cover several rows. */
  merged: number;
}

/** A place of the grid: the cell that covers it, and whether it begins there. */
interface Slot {
  cell: Element;
  first: boolean;
}

const LARGEST_SPAN = 200;

/**
 * Reads a table; `null` where it is none with a 序号. `columns` is the width of
 * such a table before it, which one without a head may go on with.
 */
export function readGrid(
  table: Element,
  columns: number | null,
  textOf: (cell: Element) => string,
): Grid | null {
  const rows = rowsOf(table);
  const texts = new Map<Element, string>();
  const text = (cell: Element): string => {
    const known = texts.get(cell);
    if (known !== undefined) return known;
    const read = textOf(cell);
    texts.set(cell, read);
    return read;
  };
  // Reading every cell of every layout table again at each level would not be linear.
  if (rows.length === 0 || !isTableOfText(rows)) return null;
  const slots = spread(rows);
  const headAt = slots.findIndex((row) => row.some(({ cell }) => bare(text(cell)) === "序号"));
  const width = widest(slots);
  if (headAt < 0) {
    const goesOn = width === columns && slots.every((row) => row[0] && /^\d{1,3}$/.test(text(row[0].cell)));
    return goesOn ? { columns: width, above: [], head: [], ...body(slots, text) } : null;
  }
  const number = slots[headAt]?.find(({ cell }) => bare(text(cell)) === "序号")?.cell;
  const height = number ? spanOf(number, "rowspan") : 1;
  const head = headNames(slots.slice(headAt, headAt + height), text);
  const above = slots.slice(0, headAt).flatMap((row) => row.filter(({ first }) => first));
  return {
    columns: head.length,
    above: above.map(({ cell }) => text(cell)).filter((line) => line !== ""),
    head,
    ...body(slots.slice(headAt + height), text),
  };
}

/** A grid as lines, an empty cell as a dash; says how many were empty. */
export function linesOfGrid({ above, head, rows }: Grid): { lines: string[]; empty: number } {
  let empty = 0;
  const cells = rows.flatMap((row) =>
    row.map((cell) => {
      if (cell !== "") return cell;
      empty += 1;
      return "—";
    }),
  );
  return { lines: [...above, ...head, ...cells], empty };
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, "");
}

/** The cells of each row, without those of tables inside cells. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  for (const child of table.children) {
    const name = nameOf(child);
    if (isUnread(child)) continue;
    if (["thead", "tbody", "tfoot"].includes(name)) rows.push(...rowsOf(child));
    else if (name === "tr")
      rows.push(
        [...child.children].filter(
          (cell) => isElement(cell) && /^t[dh]$/.test(nameOf(cell)) && !isUnread(cell),
        ),
      );
  }
  return rows;
}

/** Whether no cell holds a table, or the table has a 序号 of its own beside those that do. */
function isTableOfText(rows: readonly (readonly Element[])[]): boolean {
  const plain = rows.map((row) => row.filter((cell) => cell.querySelector("table") === null));
  return (
    plain.every((row, index) => row.length === rows[index]?.length) ||
    plain.some((row) => row.some((cell) => bare(cell.textContent ?? "") === "序号"))
  );
}

function widest(rows: readonly { readonly length: number }[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

/** More places than these are no table that anyone reads. */
const MOST_SLOTS = 500_000;

/** @throws RangeError where the spans add up to more than any table has */
function spread(rows: readonly (readonly Element[])[]): Slot[][] {
  const grid: Slot[][] = rows.map(() => []);
  let count = 0;
  /** Columns in which a cell begins: those that only a wide span covers aren't there. */
  const begun = new Set<number>();
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1;
      const [width, height] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      begun.add(x);
      count += width * Math.min(height, rows.length - y);
      if (count > MOST_SLOTS) throw new RangeError("a table with more places than can be read");
      for (const [below, target] of grid.slice(y, y + height).entries())
        for (let across = 0; across < width; across += 1)
          target[x + across] = { cell, first: below === 0 && across === 0 };
      x += width;
    }
  }
  // A row that ends early leaves no holes: what is missing is missing at its end.
  return grid.map((row) => Array.from(row).filter((slot, column) => slot !== undefined && begun.has(column)));
}

function spanOf(cell: Element, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return span >= 1 ? Math.min(span, LARGEST_SPAN) : 1;
}

/** A head of several rows: what stands in a column from top to bottom is its name. */
function headNames(rows: readonly (readonly Slot[])[], text: (cell: Element) => string): string[] {
  return Array.from({ length: widest(rows) }, (_, column) => {
    const cells = new Set(rows.flatMap((row) => row[column]?.cell ?? []));
    return [...cells].map((cell) => bare(text(cell))).join("") || "—";
  });
}

function body(
  slots: readonly (readonly Slot[])[],
  text: (cell: Element) => string,
): Pick<Grid, "rows" | "merged"> {
  const merged = new Set<Element>();
  const rows = slots.flatMap((row) => {
    const cells = new Set(row.map(({ cell }) => cell));
    for (const { cell, first } of row) if (!first && spanOf(cell, "rowspan") > 1) merged.add(cell);
    const [only] = cells;
    if (cells.size === 1 && only) return text(only) === "" ? [] : [[text(only)]];
    // A cell over several columns is printed once; the columns it covers besides are empty.
    return [row.map(({ cell }, column) => (row[column - 1]?.cell === cell ? "" : text(cell)))];
  });
  return { rows: rows.filter((row) => row.some((cell) => cell !== "")), merged: merged.size };
}
