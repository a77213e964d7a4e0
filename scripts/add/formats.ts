/** From a file to the extractor for it, or to the sentence that says what to do instead. */
import { extname } from "node:path";
import { docx } from "./docx/docx.ts";
import { AddError, type Extracted, type Extractor } from "./extractor.ts";
import { html } from "./html/html.ts";
import { mhtml } from "./html/mhtml.ts";
import { pdf } from "./pdf/pdf.ts";
import { plain } from "./plain.ts";
import { type Content, sniff } from "./sniff.ts";

const EXTRACTORS: readonly Extractor[] = [plain, html, mhtml, docx, pdf];

const SAVE_AS_DOCX = "请用 Word 或 WPS 打开，另存为 .docx 后再添加";

/** What is told of contents that no extractor reads. */
const REFUSED: Readonly<Partial<Record<Content, readonly [problem: string, remedy: string]>>> = {
  empty: ["是空文件", "请重新下载或另存后再添加"],
  "encrypted-office": ["加了密码", "请用 Word 或 WPS 打开，去掉密码后另存为 .docx 再添加"],
  ole: ["是旧格式的 Office 文件（.doc、.wps、.xls 等）", SAVE_AS_DOCX],
  rtf: ["是 RTF 文件", SAVE_AS_DOCX],
  spreadsheet: ["是电子表格", "请把表格复制到 Word，另存为 .docx 后再添加"],
  slides: ["是演示文稿", "请把文字另存为 .txt 后再添加"],
  ofd: ["是 OFD 版式文件", "请用 OFD 阅读器另存为带文字层的 PDF，或复制文字存成 .txt 后再添加"],
  zip: ["是压缩包", "请先解压，再逐个添加其中的文件"],
  archive: ["是压缩包", "请先解压，再逐个添加其中的文件"],
  image: ["是图片，没有文字", "请先做文字识别（OCR），核对后存成 .txt 再添加"],
};

/** What the bytes alone can't tell: text whose name says that it is something else. */
const REFUSED_NAMES: Readonly<Record<string, Content>> = {
  doc: "ole",
  wps: "ole",
  rtf: "rtf",
  zip: "zip",
  rar: "archive",
  "7z": "archive",
  xls: "ole",
  xlsx: "spreadsheet",
  pptx: "slides",
  ofd: "ofd",
  png: "image",
  jpg: "image",
  jpeg: "image",
  gif: "image",
  bmp: "image",
  tif: "image",
  tiff: "image",
  webp: "image",
};

const BY_CONTENT: Readonly<Partial<Record<Content, Extractor>>> = { pdf, docx, html, mhtml };

const NAMES: ReadonlyMap<Extractor, string> = new Map([
  [plain, "纯文本"],
  [html, "网页"],
  [mhtml, "单文件网页"],
  [docx, "Word 文档"],
  [pdf, "PDF"],
]);

/** An extracted file, with the ending under which its original is kept (`null`: the text is the original). */
export interface ExtractedFile extends Extracted {
  original: string | null;
  /** What kind of document it was read as, in Chinese. */
  kind: string;
}

/**
 * Extracts the text of a file. Its bytes decide what it is; its name decides
 * only between kinds that are text all of them.
 * @throws AddError
 */
export async function extractFile(bytes: Uint8Array, file: string): Promise<ExtractedFile> {
  const extension = extname(file).slice(1).toLowerCase();
  const content = sniff(bytes);
  const extractor = choose(content, extension, file);
  const extracted = await extractor.extract(bytes, file);
  if (extracted.text.trim() === "")
    throw new AddError(file, "里没有文字", "请核对文件，或把文字存成 .txt 后再添加");
  const kind = NAMES.get(extractor) ?? "文件";
  const notes = [...extracted.notes];
  if (!extractor.extensions.includes(extension))
    notes.unshift(`扩展名是“.${extension}”，内容其实是${kind}，已按${kind}读取`);
  return { ...extracted, notes, kind, original: keptAs(extractor, extension) };
}

function keptAs(extractor: Extractor, extension: string): string | null {
  if (extractor === plain) return null;
  return extractor.extensions.includes(extension) ? extension : (extractor.extensions[0] ?? extension);
}

function choose(content: Content, extension: string, file: string): Extractor {
  const refusal = REFUSED[content];
  if (refusal) throw new AddError(file, ...refusal);
  const found = BY_CONTENT[content];
  // A .txt is kept as it is, even where it holds the source of a web page.
  if (found && !(content === "html" && plain.extensions.includes(extension))) return found;
  const named = EXTRACTORS.find(({ extensions }) => extensions.includes(extension));
  if (named) return named;
  const refusedName = REFUSED[REFUSED_NAMES[extension] ?? "text"];
  if (refusedName) throw new AddError(file, ...refusedName);
  throw new AddError(
    file,
    extension === "" ? "没有扩展名，看不出是什么文件" : `的扩展名“.${extension}”不能识别`,
    "可以添加的是 .txt、.html、.mhtml、.docx 和 .pdf；其他文件请先另存为其中一种",
  );
}
