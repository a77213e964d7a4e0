/**
 * Word documents (Office Open XML, ECMA-376): paragraphs with styles of their own and links, on A4 with numbered
 * pages. Nothing in one is read as markup, a field or a macro but what is written here.
 */
import { strToU8, zipSync } from "fflate";
import { element, xmlText } from "./xml.ts";

/** The kind of media of such a file. */
export const DOCX_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The styles of paragraphs. */
const STYLES = {
  Title: { name: "Title", outline: null, half: 36, before: 0, bold: true },
  Heading1: { name: "heading 1", outline: 0, half: 30, before: 360, bold: true },
  Heading2: { name: "heading 2", outline: 1, half: 26, before: 280, bold: true },
  Normal: { name: "Normal", outline: null, half: 22, before: 0, bold: false },
  Note: { name: "Note", outline: null, half: 20, before: 0, bold: false },
} as const;

/** What a paragraph is. */
export type DocxStyle = keyof typeof STYLES;

/** A piece of text; with `link` it leads to a whole address. */
export interface DocxText {
  text: string;
  link?: string;
}

/** A paragraph; line ends in its texts stay. */
export interface DocxParagraph {
  style: DocxStyle;
  texts: readonly DocxText[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** The earliest day that a zip can tell, so that the same paragraphs give the same bytes. */
const NO_DAY = new Date(1980, 0, 1);

/** Prints a document. @param language of its text, such as `zh-CN` */
export function printDocx(paragraphs: readonly DocxParagraph[], language: string): Uint8Array<ArrayBuffer> {
  const links = [
    ...new Set(
      paragraphs.flatMap(({ texts }) => texts.flatMap(({ link }) => (link === undefined ? [] : link))),
    ),
  ];
  const ids = new Map(links.map((link, place) => [link, `link${place + 1}`]));
  const files = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([relation("main", "officeDocument", "word/document.xml")]),
    "word/document.xml": documentPart(paragraphs, ids),
    "word/_rels/document.xml.rels": relations([
      relation("styles", "styles", "styles.xml"),
      relation("foot", "footer", "footer.xml"),
      ...links.map((link) => relation(ids.get(link) ?? "", "hyperlink", link, true)),
    ]),
    "word/styles.xml": stylesPart(language),
    "word/footer.xml": footerPart(),
  };
  const bytes = Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)]);
  return zipSync(Object.fromEntries(bytes), { mtime: NO_DAY });
}

/** An element of the main vocabulary. */
function w(name: string, attributes: Readonly<Record<string, string>> = {}, content: string | null = null) {
  const named = Object.entries(attributes).map(([key, value]) => [`w:${key}`, value]);
  return element(`w:${name}`, Object.fromEntries(named), content);
}

function documentPart(paragraphs: readonly DocxParagraph[], ids: ReadonlyMap<string, string>): string {
  const page = w(
    "sectPr",
    {},
    element("w:footerReference", { "w:type": "default", "r:id": "foot" }) +
      w("pgSz", { w: "11906", h: "16838" }) +
      w("pgMar", {
        ...{ top: "1418", right: "1418", bottom: "1418", left: "1418" },
        ...{ header: "851", footer: "851", gutter: "0" },
      }),
  );
  const body = paragraphs.map((one) => paragraphXml(one, ids)).join("") + page;
  return element("w:document", { "xmlns:w": MAIN, "xmlns:r": OFFICE }, w("body", {}, body));
}

function paragraphXml({ style, texts }: DocxParagraph, ids: ReadonlyMap<string, string>): string {
  const runs = texts.map(({ text, link }) =>
    link === undefined
      ? run(text)
      : element("w:hyperlink", { "r:id": ids.get(link) ?? "" }, run(text, w("rStyle", { val: "Hyperlink" }))),
  );
  return w("p", {}, w("pPr", {}, w("pStyle", { val: style })) + runs.join(""));
}

function run(text: string, properties = ""): string {
  const lines = text
    .split("\n")
    .map((line) => element("w:t", { "xml:space": "preserve" }, xmlText(line)))
    .join(w("br"));
  return w("r", {}, (properties && w("rPr", {}, properties)) + lines);
}

function stylesPart(language: string): string {
  const fonts = w("rFonts", { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "SimSun" });
  const defaults = w(
    "docDefaults",
    {},
    w("rPrDefault", {}, w("rPr", {}, fonts + w("lang", { eastAsia: language }))),
  );
  const styles = Object.entries(STYLES).map(([id, { name, outline, half, before, bold }]) =>
    w(
      "style",
      { type: "paragraph", styleId: id, ...(id === "Normal" && { default: "1" }) },
      w("name", { val: name }) +
        (id === "Normal" ? "" : w("basedOn", { val: "Normal" })) +
        w("qFormat") +
        w(
          "pPr",
          {},
          (outline === null ? "" : w("keepNext")) +
            w("spacing", { before: String(before), after: "80", line: "320", lineRule: "auto" }) +
            (outline === null ? "" : w("outlineLvl", { val: String(outline) })),
        ) +
        w("rPr", {}, (bold ? w("b") : "") + w("sz", { val: String(half) })),
    ),
  );
  const link = w(
    "style",
    { type: "character", styleId: "Hyperlink" },
    w("name", { val: "Hyperlink" }) + w("rPr", {}, w("color", { val: "1F4E79" }) + w("u", { val: "single" })),
  );
  return element("w:styles", { "xmlns:w": MAIN }, defaults + styles.join("") + link);
}

/** The page's number, as official documents print it: `— 1 —`. */
function footerPart(): string {
  const number = w("fldSimple", { instr: " PAGE " }, run("1"));
  const line = w("p", {}, w("pPr", {}, w("jc", { val: "center" })) + run("— ") + number + run(" —"));
  return element("w:ftr", { "xmlns:w": MAIN }, line);
}

function contentTypes(): string {
  const part = (name: string, type: string) =>
    element("Override", { PartName: `/word/${name}.xml`, ContentType: `${PARTS}.${type}+xml` });
  return element(
    "Types",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }) +
      element("Default", { Extension: "xml", ContentType: "application/xml" }) +
      part("document", "document.main") +
      part("styles", "styles") +
      part("footer", "footer"),
  );
}

function relations(all: readonly string[]): string {
  return element("Relationships", { xmlns: RELATIONS }, all.join(""));
}

function relation(id: string, type: string, target: string, external = false): string {
  return element("Relationship", {
    ...{ Id: id, Type: `${OFFICE}/${type}`, Target: target },
    ...(external && { TargetMode: "External" }),
  });
}
