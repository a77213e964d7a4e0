/** A Word document says what it was given: read by another program, and part by part. */
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { type DocxParagraph, printDocx } from "../../src/formats/docx.ts";

const normal = (...texts: DocxParagraph["texts"]): DocxParagraph => ({ style: "Normal", texts });
const partsOf = (paragraphs: readonly DocxParagraph[]) =>
  Object.fromEntries(
    Object.entries(unzipSync(printDocx(paragraphs, "zh-CN"))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );

const HOSTILE = [
  "<w:t>标签</w:t> & \"引号\" '撇号'",
  '=HYPERLINK("http://example.org") { PAGE } \\field',
  "控制\u0001符号\ud800半个",
  "  两端空格  ",
];

describe("a document", () => {
  test("gives its texts back to another program, with headings, line ends and links", async () => {
    const address = "https://example.org/finder/?goods=a&region=b";
    const made = printDocx(
      [
        { style: "Title", texts: [{ text: "适用查询" }] },
        { style: "Heading1", texts: [{ text: "写明您的情形（1）" }] },
        { style: "Heading2", texts: [{ text: "3." }] },
        normal({ text: "第一行\n第二行" }),
        normal({ text: "见" }, { text: "网址", link: address }),
      ],
      "zh-CN",
    );
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(made) });
    expect(value).toContain("<h1>写明您的情形（1）</h1><h2>3.</h2>");
    expect(value).toContain("第一行<br />第二行");
    expect(value).toContain(`<a href="${address.replaceAll("&", "&amp;")}">网址</a>`);
  });

  test.each(HOSTILE)("holds %j as text alone", async (text) => {
    const made = printDocx([normal({ text })], "zh-CN");
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(made) });
    const written = text.replace("\u0001", "\ufffd").replace("\ud800", "\ufffd");
    expect(value.replace(/\n\n$/, "")).toBe(written);
  });

  test("is well-formed in every part, and every relation, style and part that is named is there", () => {
    const links = HOSTILE.map((text, at) => ({ text, link: `https://example.org/?q="<${at}>&` }));
    const parts = partsOf([normal(...links), { style: "Note", texts: links.slice(0, 1) }]);
    const names = new Map<string, string[]>();
    const note = (kind: string, value: string) => names.set(kind, [...(names.get(kind) ?? []), value]);
    for (const [name, xml] of Object.entries(parts)) {
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.on("opentag", ({ name: tag, attributes }) => {
        for (const [key, value] of Object.entries(attributes)) note(`${name} ${tag} ${key}`, String(value));
      });
      parser.write(xml).close();
    }
    const all = (kind: string) => names.get(kind) ?? [];
    const overrides = all("[Content_Types].xml Override PartName").map((path) => path.slice(1));
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(overrides));
    const relations = all("word/_rels/document.xml.rels Relationship Id");
    expect(new Set(relations).size).toBe(relations.length);
    const used = [
      ...all("word/document.xml w:hyperlink r:id"),
      ...all("word/document.xml w:footerReference r:id"),
    ];
    expect(relations).toEqual(expect.arrayContaining(used));
    expect(all("word/_rels/document.xml.rels Relationship Target")).toContain('https://example.org/?q="<0>&');
    const styles = all("word/styles.xml w:style w:styleId");
    expect(styles).toEqual(expect.arrayContaining(all("word/document.xml w:pStyle w:val")));
    expect(styles).toEqual(expect.arrayContaining(all("word/document.xml w:rStyle w:val")));
  });

  test("is the same bytes whenever it is made, and holds no macro and nothing from elsewhere", () => {
    const paragraphs = [normal({ text: "一" })];
    expect(printDocx(paragraphs, "zh-CN")).toEqual(printDocx(paragraphs, "zh-CN"));
    expect(Object.keys(partsOf(paragraphs)).sort()).toEqual(
      [
        ...["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"],
        ...["word/document.xml", "word/footer.xml", "word/styles.xml"],
      ].sort(),
    );
  });
});
