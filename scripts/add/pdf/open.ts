/** Opens a PDF with pdf.js and reads what its pages draw as text. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFPageProxy, TextItem } from "pdfjs-dist/types/src/display/api.js";
import { withoutRadicals } from "../../../src/model/radicals.ts";
import { AddError } from "../extractor.ts";
import type { Remark } from "../remarks.ts";
import type { Fragment, Page } from "./fragments.ts";
import { settleRaised } from "./raised-words.ts";

/** A PDF's pages, and what had to be done to their text. */
export interface Opened {
  pages: Page[];
  /** Pieces of slanted text (watermarks) that were left out. */
  slanted: number;
  /** Radicals that were made characters. */
  radicals: number;
  /** What couldn't be carried as it stood, page by page. */
  remarks: { remarks: readonly Remark[] }[];
}

/** Reads all pages. @throws AddError where the file is encrypted or broken. */
export async function openPdf(bytes: Uint8Array, file: string): Promise<Opened> {
  // Loaded only when a PDF comes: it is by far the largest of the libraries.
  const { getDocument, OPS, Util, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    data: new Uint8Array(bytes),
    // Fonts that aren't embedded, as in most older Chinese PDFs, are read through these tables.
    cMapUrl: join(folder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts/"),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const opened: Opened = { pages: [], slanted: 0, radicals: 0, remarks: [] };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const fragments: Fragment[] = [];
      for (const item of items) {
        if (!("str" in item) || item.str.trim() === "") continue;
        const fragment = place(item, Util.transform(view.transform, item.transform));
        if (!fragment) {
          opened.slanted += 1;
          continue;
        }
        const { text, count } = withoutRadicals(fragment.text);
        fragments.push({ ...fragment, text });
        opened.radicals += count;
      }
      const settled = settleRaised(fragments);
      opened.remarks.push({ remarks: settled.remarks });
      const isPicture = await isPictureOnly(page, countCharacters(settled.fragments), OPS);
      opened.pages.push({
        ...{ width: view.width, height: view.height, fragments: settled.fragments },
        ...(isPicture ? { isPicture } : {}),
      });
      page.cleanup();
    }
    return opened;
  } catch (error) {
    throw failure(error, file);
  } finally {
    await task.destroy();
  }
}

/** Fewer characters than these on a page with a picture are no text of its own. */
const FEW = 20;

function countCharacters(fragments: readonly Fragment[]): number {
  return fragments.reduce((sum, { text }) => sum + text.replaceAll(/\s/gu, "").length, 0);
}

/** Whether a page with next to no text shows a picture, or one with none shows outlines, which characters may be. */
async function isPictureOnly(
  page: PDFPageProxy,
  characters: number,
  operators: Readonly<Record<string, number>>,
): Promise<boolean> {
  if (characters >= FEW) return false;
  const { fnArray } = await page.getOperatorList();
  const { paintImageXObject, paintInlineImageXObject, paintImageMaskXObject, constructPath } = operators;
  const pictures = [paintImageXObject, paintInlineImageXObject, paintImageMaskXObject];
  const all = characters === 0 ? [...pictures, constructPath] : pictures;
  return fnArray.some((one) => all.includes(one));
}

function place(item: TextItem, transform: readonly number[]): Fragment | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  if (Math.abs(b) > Math.abs(a) * 0.1) return null;
  return { text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 1 };
}

function failure(error: unknown, file: string): AddError {
  const isLocked = error instanceof Error && error.name === "PasswordException";
  return isLocked
    ? new AddError(file, "加了密码，不能读取", "请用密码打开后另存为没有密码的 PDF，再添加")
    : new AddError(file, "不是完整的 PDF，不能读取", "请重新下载；若能打开，请用“打印为 PDF”另存后再添加");
}
