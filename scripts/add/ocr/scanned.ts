/** Pages of a PDF that are pictures: drawn as they look, and recognised. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AddError, type TellPage } from "../extractor.ts";
import { type Canvas, loadCanvas } from "./canvas.ts";
import { type RecognisedPage, recognisePage } from "./recognise.ts";
import type { Engine } from "./seen.ts";

/** Dots an inch: characters of the usual size are then as large as the models were taught with. */
const DPI = 300;
const POINTS = 72;
/** A page is drawn with no more pixels: A3 at 300 dpi has half as many. */
const MOST_PIXELS = 40_000_000;
/** More pages are no notice, and would take an hour. */
const MOST_PAGES = 200;

/** Recognises pages, by their numbers from 1; those that show nothing have no fragments. @throws AddError */
export async function recognisePdfPages(
  bytes: Uint8Array,
  file: string,
  numbers: readonly number[],
  engine: Engine,
  tell: TellPage = () => {},
): Promise<Map<number, RecognisedPage>> {
  if (numbers.length > MOST_PAGES)
    throw new AddError(
      file,
      `有 ${numbers.length} 页要识别文字，超过 ${MOST_PAGES} 页，不像一份文件`,
      "请拆开后分别添加",
    );
  const { createCanvas } = loadCanvas(file);
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(folder, "standard_fonts/"),
    // What decodes the scans that are packed as JPEG 2000 or JBIG2.
    wasmUrl: join(folder, "wasm/"),
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages = new Map<number, RecognisedPage>();
    for (const [index, number] of numbers.entries()) {
      tell(index + 1, numbers.length);
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const scale = Math.min(DPI / POINTS, Math.sqrt(MOST_PIXELS / (width * height)));
      const viewport = page.getViewport({ scale });
      const canvas: Canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      await page.render({ canvas: canvas as never, viewport, background: "#fff" }).promise;
      const colours = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      pages.set(number, await recognisePage(colours, engine, width));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof AddError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AddError(
      file,
      `的扫描页不能展开（${reason}）`,
      "请用能打开它的程序“打印为 PDF”另存，或导出为图片后再添加",
    );
  } finally {
    await task.destroy();
  }
}
