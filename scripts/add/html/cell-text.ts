/** A table cell's text in one line: in a flattened table a line is a cell. */
import { type Remark, shorten } from "../remarks.ts";
import type { MadeLine } from "./line-in-making.ts";

/** Reads the lines below an element. */
type ReadLines = (element: Element) => readonly MadeLine[];

/** A cell's text; what is told of it goes to `told`, by the text. */
export function cellText(cell: Element, told: Map<string, Remark[]>, read: ReadLines): string {
  const remarks: Remark[] = [];
  for (const nested of cell.querySelectorAll("table")) {
    if (nested.parentElement?.closest("table") !== cell.closest("table")) continue;
    const text = nestedText(nested, remarks, read);
    nested.textContent = text;
    if (text !== "") remarks.push({ kind: "nested", shown: shorten(text) });
  }
  const lines = read(cell);
  const text = lines.map((line) => line.text).join("");
  remarks.push(...lines.flatMap((line) => [...line.remarks]));
  if (remarks.length > 0) told.set(text, [...(told.get(text) ?? []), ...remarks]);
  return text;
}

/** A table inside a cell as one line: cells between spaces, rows between semicolons. */
function nestedText(table: Element, remarks: Remark[], read: ReadLines): string {
  const textOf = (cell: Element): string => {
    const lines = read(cell);
    remarks.push(...lines.flatMap((line) => [...line.remarks]));
    return lines.map(({ text }) => text).join("");
  };
  const rows = [...table.querySelectorAll("tr")]
    .filter((row) => row.closest("table") === table)
    .map((row) => [...row.children].map(textOf).join(" "));
  return rows.filter((row) => row.trim() !== "").join("；");
}
