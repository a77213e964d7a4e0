/** Writes .docx files from a few lines of XML, numbering definitions included. */
import { strToU8, zipSync } from "fflate";

const W = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const escape = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A paragraph; `properties` is the inside of its `w:pPr`. */
export function p(words: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escape(words)}</w:t></w:r></w:p>`;
}

/** The properties of a paragraph at a place in a list. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

export interface LevelOptions {
  format: string;
  text: string;
  start?: number;
  more?: string;
}

/** A definition of a list with its levels. */
export function abstractNum(id: number, ...levels: LevelOptions[]): string {
  const inner = levels.map(
    ({ format, text, start = 1, more = "" }, index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join("")}</w:abstractNum>`;
}

/** A list of a definition; `inner` may override its levels. */
export function num(id: number, abstract: number, inner = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${inner}</w:num>`;
}

/** A table of rows of cells; a cell is text or the whole inside of a `w:tc`. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (inner: string) => `<w:tc>${inner.startsWith("<") ? inner : p(inner)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** Parts beside the text that a document refers to, by their names. */
const PARTS: Readonly<Record<string, string>> = {
  numbering: "numbering",
  styles: "styles",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
  header1: "hdr",
  footer1: "ftr",
};

/** A document of XML parts; numbering, styles and `more` (footnotes, comments …) are the insides of their roots. */
export function docx(
  body: string,
  numbering = "",
  styles = "",
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts: Record<string, string> = { numbering, styles, ...more };
  const part = (name: string, inner: string) => strToU8(`${HEAD}<w:${name} ${W}>${inner}</w:${name}>`);
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${Object.keys(parts)
        .map(
          (name) =>
            `<Relationship Id="${name}" Type="${OFFICE}/${name.replace("1", "")}" Target="${name}.xml"/>`,
        )
        .join("")}</Relationships>`,
    ),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, inner]) => [`word/${name}.xml`, part(PARTS[name] ?? name, inner)]),
    ),
  });
}
