/** Web pages, saved or sent: the document's lines without the page around them. */
import { AddError, type Extracted, type Extractor, textOfLines } from "../extractor.ts";
import { decodePage } from "./charset.ts";
import { findMainText } from "./main-text.ts";
import { parsePage } from "./page.ts";
import { pageAddress } from "./page-address.ts";

export const html: Extractor = {
  extensions: ["html", "htm", "xhtml", "shtml"],
  extract: async (bytes, file) => extractPage(bytes, file),
};

/** Extracts a page; `charset` is what was declared outside it. @throws AddError */
export function extractPage(bytes: Uint8Array, file: string, charset: string | null = null): Extracted {
  const decoded = decodePage(bytes, charset);
  if (!decoded)
    throw new AddError(file, "的文字编码不能识别", "请在浏览器里打开原网页，重新另存，或复制文字存成 .txt");
  const main = readMain(decoded.text, file);
  if (!main)
    throw new AddError(
      file,
      "里没有找到正文（正文可能由脚本载入，或在附件里）",
      "请在浏览器里打开原网页，复制文字存成 .txt，或下载附件后添加",
    );
  return {
    text: textOfLines(main.lines.map(({ text }) => text)),
    notes: [...(decoded.note === null ? [] : [decoded.note]), ...main.notes],
    url: pageAddress(parsePage(decoded.text), decoded.text),
  };
}

function readMain(source: string, file: string): ReturnType<typeof findMainText> {
  try {
    return findMainText(source);
  } catch (error) {
    // Elements nested tens of thousands deep, spans beyond any table: no page that anyone reads.
    if (!(error instanceof RangeError)) throw error;
    throw new AddError(file, "的网页代码嵌套过深或表格过大，不能读取", "请复制文字存成 .txt 后再添加");
  }
}
