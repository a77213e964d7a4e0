/** The endings of files that can be added. Nothing that reads files is loaded with them. */
import { OFFICE_EXTENSIONS, OFFICE_KINDS } from "./office/office-kinds.ts";
import type { Content } from "./sniff.ts";

/** Those of files that are read here, by what their bytes are; the usual one first. */
export const ENDINGS = {
  text: ["txt", "text"],
  html: ["html", "htm", "xhtml", "shtml"],
  mhtml: ["mhtml", "mht"],
  docx: ["docx", "docm", "dotx"],
  spreadsheet: ["xlsx", "xlsm"],
  pdf: ["pdf"],
  ofd: ["ofd"],
} as const satisfies Partial<Record<Content, readonly string[]>>;

/** Those of pictures that are named where a file can't be added; others are read as well. */
const PICTURES = ["png", "jpg"];

/** The endings of files of a kind, the usual one first; none of pictures, and of a kind that isn't read. */
export function endingsOf(content: Content): readonly string[] {
  const here: Partial<Record<Content, readonly string[]>> = ENDINGS;
  return here[content] ?? OFFICE_KINDS[content]?.extensions ?? [];
}

/** The endings of all files that can be added, as an editor reads them. */
export function readableEndings(): string {
  const here = [...Object.values(ENDINGS).map(([usual]) => usual), ...PICTURES];
  return `${listed(here)}，装有 LibreOffice 的还有 ${listed(OFFICE_EXTENSIONS)}`;
}

function listed(extensions: readonly string[]): string {
  const all = extensions.map((extension) => `.${extension}`);
  return `${all.slice(0, -1).join("、")} 和 ${all.slice(-1).join("")}`;
}
