/** From a file to the extractor for it, or to the sentence that says what to do instead. */
import { extname } from "node:path";
import { oddCharacterNotes } from "../converter/source/odd-characters.ts";
import { docx } from "./docx/docx.ts";
import { readableEndings } from "./endings.ts";
import { AddError, type ExtractedFile, type Extractor, type Given, type TellPage } from "./extractor.ts";
import { html } from "./html/html.ts";
import { mhtml } from "./html/mhtml.ts";
import { pictureExtractor } from "./ocr/picture.ts";
import { ofd } from "./ofd/ofd.ts";
import { OFFICE_EXTENSIONS, OFFICE_KINDS, withoutOffice } from "./office/office-kinds.ts";
import { pdfExtractor } from "./pdf/pdf.ts";
import { plain } from "./plain.ts";
import { sheet } from "./sheet/sheet.ts";
import { type Content, sniff } from "./sniff.ts";

const pdf = pdfExtractor();
const picture = pictureExtractor();
const EXTRACTORS: readonly Extractor[] = [plain, html, mhtml, docx, sheet, pdf, ofd];

/** What is told of contents that no extractor reads. */
const REFUSED: Readonly<Partial<Record<Content, readonly [problem: string, remedy: string]>>> = {
  empty: ["是空文件", "请重新下载或另存后再添加"],
  "encrypted-office": ["加了密码", "请用 Word 或 WPS 打开，去掉密码后另存为 .docx 再添加"],
  slides: ["是演示文稿", "请把文字另存为 .txt 后再添加"],
  "old-slides": ["是旧格式的演示文稿", "请把文字另存为 .txt 后再添加"],
  "opendocument-slides": ["是 OpenDocument 演示文稿（.odp）", "请把文字另存为 .txt 后再添加"],
  epub: ["是电子书（EPUB）", "请复制文字存成 .txt 后再添加"],
  zip: ["是压缩包", "请先解压，再逐个添加其中的文件"],
  archive: ["是压缩包", "请先解压，再逐个添加其中的文件"],
};

const MARKED_UP = "请用能打开它的程序另存为 .docx 或 .html 后再添加；若其中没有记号，把扩展名改为 .txt 即可";

/** What the bytes alone can't tell: names that state a kind which these bytes are not, or which is text with signs of its own. */
const REFUSED_NAMES: Readonly<Record<string, readonly [problem: string, remedy: string]>> = {
  md: ["是 Markdown 文本，其中的 #、*、| 等记号会混进正文", MARKED_UP],
  markdown: ["是 Markdown 文本，其中的 #、*、| 等记号会混进正文", MARKED_UP],
  rst: ["是 reStructuredText 文本，其中的记号会混进正文", MARKED_UP],
  tex: ["是 LaTeX 源文件，其中的命令会混进正文", MARKED_UP],
  csv: ["是 CSV 表格", "请用 Excel 或 WPS 打开，另存为 .xlsx 后再添加"],
  xml: ["是 XML 文件，其中的标记会混进正文", MARKED_UP],
  json: ["是 JSON 数据，不是文件正文", "请把正文存成 .txt 后再添加"],
  ...namedAs(OFFICE_EXTENSIONS, "Office、WPS 或 OpenDocument 文件", "请重新下载，或用能打开它的程序再存一次"),
  ...namedAs(["ppt", "dps"], "旧格式的演示文稿", "请把文字另存为 .txt 后再添加"),
  ...namedAs(["zip", "rar", "7z", "gz", "tar"], "压缩包", "若能解压，请逐个添加其中的文件"),
  ...namedAs(["pptx", "odp"], "演示文稿", "请把文字另存为 .txt 后再添加"),
  ...namedAs(
    ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "heic"],
    "图片",
    "若是图片，请用看图程序另存为 .png 或 .jpg 后再添加",
  ),
};

/** Names of a kind whose sign the bytes don't bear. */
function namedAs(extensions: readonly string[], kind: string, remedy: string) {
  return Object.fromEntries(
    extensions.map((extension) => [
      extension,
      [
        `的扩展名“.${extension}”是${kind}的，内容却不是`,
        `${remedy}；若内容是文字，把扩展名改为 .txt`,
      ] as const,
    ]),
  );
}

const BY_CONTENT: Readonly<Partial<Record<Content, Extractor>>> = {
  ...{ pdf, ofd, docx, html, mhtml },
  spreadsheet: sheet,
  image: picture,
};

const NAMES: ReadonlyMap<Extractor, string> = new Map([
  [plain, "纯文本"],
  [html, "网页"],
  [mhtml, "单文件网页"],
  [docx, "Word 文档"],
  [sheet, "电子表格"],
  [pdf, "PDF"],
  [ofd, "OFD 版式文件"],
  [picture, "图片"],
]);

/** The most characters of a notice: some hundred pages. What is longer would be converted for minutes, and fill memory. */
const MOST_CHARACTERS = 500_000;

/**
 * Extracts the text of a file. Its bytes decide what it is; its name decides
 * only between kinds that are text all of them.
 * @throws AddError
 */
export async function extractFile(
  bytes: Uint8Array,
  file: string,
  given: Given = {},
  tell?: TellPage,
): Promise<ExtractedFile> {
  const extension = extname(file).slice(1).toLowerCase();
  const content = sniff(bytes);
  const extractor = choose(content, extension, file);
  const extracted = await extractor.extract(bytes, file, given, tell);
  if (extracted.text.trim() === "")
    throw new AddError(file, "里没有文字", "请核对文件，或把文字存成 .txt 后再添加");
  if (extracted.text.length > MOST_CHARACTERS)
    throw new AddError(
      file,
      `有 ${Math.ceil(extracted.text.length / 10_000)} 万字，超过 ${MOST_CHARACTERS / 10_000} 万字，不像一份文件`,
      "请核对文件；若收有多份文件，请拆开后分别添加",
    );
  const { convertedFrom } = given;
  const received = convertedFrom ?? {
    name: NAMES.get(extractor) ?? "文件",
    extensions: extractor.extensions,
  };
  const kind = received.name;
  const notes = [...extracted.notes, ...oddCharacterNotes(extracted.text)];
  if (convertedFrom) notes.unshift(`经 LibreOffice 转换后读取；请核对${convertedFrom.doubtful}`);
  if (!received.extensions.includes(extension))
    notes.unshift(`扩展名是“.${extension}”，内容其实是${kind}，已按${kind}读取`);
  const original = extractor === plain ? null : keptAs(received.extensions, extension, extracted.ending);
  return { ...extracted, notes, kind, original };
}

function keptAs(extensions: readonly string[], extension: string, ending: string | undefined): string {
  if (extensions.includes(extension)) return extension;
  return ending ?? extensions[0] ?? extension;
}

function choose(content: Content, extension: string, file: string): Extractor {
  const refusal = REFUSED[content];
  if (refusal) throw new AddError(file, ...refusal);
  const office = OFFICE_KINDS[content];
  if (office) throw withoutOffice(file, office);
  const found = BY_CONTENT[content];
  // A .txt is kept as it is, even where it holds the source of a web page.
  if (found && !(content === "html" && plain.extensions.includes(extension))) return found;
  const named = EXTRACTORS.find(({ extensions }) => extensions.includes(extension));
  if (named) return named;
  const refusedName = REFUSED_NAMES[extension];
  if (refusedName) throw new AddError(file, ...refusedName);
  throw new AddError(
    file,
    extension === "" ? "没有扩展名，看不出是什么文件" : `的扩展名“.${extension}”不能识别`,
    `可以添加的是 ${readableEndings()}；其他文件请先另存为其中一种`,
  );
}
