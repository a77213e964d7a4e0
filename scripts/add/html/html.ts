/** Web pages, saved or sent: the document's lines without the page around them. */
import { ENDINGS } from "../endings.ts";
import { AddError, type Extracted, type Extractor, type Given, textOfLines } from "../extractor.ts";
import { attachmentsOf } from "./attachments.ts";
import { decodePage } from "./charset.ts";
import { findMainText } from "./main-text.ts";
import { parsePage } from "./page.ts";
import { pageAddress } from "./page-address.ts";

export const html: Extractor = {
  extensions: ENDINGS.html,
  extract: async (bytes, file, given) => extractPage(bytes, file, given),
};

/** Extracts a page; `given` has what was declared outside it. @throws AddError */
export function extractPage(bytes: Uint8Array, file: string, given: Given = {}): Extracted {
  const decoded = decodePage(bytes, given.charset ?? null);
  if (!decoded)
    throw new AddError(file, "的文字编码不能识别", "请在浏览器里打开原网页，重新另存，或复制文字存成 .txt");
  const main = readMain(decoded.text, file);
  const page = parsePage(decoded.text);
  const attachments = given.address === undefined ? [] : attachmentsOf(page, given.address);
  if (!main) throw withoutText(file, attachments);
  return {
    text: textOfLines(main.lines.map(({ text }) => text)),
    notes: [...(decoded.note === null ? [] : [decoded.note]), ...main.notes, ...notesOn(attachments)],
    url: pageAddress(page, decoded.text),
  };
}

function withoutText(file: string, attachments: readonly string[]): AddError {
  if (attachments.length > 0)
    return new AddError(
      file,
      `里没有找到正文，有附件：${attachments.join(" ")}`,
      "请用 npm run add -- 附件的网址，添加正文所在的那一个",
    );
  return new AddError(
    file,
    "里没有找到正文（正文可能由脚本载入，或在附件里）",
    "请在浏览器里打开原网页，复制文字存成 .txt，或下载附件后添加",
  );
}

function notesOn(attachments: readonly string[]): string[] {
  if (attachments.length === 0) return [];
  return [
    `网页有附件 ${attachments.length} 个，没有读取：${attachments.join(" ")}；正文或任务清单若在附件里，请添加附件`,
  ];
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
