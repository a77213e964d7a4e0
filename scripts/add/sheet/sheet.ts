/** Spreadsheets (`.xlsx`): what is shown of each sheet, a table as tables of Word documents are read. */
import { posix } from "node:path";
import { ENDINGS } from "../endings.ts";
import { AddError, type Extracted, type Extractor, textOfLines } from "../extractor.ts";
import { readLines } from "../html/lines.ts";
import { parsePage } from "../html/page.ts";
import { attributeOf, childOf, childrenOf, isSet, localName, rootOf } from "../local-xml.ts";
import { remarkNotes } from "../remarks.ts";
import { unzipParts } from "../unzip-parts.ts";
import { type Found, readShared } from "./cell-text.ts";
import { tableOf } from "./table.ts";
import { readWorksheet } from "./worksheet.ts";

export const sheet: Extractor = {
  extensions: ENDINGS.spreadsheet,
  async extract(bytes, file) {
    try {
      return read(bytes, file);
    } catch (error) {
      if (error instanceof AddError) throw error;
      if (error instanceof RangeError)
        throw new AddError(file, "的表格过大或结构嵌套过深，不能读取", "请只留下任务的表格，另存后再添加");
      throw new AddError(
        file,
        "不是完整的电子表格，不能读取",
        "请重新下载；若能用 Excel 或 WPS 打开，请另存为 .xlsx 后再添加",
      );
    }
  },
};

const NEEDED =
  /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i;

/** What stands beside the cells of a workbook. */
interface Beside {
  comments: number;
  pictures: number;
}

function unpack(bytes: Uint8Array, file: string): { parts: ReadonlyMap<string, Uint8Array>; beside: Beside } {
  const beside: Beside = { comments: 0, pictures: 0 };
  const isNeeded = (name: string) => {
    if (/^xl\/comments[^/]*\.xml$/.test(name)) beside.comments += 1;
    if (/^xl\/media\//.test(name)) beside.pictures += 1;
    return NEEDED.test(name);
  };
  const parts = unzipParts(bytes, file, isNeeded, "请只留下任务的表格，另存后再添加");
  // Programs differ in how they write names.
  return { parts: new Map(Object.entries(parts).map(([name, part]) => [name.toLowerCase(), part])), beside };
}

function read(bytes: Uint8Array, file: string): Extracted {
  const { parts, beside } = unpack(bytes, file);
  const workbook = rootOf(parts.get("xl/workbook.xml"));
  if (!workbook) throw new AddError(file, "里没有工作表", "请用 Excel 或 WPS 打开，另存为 .xlsx 后再添加");
  const shared = readShared(
    rootOf(parts.get("xl/sharedstrings.xml")),
    rootOf(parts.get("xl/styles.xml")),
    isSet(childOf(workbook, "workbookPr"), "date1904"),
  );
  const found: Found = { raw: [], unresolved: [] };
  const hidden = { rows: 0, columns: 0, sheets: [] as string[] };
  const names: string[] = [];
  const tables = sheetsOf(workbook, rootOf(parts.get("xl/_rels/workbook.xml.rels"))).map((one) => {
    const root = rootOf(parts.get(one.part));
    if (!root || localName(root) !== "worksheet") return "";
    // What is found in a sheet that isn't shown concerns nobody.
    const own = one.isHidden ? { raw: [], unresolved: [] } : found;
    const worksheet = readWorksheet(root, shared, own);
    if (worksheet.rows.size === 0) return "";
    if (one.isHidden) {
      hidden.sheets.push(`“${one.name}”`);
      return "";
    }
    names.push(`“${one.name}”`);
    hidden.rows += worksheet.hidden.rows;
    hidden.columns += worksheet.hidden.columns;
    return tableOf(worksheet);
  });
  const text = readLines(parsePage(`<body>${tables.join("")}</body>`).body);
  return {
    text: textOfLines(text.lines.map((line) => line.text)),
    notes: [...notesOn(found, names, hidden, beside), ...remarkNotes(text.lines), ...text.notes],
    url: null,
  };
}

/** The sheets in the order of their tabs, with the names of their parts. */
function sheetsOf(workbook: Element, relations: Element | null) {
  const targets = new Map(
    childrenOf(relations, "Relationship").map((relation) => [
      relation.getAttribute("Id") ?? "",
      posix
        .resolve("/xl", relation.getAttribute("Target") ?? "")
        .slice(1)
        .toLowerCase(),
    ]),
  );
  return childrenOf(childOf(workbook, "sheets"), "sheet").map((one) => ({
    name: one.getAttribute("name") ?? "",
    part: targets.get(attributeOf(one, "id") ?? "") ?? "",
    isHidden: ["hidden", "veryHidden"].includes(one.getAttribute("state") ?? ""),
  }));
}

/** So many places are named. */
const MOST_SHOWN = 5;

function shown(places: readonly string[]): string {
  return `${places.slice(0, MOST_SHOWN).join("、")}${places.length > MOST_SHOWN ? "等" : ""}`;
}

function notesOn(
  { raw, unresolved }: Found,
  names: readonly string[],
  hidden: { rows: number; columns: number; sheets: readonly string[] },
  { comments, pictures }: Beside,
): string[] {
  return [
    unresolved.length > 0
      ? `没有算出结果的公式 ${unresolved.length} 处（${shown(unresolved)}）没有文字；请对照原件补入`
      : "",
    raw.length > 0
      ? `单元格的数字格式 ${raw.length} 处认不出，照存储的数写出（${shown(raw)}）；请对照原件改正`
      : "",
    hidden.rows > 0 || hidden.columns > 0
      ? `隐藏（或筛选掉）的行 ${hidden.rows} 行、列 ${hidden.columns} 列没有提取；请核对`
      : "",
    hidden.sheets.length > 0 ? `隐藏的工作表 ${shown(hidden.sheets)} 没有提取；请核对` : "",
    names.length > 1 ? `工作表 ${names.length} 张，依次读取：${shown(names)}；请核对是否同一份文件` : "",
    pictures > 0 ? `图片 ${pictures} 个没有提取；如含文字请补入` : "",
    comments > 0 ? `批注没有提取；请核对是否为定稿` : "",
  ].filter((note) => note !== "");
}
