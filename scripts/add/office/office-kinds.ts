/** Kinds of files that LibreOffice turns into one that is read here. */
import { AddError, type ConvertedFrom } from "../extractor.ts";
import type { Content } from "../sniff.ts";
import { OFFICE_VARIABLE } from "./find-office.ts";

/** A kind of file, as it is called and named, and what it becomes. */
export interface OfficeKind extends ConvertedFrom {
  to: "docx" | "xlsx";
}

const TO_TEXT = { to: "docx", doubtful: "自动编号、表格和文本框" } as const;
const TO_SHEET = { to: "xlsx", doubtful: "日期和合并的单元格" } as const;
const OLD_TEXT = ["doc", "wps"] as const;
const OLD_SHEET = ["xls", "et"] as const;

export const OFFICE_KINDS: Readonly<Partial<Record<Content, OfficeKind>>> = {
  "old-word": { name: "旧格式的 Word 文档", extensions: OLD_TEXT, ...TO_TEXT },
  ole: { name: "旧格式的 Office 文件", extensions: OLD_TEXT, ...TO_TEXT },
  "word-xml": { name: "Word 2003 的 XML 文档", extensions: OLD_TEXT, ...TO_TEXT },
  rtf: { name: "RTF 文档", extensions: ["rtf"], ...TO_TEXT },
  opendocument: { name: "OpenDocument 文档", extensions: ["odt"], ...TO_TEXT },
  "old-sheet": { name: "旧格式的电子表格", extensions: OLD_SHEET, ...TO_SHEET },
  "sheet-xml": { name: "Excel 2003 的 XML 表格", extensions: OLD_SHEET, ...TO_SHEET },
  "opendocument-sheet": { name: "OpenDocument 电子表格", extensions: ["ods"], ...TO_SHEET },
};

/** All endings of such files, without the dot. */
export const OFFICE_EXTENSIONS: readonly string[] = [
  ...new Set(Object.values(OFFICE_KINDS).flatMap(({ extensions }) => extensions)),
];

/** What is said of such a file where there is no LibreOffice. */
export function withoutOffice(file: string, { name, to }: OfficeKind): AddError {
  const named = process.env[OFFICE_VARIABLE] ?? "";
  const where = named === "" ? "" : `（${OFFICE_VARIABLE} 写的“${named}”不是文件）`;
  return new AddError(
    file,
    `是${name}，要经 LibreOffice 读取，没有找到 LibreOffice${where}`,
    `请安装它（www.libreoffice.org；装在别处的，用环境变量 ${OFFICE_VARIABLE} 写明它的程序 soffice）后再添加，或${saveAs(to)}`,
  );
}

/** What an editor can always do. */
export function saveAs(to: OfficeKind["to"]): string {
  const program = to === "docx" ? "Word" : "Excel";
  return `用 ${program} 或 WPS 打开，另存为 .${to} 后再添加`;
}
