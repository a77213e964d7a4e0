/** Word documents: mammoth reads them, once the numbers that Word computes stand in the text. */
import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { ENDINGS } from "../endings.ts";
import { AddError, type Extracted, type Extractor, type LinePlaces, textOfLines } from "../extractor.ts";
import { type PageLine, readLines } from "../html/lines.ts";
import { takeNotes } from "../html/notes.ts";
import { parsePage } from "../html/page.ts";
import { remarkNotes } from "../remarks.ts";
import { unzipParts } from "../unzip-parts.ts";
import { Marks } from "./marks.ts";
import { Numbering } from "./numbering.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { RunStyles } from "./run-styles.ts";
import { prepareRuns } from "./runs.ts";
import { markComments, runningWords } from "./surroundings.ts";
import { parseXml } from "./xml.ts";

export const docx: Extractor = {
  extensions: ENDINGS.docx,
  async extract(bytes, file) {
    try {
      return await read(bytes, file);
    } catch (error) {
      if (error instanceof AddError) throw error;
      // Elements nested tens of thousands deep, or spans that add up to more than any table has.
      if (error instanceof RangeError)
        throw new AddError(file, "的结构嵌套过深或表格过大，不能读取", "请把文字存成 .txt 后再添加");
      throw new AddError(
        file,
        "不是完整的 Word 文档，不能读取",
        "请重新下载；若能用 Word 或 WPS 打开，请另存为 .docx 后再添加",
      );
    }
  },
};

const MAIN = /^word\/document\d*\.xml$/;
/** What the text needs, and what an editor must be told of: no pictures. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*)\.xml|word\/_rels\/(?:document\d*|footnotes|endnotes)\.xml\.rels)$/;

async function read(bytes: Uint8Array, file: string): Promise<Extracted> {
  const parts = unzipParts(bytes, file, (name) => NEEDED.test(name));
  const main = Object.keys(parts).find((name) => MAIN.test(name));
  const body = main === undefined ? undefined : parts[main];
  if (main === undefined || !body)
    throw new AddError(file, "里没有 Word 文档的正文", "请用 Word 或 WPS 打开，另存为 .docx 后再添加");
  const document = parseXml(body);
  const styles = new RunStyles(part(parts, "styles"));
  const marks = new Marks();
  markComments(document, part(parts, "comments"), marks);
  const found = prepare(
    document,
    new Numbering(part(parts, "numbering"), part(parts, "styles")),
    styles,
    marks,
  );
  const notes: Record<string, Uint8Array> = {};
  for (const name of ["footnotes", "endnotes"]) {
    const own = part(parts, name);
    if (!own) continue;
    if (prepareRuns(own, styles, marks)) found.revisions = true;
    notes[`word/${name}.xml`] = strToU8(own.toString());
  }
  const heads = Object.keys(parts).filter((name) => /^word\/(?:header|footer)/.test(name));
  const running = runningWords(heads.flatMap((name) => part(parts, name.slice(5, -4)) ?? []));
  const { "word/numbering.xml": _, "word/comments.xml": __, ...others } = parts;
  const prepared = zipSync({ ...others, ...notes, [main]: strToU8(document.toString()) }, { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(prepared) },
    {
      includeDefaultStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  const page = parsePage(value);
  const annotations = new Map([...marks.find(page), ...takeNotes(page)]);
  const text = readLines(page.body, annotations);
  return {
    text: textOfLines(text.lines.map((line) => line.text)),
    notes: [...notesOn(found, running), ...remarkNotes(text.lines), ...text.notes],
    url: null,
    places: { unit: "paragraph", lines: placesOf(page.body, text.lines) },
  };
}

/** The paragraphs of the document, headings and items of lists among them. */
const PARAGRAPHS = "p, h1, h2, h3, h4, h5, h6, li";

/** Lines with the paragraphs that they stand in, empty ones not counted; a table's row is of several. */
function placesOf(body: Element, lines: readonly PageLine[]): LinePlaces["lines"] {
  const order = new Map<Element, number>();
  for (const paragraph of body.querySelectorAll(PARAGRAPHS)) order.set(paragraph, order.size + 1);
  return lines.flatMap(({ text, block }): LinePlaces["lines"] => {
    const place = order.get(block);
    return place === undefined ? [] : [[text, place]];
  });
}

function part(parts: Readonly<Record<string, Uint8Array>>, name: string): Document | null {
  const bytes = parts[`word/${name}.xml`];
  return bytes ? parseXml(bytes) : null;
}

function notesOn(
  { numbered, unknownFormats, contents, pictures, revisions }: Prepared,
  running: readonly string[],
): string[] {
  const formats = unknownFormats.join("、");
  return [
    formats === "" ? "" : `不认识的编号样式（${formats}）按 1、2、3 写出；请对照原件核对`,
    revisions ? "文档有修订痕迹，文字是接受全部修订后的；请核对是否为定稿" : "",
    numbered > 0 ? `自动编号 ${numbered} 处已写成文字` : "",
    pictures > 0 ? `图片或图形 ${pictures} 个没有提取；如含文字请补入` : "",
    contents > 0 ? `目录 ${contents} 行没有提取` : "",
    running.length > 0 ? `页眉、页脚没有提取：${running.map((words) => `“${words}”`).join("、")}` : "",
  ].filter((note) => note !== "");
}
