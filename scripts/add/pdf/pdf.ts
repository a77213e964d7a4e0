/** PDFs: lines as the pages have them, without what runs along their edges; pages without a text of their own are recognised. */
import { ENDINGS } from "../endings.ts";
import { AddError, type Extracted, type Extractor, type TellPage, textOfLines } from "../extractor.ts";
import { recognisedLines } from "../ocr/doubts.ts";
import { openEngine } from "../ocr/engine.ts";
import { oddPages, recognisedNotes } from "../ocr/notes.ts";
import { recognisePdfPages } from "../ocr/scanned.ts";
import type { Engine } from "../ocr/seen.ts";
import { remarkNotes } from "../remarks.ts";
import type { Page } from "./fragments.ts";
import { layOut, orderNotes, pageNumbers, placesOnPages, tornNotes } from "./lay-out.ts";
import { openPdf } from "./open.ts";
import { textNotes } from "./text-notes.ts";

const SCAN = "请核对文件；若确有文字，请用 300 dpi 重新扫描后再添加";

/** Reads a PDF; an engine is opened where a page has no text of its own. */
export function pdfExtractor(open: (file: string) => Promise<Engine> = openEngine): Extractor {
  return {
    extensions: ENDINGS.pdf,
    async extract(bytes, file, _given, tell): Promise<Extracted> {
      const opened = await openPdf(bytes, file);
      const isUseless = isGarbled(opened.pages);
      const numbers = pageNumbers(opened.pages, ({ isPicture }) => isUseless || isPicture === true);
      const empty = pageNumbers(
        opened.pages,
        ({ fragments, isPicture }) => fragments.length === 0 && !isPicture,
      );
      const isAll = numbers.length === opened.pages.length;
      const scanned = await recognised(bytes, file, numbers, isAll, open, tell);
      const pages = opened.pages.map((page, index) => scanned.pages.get(index + 1)?.page ?? page);
      const laidOut = layOut(pages);
      const { ordered } = laidOut;
      const lines = ordered.flatMap((page) => page.lines);
      const text = textOfLines(lines.map((line) => line.text));
      if (text.trim() === "" && numbers.length > 0)
        throw new AddError(file, "没有文字层，图片上也没有认出文字", SCAN);
      if (text.trim() === "") throw new AddError(file, "没有文字层，或除页眉页脚外没有文字", SCAN);
      const read = numbers.filter((number) => (scanned.pages.get(number)?.page.fragments.length ?? 0) > 0);
      const record =
        scanned.engine === null || read.length === 0
          ? null
          : { engine: scanned.engine, pages: read, lines: recognisedLines(lines) };
      return {
        text,
        notes: [
          ...tornNotes(laidOut),
          ...(record === null ? [] : recognisedNotes(record, ordered.length, oddPages(scanned.pages))),
          ...scanned.notes,
          ...(empty.length > 0 ? [`第 ${empty.join("、")} 页是空白页`] : []),
          ...(isUseless ? ["文字层是乱码（字体没有给出字符），没有采用"] : []),
          ...remarkNotes(isUseless ? [] : opened.remarks, "页"),
          ...textNotes(opened),
          ...orderNotes(laidOut),
        ],
        url: null,
        places: placesOnPages(laidOut, pages),
        ...(record === null ? {} : { recognised: record }),
      };
    },
  };
}

/** Pages that were recognised, by their numbers. */
interface Scanned {
  engine: string | null;
  pages: Awaited<ReturnType<typeof recognisePdfPages>>;
  notes: string[];
}

/** @throws AddError where nothing else has a text and no engine is installed */
async function recognised(
  bytes: Uint8Array,
  file: string,
  numbers: readonly number[],
  isAll: boolean,
  open: (file: string) => Promise<Engine>,
  tell: TellPage | undefined,
): Promise<Scanned> {
  const nothing: Scanned = { engine: null, pages: new Map(), notes: [] };
  if (numbers.length === 0) return nothing;
  let engine: Engine;
  try {
    // Its models take a while to load.
    tell?.(1, numbers.length);
    engine = await open(file);
  } catch (error) {
    if (!(error instanceof AddError) || isAll) throw error;
    // The other pages have a text, of which an editor can make use.
    return { ...nothing, notes: [`第 ${numbers.join("、")} 页没有文字层，内容缺失：${error.message}`] };
  }
  try {
    const pages = await recognisePdfPages(bytes, file, numbers, engine, tell);
    const empty = numbers.filter((number) => pages.get(number)?.page.fragments.length === 0);
    const notes = empty.length > 0 ? [`第 ${empty.join("、")} 页没有认出文字；请核对是否空白页`] : [];
    return { engine: engine.name, pages, notes };
  } finally {
    await engine.close();
  }
}

/** Signs of private use, controls and replacement characters: no text, whatever the pages show. */
function isGarbled(pages: readonly Page[]): boolean {
  const text = pages.flatMap(({ fragments }) => fragments.map((fragment) => fragment.text)).join("");
  const odd = text.match(/[\ue000-\uf8ff\ufffd\0-\x08\x0e-\x1f]/gu)?.length ?? 0;
  return odd * 5 > text.replaceAll(/\s/gu, "").length;
}
