/** Writes .xlsx files from the XML of their sheets' insides. */
import { strToU8, zipSync } from "fflate";
import { escape } from "./docx-writer.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A cell of words; a number is a number, `null` no cell, and what begins with `<` the inside of a `c` with its attributes. */
export type Cell = string | number | null | { attributes: string; inner: string };

/** A number in a style. */
export const styled = (value: number, style: number): Cell => ({
  attributes: `s="${style}"`,
  inner: `<v>${value}</v>`,
});

export interface SheetOptions {
  name?: string;
  state?: string;
  merges?: readonly string[];
  hiddenRows?: readonly number[];
  /** Columns by their numbers from 1. */
  hiddenColumns?: readonly number[];
}

export interface XlsxSheet extends SheetOptions {
  rows: readonly (readonly Cell[])[];
}

function cellXml(cell: Cell, row: number, column: number): string {
  if (cell === null) return "";
  const place = `r="${String.fromCharCode(65 + column)}${row}"`;
  if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c ${place} t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  return `<c ${place} ${cell.attributes}>${cell.inner}</c>`;
}

function sheetXml({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: XlsxSheet): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`);
  const data = rows.map((cells, index) => {
    const number = index + 1;
    const hidden = hiddenRows.includes(number) ? ' hidden="1"' : "";
    return `<row r="${number}"${hidden}>${cells.map((cell, column) => cellXml(cell, number, column)).join("")}</row>`;
  });
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`);
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`,
    `<sheetData>${data.join("")}</sheetData>`,
    merged.length === 0 ? "" : `<mergeCells>${merged.join("")}</mergeCells>`,
    "</worksheet>",
  ].join("");
}

/** A workbook; `styles` and `strings` are the insides of their parts' roots, `more` other parts by name. */
export function xlsx(
  sheets: readonly XlsxSheet[],
  {
    styles = "",
    strings = "",
    workbook = "",
    more = {},
  }: { styles?: string; strings?: string; workbook?: string; more?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const list = sheets.map(
    ({ name = "Sheet", state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="r${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  relations.push(
    `<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    `<Relationship Id="strings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
  );
  const types = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>${types.join("")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${relations.join("")}</Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
}
