/**
 * What a file is by its bytes, whatever its name says: portals serve web pages
 * named `.doc`, and mail programs rename what they like.
 */
import { unzipSync } from "fflate";
import { topNames } from "./office/compound-file.ts";

/** What bytes can prove to be. `text` is anything that bears no other kind's sign. */
export type Content =
  | "empty"
  | "pdf"
  | "docx"
  | "spreadsheet"
  | "slides"
  | "ofd"
  | "opendocument"
  | "opendocument-sheet"
  | "opendocument-slides"
  | "epub"
  | "zip"
  | "archive"
  | "ole"
  | "old-word"
  | "old-sheet"
  | "old-slides"
  | "word-xml"
  | "sheet-xml"
  | "encrypted-office"
  | "rtf"
  | "image"
  | "html"
  | "mhtml"
  | "text";

const SIGNS: readonly [Content, readonly number[]][] = [
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x42, 0x5a, 0x68]],
  ["archive", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
];

/** The part of a zip that shows what it holds. */
const PARTS: readonly [Content, RegExp][] = [
  ["docx", /^word\/document\d*\.xml$/],
  ["spreadsheet", /^xl\//],
  ["slides", /^ppt\//],
  ["ofd", /^OFD\.xml$/i],
];

/** How far a kind of text is looked for: a licence in a comment may stand before a page. */
const HEAD = 65_536;

/** Tells what bytes are. Never throws. */
export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) return "empty";
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  // Some programs put a few bytes before a PDF's own head, and readers bear with them.
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return sniffZip(bytes);
  const sign = SIGNS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  if (sign === "ole") return sniffOle(bytes);
  if (sign) return sign;
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image";
  if (/^BM.{4}\0\0\0\0/s.test(head)) return "image";
  return sniffText(head);
}

function sniffZip(bytes: Uint8Array): Content {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    // A torn zip: its names are as readable as they were, further up in the bytes.
    return Buffer.from(bytes).includes("word/document") ? "docx" : "zip";
  }
  const stated = statedKind(bytes);
  return stated ?? PARTS.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? "zip";
}

/** What a zip says of itself in its first part, as OpenDocument and EPUB do; `null` for others. */
function statedKind(bytes: Uint8Array): Content | null {
  const head = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
  const at = head.indexOf("mimetypeapplication/");
  if (at < 0) return null;
  const kind = head.slice(at + "mimetypeapplication/".length);
  if (kind.startsWith("epub+zip")) return "epub";
  if (!kind.startsWith("vnd.oasis.opendocument.")) return null;
  const name = kind.slice("vnd.oasis.opendocument.".length);
  if (name.startsWith("spreadsheet")) return "opendocument-sheet";
  return name.startsWith("presentation") ? "opendocument-slides" : "opendocument";
}

/** What a compound file holds, by a stream at its top; Office encrypts a document by putting it whole into one. */
const STREAMS: readonly [Content, readonly string[]][] = [
  ["encrypted-office", ["EncryptedPackage"]],
  ["old-word", ["WordDocument"]],
  ["old-sheet", ["Workbook", "Book"]],
  ["old-slides", ["PowerPoint Document"]],
];

function sniffOle(bytes: Uint8Array): Content {
  const names = topNames(bytes);
  const text = Buffer.from(bytes);
  // Of a torn file what it has is looked for anywhere.
  const has = (name: string) => names?.includes(name) ?? text.includes(Buffer.from(name, "utf16le"));
  return STREAMS.find(([, streams]) => streams.some(has))?.[0] ?? "ole";
}

/** How Office 2003 begins a document that is one XML file. */
const XML_ROOTS: readonly [Content, RegExp][] = [
  ["word-xml", /^<(?:w:wordDocument|pkg:package)\s/],
  ["sheet-xml", /^<(?:ss:)?Workbook\s[^>]{0,1000}urn:schemas-microsoft-com:office:spreadsheet/],
];

function sniffText(head: string): Content {
  const start = head
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .trimStart();
  if (isMessage(start) && /multipart\/related/i.test(start)) return "mhtml";
  const opening = start.slice(afterProlog(start));
  const office = XML_ROOTS.find(([, root]) => root.test(opening.slice(0, 2000)))?.[0];
  if (office) return office;
  return /^<(?:!doctype\s{1,100}html|(?:html|head|body|meta|div|table)[\s>])/i.test(opening)
    ? "html"
    : "text";
}

/** Whether a text begins with the header of a mail message. */
function isMessage(start: string): boolean {
  for (const line of start.split("\n")) {
    if (/^mime-version:/i.test(line)) return true;
    if (!/^(?:[\w-]{1,100}:|[ \t])/.test(line)) return false;
  }
  return false;
}

/** Where a page's own first tag is: behind XML declarations, comments and white space. */
function afterProlog(start: string): number {
  for (let at = 0; ; ) {
    while (/\s/.test(start[at] ?? "")) at += 1;
    const isComment = start.startsWith("<!--", at);
    if (!isComment && !start.startsWith("<?", at)) return at;
    // "<!-->" and "<!--->" are whole comments.
    const short = isComment ? ["<!-->", "<!--->"].find((whole) => start.startsWith(whole, at)) : undefined;
    const sign = isComment ? "-->" : ">";
    const end = short ? at + short.length - sign.length : start.indexOf(sign, at + (isComment ? 4 : 2));
    if (end < 0) return start.length;
    at = end + sign.length;
  }
}
