/** From pages to lines in reading order, without what runs along the pages' edges: of text layers and of scans alike. */
import { placeOnPage } from "../../../src/content/places.ts";
import type { LinePlaces } from "../extractor.ts";
import type { Fragment, Page } from "./fragments.ts";
import { type Ordered, orderPage } from "./order.ts";
import { withoutRunning } from "./running.ts";
import { orderTable, tableHead } from "./table.ts";
import { joinTornCells } from "./torn-cells.ts";

/** Pages as they are read. */
export interface LaidOut {
  /** A page each. */
  ordered: Ordered[];
  /** The rows at the pages' edges that were left out. */
  removed: string[];
  /** Places where a cell goes on over a page's end, and where a piece has no cell to go on with. */
  joined: string[];
  loose: string[];
}

/** Reads pages in order. */
export function layOut(all: readonly Page[]): LaidOut {
  const { pages, removed } = withoutRunning(all);
  const { pages: ordered, joined, loose } = joinTornCells(orderPages(pages));
  return { ordered, removed, joined, loose };
}

/** A table goes on over the pages until the document ends: what follows is drawn in reading order as well. */
function orderPages(pages: readonly Page[]): Ordered[] {
  let head: readonly Fragment[] | null = null;
  return pages.map((page) => {
    head = tableHead(page) ?? head;
    return head ? orderTable(page, head) : orderPage(page);
  });
}

/** Where the lines of pages stand: each with its page and the part of the page's height that lies above it. */
export function placesOnPages({ ordered }: LaidOut, pages: readonly Page[]): LinePlaces {
  const place = (index: number, y: number | undefined): number => {
    const height = pages[index]?.height ?? 0;
    return placeOnPage(index + 1, y === undefined || height === 0 ? null : y / height);
  };
  return {
    unit: "page",
    lines: ordered.flatMap(({ lines }, index) =>
      lines.map(({ text, y }): [string, number] => [text, place(index, y)]),
    ),
  };
}

/** The numbers of the pages that pass a test, from 1. */
export function pageNumbers<T>(pages: readonly T[], test: (page: T) => boolean): number[] {
  return pages.flatMap((page, index) => (test(page) ? [index + 1] : []));
}

/** Sentences on cells that a page's end tore. */
export function tornNotes({ joined, loose }: LaidOut): string[] {
  return [
    loose.length > 0
      ? `跨页的单元格 ${loose.length} 处看不出接在哪里：${loose.join("、")}；请对照原件接好`
      : "",
    joined.length > 0 ? `跨页的单元格 ${joined.length} 处已接合：${joined.join("、")}；请核对` : "",
  ].filter((note) => note !== "");
}

/** Sentences on the order of what was read, and on what was left out. */
export function orderNotes({ ordered, removed }: LaidOut): string[] {
  const columns = pageNumbers(ordered, ({ by }) => by === "columns");
  const drawn = pageNumbers(ordered, ({ by }) => by === "drawn");
  const shown = [...new Set(removed)].slice(0, 4).join("、");
  return [
    drawn.length > 0
      ? `第 ${drawn.join("、")} 页有表格，单元格按文件内的次序提取；请逐行核对，有 Word 原件时改用原件`
      : "",
    columns.length > 0 ? `第 ${columns.join("、")} 页按分栏读取，先左后右；请核对次序` : "",
    removed.length > 0 ? `页眉、页脚、页码 ${removed.length} 行已去掉：${shown}` : "",
  ].filter((note) => note !== "");
}
