/** The labels and values of one line of a metadata table: with or without a colon, in 【】 or between bars. */
import { withoutTrailing } from "../../../src/model/trailing.ts";
import type { Line } from "../source/line.ts";
import { simplify } from "../source/simplify.ts";
import { Mapped } from "../source/text.ts";
import { fieldOf, LABEL, type MetadataField } from "./metadata-labels.ts";
import { fitsField } from "./metadata-values.ts";

/** A label with its value; the value is empty where none is printed. */
export interface MetadataPair {
  field: MetadataField;
  label: Mapped;
  /** The printed colon; else a tab that stands for the blank, the line's end or the border behind the label. */
  separator: Mapped;
  value: Mapped;
  /** A colon, a bracket or a cell's border stands between the two, not a mere blank. */
  isMarked: boolean;
  /** The value stands on a line of its own. */
  isBelow: boolean;
  /** The labels that stand together, before all of their values; none where a value follows its label. */
  together?: readonly MetadataPair[];
}

/** A label where a line begins, behind its ornaments; most lines have none. */
const FIRST_LABEL = new RegExp(LABEL.source, "uy");

/** A line's labels and values; `null` where it doesn't begin with a label. */
export function pairsOf(line: Line | undefined): MetadataPair[] | null {
  if (!line || line.text.length > 600) return null;
  const text = simplify(line.text.text);
  FIRST_LABEL.lastIndex = /^[\s|｜【[•·*●■◆]*/u.exec(text)?.[0].length ?? 0;
  if (!FIRST_LABEL.test(text)) return null;
  const found = [...text.matchAll(LABEL)];
  const pairs: MetadataPair[] = [];
  for (const [index, { index: at, 0: words }] of found.entries()) {
    const behind = at + words.length;
    const end = found[index + 1]?.index ?? text.length;
    const separator = /^\s{0,8}[】\]]?\s{0,8}[:：]?[\s|｜]*/u.exec(text.slice(behind, end))?.[0] ?? "";
    const value = strip(line.text.slice(behind + separator.length, end));
    const field = fieldOf(words);
    if (field === null) return null;
    const isMarked = /[】\]:：|｜\t]/u.test(separator);
    const label = line.text.slice(at, behind);
    const colon = separator.search(/[:：]/u);
    const sign =
      colon < 0 ? new Mapped("\t", [label.end]) : line.text.slice(behind + colon, behind + colon + 1);
    const pair = { field, label, separator: sign, value, isMarked, isBelow: false };
    if (value.length > 0 && !fits(pair, value)) return null;
    pairs.push(pair);
  }
  return pairs;
}

/** A value without the bars and brackets around it. */
export function strip(value: Mapped): Mapped {
  return value.slice(0, withoutTrailing(value.text, /[\s|｜【[；;]/u).length).trim();
}

/** The cells of a row of values, between tabs, bars or wide gaps. */
export function cellsOf(row: Mapped): Mapped[] {
  const cells: Mapped[] = [];
  let start = 0;
  for (const { index, 0: gap } of row.text.matchAll(/[|｜\t]|[ \u3000]{2,}|$/gu)) {
    const cell = row.slice(start, index).trim();
    if (cell.length > 0) cells.push(cell);
    start = index + gap.length;
  }
  return cells;
}

/** Whether a text can be the value of a pair's label. */
export function fits({ field }: Pick<MetadataPair, "field">, value: Mapped | undefined): boolean {
  return fitsField(field, value?.text ?? "");
}
