/** PDFs with a text layer: lines as the pages have them, without what runs along their edges. */
import { ENDINGS } from "../endings.ts";
import { AddError, type Extracted, type Extractor, textOfLines } from "../extractor.ts";
import { remarkNotes } from "../remarks.ts";
import type { Fragment, Page } from "./fragments.ts";
import { type Opened, openPdf } from "./open.ts";
import { type Ordered, orderPage } from "./order.ts";
import { withoutRunning } from "./running.ts";
import { orderTable, tableHead } from "./table.ts";
import { joinTornCells } from "./torn-cells.ts";

const OCR = "请先做文字识别（OCR），逐字核对后存成 .txt 再添加";

export const pdf: Extractor = {
  extensions: ENDINGS.pdf,
  extract: async (bytes, file) => extractPages(await openPdf(bytes, file), file),
};

/** The text of pages that bear text at its places. @throws AddError where they bear none */
export function extractPages(opened: Opened, file: string): Extracted {
  const blank = pageNumbers(opened.pages, ({ fragments }) => fragments.length === 0);
  if (blank.length === opened.pages.length) throw new AddError(file, "没有文字层（多半是扫描件）", OCR);
  const { pages, removed } = withoutRunning(opened.pages);
  const { pages: ordered, joined, loose } = joinTornCells(orderPages(pages));
  const text = textOfLines(ordered.flatMap(({ lines }) => lines));
  if (isGarbled(text)) throw new AddError(file, "的文字层是乱码（字体没有给出字符）", OCR);
  if (text.trim() === "") throw new AddError(file, "除页眉页脚外没有文字层", OCR);
  return {
    text,
    notes: [
      ...tornNotes(joined, loose),
      ...remarkNotes(opened.remarks, "页"),
      ...notesOn({ blank, removed, ordered, radicals: opened.radicals, slanted: opened.slanted }),
    ],
    url: null,
    places: {
      unit: "page",
      lines: ordered.flatMap(({ lines }, index) => lines.map((line): [string, number] => [line, index + 1])),
    },
  };
}

/** A table goes on over the pages until the document ends: what follows is drawn in reading order as well. */
function orderPages(pages: readonly Page[]): Ordered[] {
  let head: readonly Fragment[] | null = null;
  return pages.map((page) => {
    head = tableHead(page) ?? head;
    return head ? orderTable(page, head) : orderPage(page);
  });
}

/** Signs of private use, controls and replacement characters: no text, whatever the page shows. */
function isGarbled(text: string): boolean {
  const odd = text.match(/[\ue000-\uf8ff\ufffd\0-\x08\x0e-\x1f]/gu)?.length ?? 0;
  return odd * 5 > text.replaceAll(/\s/gu, "").length;
}

function pageNumbers<T>(pages: readonly T[], test: (page: T) => boolean): number[] {
  return pages.flatMap((page, index) => (test(page) ? [index + 1] : []));
}

function tornNotes(joined: readonly string[], loose: readonly string[]): string[] {
  return [
    loose.length > 0
      ? `跨页的单元格 ${loose.length} 处看不出接在哪里：${loose.join("、")}；请对照原件接好`
      : "",
    joined.length > 0 ? `跨页的单元格 ${joined.length} 处已接合：${joined.join("、")}；请核对` : "",
  ].filter((note) => note !== "");
}

interface Found {
  blank: number[];
  removed: string[];
  ordered: Ordered[];
  radicals: number;
  slanted: number;
}

function notesOn({ blank, removed, ordered, radicals, slanted }: Found): string[] {
  const columns = pageNumbers(ordered, ({ by }) => by === "columns");
  const drawn = pageNumbers(ordered, ({ by }) => by === "drawn");
  const shown = [...new Set(removed)].slice(0, 4).join("、");
  return [
    blank.length > 0 ? `第 ${blank.join("、")} 页没有文字层，内容缺失；${OCR}` : "",
    drawn.length > 0
      ? `第 ${drawn.join("、")} 页有表格，单元格按文件内的次序提取；请逐行核对，有 Word 原件时改用原件`
      : "",
    columns.length > 0 ? `第 ${columns.join("、")} 页按分栏读取，先左后右；请核对次序` : "",
    slanted > 0 ? `倾斜的文字（多为水印）${slanted} 处没有提取` : "",
    radicals > 0 ? `部首字符 ${radicals} 个已改为通用汉字（如“⻓”改为“长”）` : "",
    removed.length > 0 ? `页眉、页脚、页码 ${removed.length} 行已去掉：${shown}` : "",
  ].filter((note) => note !== "");
}
