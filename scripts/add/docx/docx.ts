/** Word documents: mammoth reads them, once the numbers that Word computes stand in the text. */
import { strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { AddError, type Extracted, type Extractor, textOfLines } from "../extractor.ts";
import { readLines } from "../html/lines.ts";
import { parsePage } from "../html/page.ts";
import { Numbering } from "./numbering.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { parseXml } from "./xml.ts";

export const docx: Extractor = {
  extensions: ["docx", "docm", "dotx"],
  async extract(bytes, file) {
    try {
      return await read(bytes, file);
    } catch (error) {
      if (error instanceof AddError) throw error;
      throw new AddError(
        file,
        "不是完整的 Word 文档，不能读取",
        "请重新下载；若能用 Word 或 WPS 打开，请另存为 .docx 后再添加",
      );
    }
  },
};

/** No notice is this large; a file that says so would fill the memory. */
const LARGEST_PART = 100_000_000;

const MAIN = /^word\/document\d*\.xml$/;
/** What the text needs: no pictures, headers, footers, footnotes or comments. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering)\.xml|word\/_rels\/document\d*\.xml\.rels)$/;

async function read(bytes: Uint8Array, file: string): Promise<Extracted> {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!NEEDED.test(name)) return false;
      if (originalSize > LARGEST_PART)
        throw new AddError(file, "大得不像一份文件", "请核对来源，或把文字存成 .txt 后再添加");
      return true;
    },
  });
  const main = Object.keys(parts).find((name) => MAIN.test(name));
  const body = main === undefined ? undefined : parts[main];
  if (main === undefined || !body)
    throw new AddError(file, "里没有 Word 文档的正文", "请用 Word 或 WPS 打开，另存为 .docx 后再添加");
  const document = parseXml(body);
  const found = prepare(document, new Numbering(part(parts, "numbering"), part(parts, "styles")));
  const { "word/numbering.xml": _, ...others } = parts;
  const prepared = zipSync({ ...others, [main]: strToU8(document.toString()) }, { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(prepared) },
    {
      includeDefaultStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  const { lines, notes } = readLines(parsePage(value).body);
  return {
    text: textOfLines(lines.map(({ text }) => text)),
    notes: [...notesOn(found), ...notes],
    url: null,
  };
}

function part(parts: Readonly<Record<string, Uint8Array>>, name: string): Document | null {
  const bytes = parts[`word/${name}.xml`];
  return bytes ? parseXml(bytes) : null;
}

function notesOn({ numbered, unknownFormats, contents, notes, pictures, revisions }: Prepared): string[] {
  const formats = unknownFormats.join("、");
  return [
    formats === "" ? "" : `不认识的编号样式（${formats}）按 1、2、3 写出；请对照原件核对`,
    revisions ? "文档有修订痕迹，文字是接受全部修订后的；请核对是否为定稿" : "",
    numbered > 0 ? `自动编号 ${numbered} 处已写成文字` : "",
    notes > 0 ? `脚注、尾注 ${notes} 条没有提取；如属正文请补入` : "",
    pictures > 0 ? `图片或图形 ${pictures} 个没有提取；如含文字请补入` : "",
    contents > 0 ? `目录 ${contents} 行没有提取` : "",
  ].filter((note) => note !== "");
}
