/** Files of a few kilobytes, or a few megabytes, that ask for hours or for all memory. */
import { deflateSync, gzipSync } from "node:zlib";
import { strToU8, zipSync, zlibSync } from "fflate";
import { docx, p, table } from "../../add/docx-writer.ts";
import { column, pdf, wordsPage } from "../../add/pdf-writer.ts";
import { NOTICE, PARAGRAPHS, page } from "../../add/support.ts";

/** A file by its name; made only when it is needed. */
export type Bomb = readonly [file: string, what: string, make: () => Uint8Array];

const MEGABYTE = 1024 * 1024;
const spaces = (bytes: number) => new Uint8Array(bytes).fill(0x20);
const body = NOTICE.map((line) => p(line)).join("");
const web = (content: string) => strToU8(content);
const LAUGHS = [...Array(12).keys()]
  .map((level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`)
  .join("");
const DOCTYPE = `<!DOCTYPE r [<!ENTITY a0 "哈哈">${LAUGHS}]>`;

/** A document with its parts, of which some are replaced or added. */
function docxWith(parts: Record<string, Uint8Array>): Uint8Array {
  const text = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ "word/document.xml": strToU8(text), ...parts });
}

/** An image of so many pixels a side that holds nothing. */
function png(side: number): Uint8Array {
  const chunk = (name: string, data: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2], 8);
  const pixels = deflateSync(Buffer.alloc(4 * MEGABYTE));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", pixels),
  ]);
}

/** A PDF of objects as they are given, the catalogue the first of them. */
function rawPdf(objects: readonly (string | Buffer)[]): Uint8Array {
  const all = objects.map((object, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]),
  );
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n%%EOF\n`;
  return Buffer.concat([Buffer.from("%PDF-1.4\n"), ...all, Buffer.from(end)]);
}

const CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
const ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
const PAGE_3 = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";

/** A stream that is packed as often as filters are named. */
function packedStream(data: Uint8Array, times: number): Buffer {
  let packed = data;
  for (let time = 0; time < times; time += 1) packed = zlibSync(packed, { level: 9 });
  const filters = "/FlateDecode ".repeat(times);
  const head = `<< /Length ${packed.length} /Filter [${filters}] >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]);
}

/** A saved page whose parts are parts of one another. */
function nestedMhtml(depth: number): string {
  const open = [...Array(depth).keys()]
    .map((level) => `Content-Type: multipart/mixed; boundary="b${level}"\n\n--b${level}\n`)
    .join("");
  return `MIME-Version: 1.0\n${open}Content-Type: text/html\n\n${page(PARAGRAPHS)}\n`;
}

/** A saved page with a part of so many bytes in an encoding. */
function mhtmlOf(encoding: string, content: string): string {
  const head =
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n';
  return `${head}Content-Transfer-Encoding: ${encoding}\n\n${content}\n--b--\n`;
}

export const BOMBS: readonly Bomb[] = [
  [
    "空白.docx",
    "a part of 256 MB of spaces",
    () => docxWith({ "word/document.xml": spaces(256 * MEGABYTE) }),
  ],
  [
    "多份.docx",
    "eight parts of 20 MB",
    () =>
      docxWith(
        Object.fromEntries(
          [...Array(8).keys()].map((index) => [`word/header${index}.xml`, spaces(20 * MEGABYTE)]),
        ),
      ),
  ],
  [
    "多件.docx",
    "20,000 parts",
    () =>
      docxWith(
        Object.fromEntries([...Array(20_000).keys()].map((index) => [`x/${index}`, new Uint8Array()])),
      ),
  ],
  [
    "实体.docx",
    "entities of entities",
    () => docxWith({ "word/document.xml": strToU8(`${DOCTYPE}<r>&a12;</r>`) }),
  ],
  [
    "嵌套.docx",
    "elements 400,000 deep",
    () => docx(`${"<w:ins>".repeat(400_000)}${p("甲")}${"</w:ins>".repeat(400_000)}`),
  ],
  [
    "表中表.docx",
    "tables in tables",
    () => docx([...Array(3000).keys()].reduce((inner) => table([[inner === "" ? "甲" : inner]]), "")),
  ],
  ["长段.docx", "a paragraph of 20 million characters", () => docx(body + p("甲乙丙丁".repeat(5_000_000)))],
  ["多段.docx", "two million paragraphs", () => docx(body + p("1.甲乙丙丁。").repeat(300_000))],
  ["图.docx", "a picture of 65,000 pixels a side", () => docxWith({ "word/media/image1.png": png(65_000) })],
  ["深.html", "elements two million deep", () => web(page(`${"<div>".repeat(2_000_000)}甲`))],
  [
    "格式.html",
    "open formats, each carried into what follows",
    () => web(page(`${"<b><i><u>".repeat(3000)}${"<p>甲".repeat(3000)}`)),
  ],
  [
    "表.html",
    "cells that span 1,000 × 65,534",
    () => web(page(`<table>${'<tr><td colspan="1000" rowspan="65534">甲。</td></tr>'.repeat(3000)}</table>`)),
  ],
  [
    "实体.html",
    "five million character references",
    () => web(page(`${PARAGRAPHS}<p>${"&amp;".repeat(5_000_000)}</p>`)),
  ],
  [
    "属性.html",
    "an element with 500,000 attributes",
    () =>
      web(
        page(`${PARAGRAPHS}<p ${[...Array(500_000).keys()].map((index) => `a${index}=1`).join(" ")}>甲</p>`),
      ),
  ],
  [
    "样式.html",
    "twenty megabytes of style",
    () => web(page(PARAGRAPHS, `<style>${".a .b > .c{color:red}".repeat(1_000_000)}</style>`)),
  ],
  [
    "多段.html",
    "a million paragraphs",
    () => web(page(`${PARAGRAPHS}${"<p>甲乙丙丁</p>".repeat(1_000_000)}`)),
  ],
  [
    "图.html",
    "a picture in an address",
    () =>
      web(
        page(`${PARAGRAPHS}<img src="data:image/png;base64,${Buffer.from(png(65_000)).toString("base64")}">`),
      ),
  ],
  ["件.mhtml", "parts within parts 20,000 deep", () => web(nestedMhtml(20_000))],
  [
    "编码.mhtml",
    "40 MB of base64",
    () => web(mhtmlOf("base64", Buffer.from(page("<b>".repeat(10_000_000))).toString("base64"))),
  ],
  [
    "可读.mhtml",
    "ten million escapes",
    () => web(mhtmlOf("quoted-printable", `${page(PARAGRAPHS)}${"=E7=94=B2".repeat(3_000_000)}`)),
  ],
  [
    "界.mhtml",
    "a million boundaries",
    () =>
      web(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n${"--b\n\n".repeat(1_000_000)}`),
  ],
  [
    "流.pdf",
    "a stream of 256 MB, packed twice",
    () => rawPdf([CATALOGUE, ONE_PAGE, PAGE_3, packedStream(spaces(256 * MEGABYTE), 2)]),
  ],
  [
    "圈.pdf",
    "a page tree that leads to itself",
    () => rawPdf([CATALOGUE, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000000 >>"]),
  ],
  [
    "套.pdf",
    "forms that each call the next one ten times",
    () =>
      pdf([`${wordsPage(column(["1.甲的内容。"]))} /X0 Do`], {
        forms: [
          ...[...Array(14).keys()].map((index) => `/X${index + 1} Do `.repeat(10)),
          wordsPage(column(["甲"])),
        ],
      }),
  ],
  [
    "括.pdf",
    "ten million brackets",
    () => rawPdf([CATALOGUE, ONE_PAGE, PAGE_3, packedStream(Buffer.alloc(10_000_000, "["), 1)]),
  ],
  [
    "多页.pdf",
    "200,000 pages of one object",
    () =>
      rawPdf([
        CATALOGUE,
        `<< /Type /Pages /Kids [${"3 0 R ".repeat(200_000)}] /Count 200000 >>`,
        PAGE_3,
        packedStream(spaces(10), 1),
      ]),
  ],
  [
    "炸.zip",
    "a zip of zips",
    () =>
      zipSync(
        Object.fromEntries(
          [...Array(16).keys()].map((index) => [`${index}.zip`, zipSync({ a: spaces(16 * MEGABYTE) })]),
        ),
      ),
  ],
  [
    "炸.docx",
    "a zip of zips under a document's name",
    () => zipSync({ "a.zip": zipSync({ a: spaces(256 * MEGABYTE) }) }),
  ],
  ["炸.gz", "256 MB, packed", () => gzipSync(spaces(256 * MEGABYTE))],
  ["图.png", "a picture of 65,000 pixels a side", () => png(65_000)],
  [
    "图.svg",
    "a drawing of entities of entities",
    () =>
      strToU8(
        `${DOCTYPE.replace("r [", "svg [")}<svg xmlns="http://www.w3.org/2000/svg"><text>&a12;</text></svg>`,
      ),
  ],
  ["长.txt", "a text of 60 MB in one line", () => web("甲乙丙丁".repeat(5_000_000))],
  [
    "多行.txt",
    "three million lines",
    () => web(`${NOTICE.join("\n")}\n${"1.甲乙丙丁。\n".repeat(3_000_000)}`),
  ],
];
