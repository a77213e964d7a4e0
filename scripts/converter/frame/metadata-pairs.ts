/**
 * Labels and values of a metadata table, in the forms that portals and text
 * extraction leave: on one line with or without a colon, several on a line, a
 * cell a line, a row of labels above a row of values, in 【】 or between bars.
 */
import { withoutTrailing } from "../../../src/model/trailing.ts";
import { hasOpenBracket } from "../measures/paragraphs.ts";
import type { Line } from "../source/line.ts";
import { simplify } from "../source/simplify.ts";
import { Mapped } from "../source/text.ts";
import { isTitleEnd } from "./frame-lines.ts";
import { fieldOf, LABEL, type MetadataField } from "./metadata-labels.ts";
import { fitsField, LONGEST_VALUE } from "./metadata-values.ts";

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

/** Lines that make up a metadata table. */
export interface MetadataRun {
  pairs: MetadataPair[];
  /** Which lines it takes. */
  start: number;
  end: number;
}

/** All runs of lines that read as labels and values. */
export function findMetadataRuns(lines: readonly Line[]): MetadataRun[] {
  const runs: MetadataRun[] = [];
  for (let start = 0; start < lines.length; ) {
    const run = readRun(lines, start);
    if (run) runs.push(run);
    start = run?.end ?? start + 1;
  }
  return runs;
}

/** A row of labels, or a column of them, is no longer. */
const MOST_LABELS = 24;

function readRun(lines: readonly Line[], start: number): MetadataRun | null {
  const pairs: MetadataPair[] = [];
  let at = start;
  for (let own = pairsOf(lines[at]); own; own = pairsOf(lines[at])) {
    at += 1;
    if (own.every(isEmpty)) {
      const labels = [...own];
      let below = at;
      for (let further = pairsOf(lines[below]); further?.every(isEmpty); further = pairsOf(lines[below])) {
        if (labels.length + further.length > MOST_LABELS) break;
        labels.push(...further);
        below += 1;
      }
      const taken = fillTogether(labels, lines, below);
      if (taken > 0) {
        pairs.push(...labels);
        at = below + taken;
        continue;
      }
    }
    const last = own.at(-1);
    pairs.push(...own);
    if (last && isEmpty(last)) at += fillOne(last, lines[at]);
    at += continueValue(last, lines, at);
    at += takeUnknown(pairs, lines, at);
  }
  return pairs.length === 0 ? null : { pairs, start, end: at };
}

/** A label that no list has. */
const UNKNOWN = /^[【[]?(\p{Script=Han}[\p{Script=Han}\s]{1,11})(?:[】\]]\s{0,4}[:：]?|[:：])\s{0,4}(?=\S)/u;

/**
 * Takes a label that no list has, with its value, where known ones stand on
 * both sides; tells how many lines it took.
 */
function takeUnknown(pairs: MetadataPair[], lines: readonly Line[], at: number): number {
  const [label, value] = lines.slice(at, at + 2);
  if (!label || pairsOf(label) || label.text.length > LONGEST_VALUE) return 0;
  const match = UNKNOWN.exec(label.text.text);
  if (match && pairsOf(value)) {
    const [whole, name = ""] = match;
    const from = whole.indexOf(name);
    const own = label.text.slice(from, from + name.length);
    const colon = whole.search(/[:：]/u);
    const separator = colon < 0 ? new Mapped("\t", [own.end]) : label.text.slice(colon, colon + 1);
    const rest = strip(label.text.slice(whole.length));
    pairs.push({ ...UNLISTED, label: own, separator, value: rest, isMarked: true, isBelow: false });
    return 1;
  }
  const isCell = /^\p{Script=Han}[\p{Script=Han}\s]{1,7}$/u.test(label.text.text);
  if (!isCell || !pairs.at(-1)?.isBelow || !value || pairsOf(value) || value.text.length > 60) return 0;
  if (!pairsOf(lines[at + 2])) return 0;
  const separator = new Mapped("\t", [label.text.end]);
  pairs.push({
    ...UNLISTED,
    label: label.text,
    separator,
    value: value.text,
    isMarked: false,
    isBelow: true,
  });
  return 2;
}

const UNLISTED = { field: "catalogue" } as const;

function isEmpty({ value }: MetadataPair): boolean {
  return value.length === 0;
}

/** Gives labels that stand together the values below them, in a row or a line each; tells how many lines it took. */
function fillTogether(labels: MetadataPair[], lines: readonly Line[], at: number): number {
  if (labels.length < 2) return 0;
  const below = lines.slice(at, at + labels.length);
  const row = below[0] ? cellsOf(below[0].text) : [];
  const column = below.map(({ text }) => text);
  for (const [values, taken] of [
    [row, 1],
    [column, labels.length],
  ] as const) {
    if (values.length !== labels.length || below.slice(0, taken).some(pairsOf)) continue;
    if (!labels.every((pair, index) => fits(pair, values[index]))) continue;
    labels.forEach((pair, index) => {
      Object.assign(pair, { value: values[index], isBelow: true, together: labels });
    });
    return taken;
  }
  return 0;
}

/** Gives a label the value on the line below it; tells how many lines it took. */
function fillOne(pair: MetadataPair, line: Line | undefined): number {
  if (!line || pairsOf(line) || !fits(pair, line.text)) return 0;
  Object.assign(pair, { value: line.text, isBelow: true });
  return 1;
}

/** A title or a list of bodies may go on over lines; tells how many. */
function continueValue(pair: MetadataPair | undefined, lines: readonly Line[], at: number): number {
  if (!pair || isEmpty(pair)) return 0;
  const pieces = [pair.value];
  for (let next = at; next < at + 3; next += 1) {
    const line = lines[next];
    const text = pieces.map((piece) => piece.text).join("");
    const isOpen =
      pair.field === "title" ? !isTitleEnd(text) : /[、，,]$/u.test(text) || hasOpenBracket(text);
    if (!isOpen || !line || line.afterBlank || line.text.length > 60 || pairsOf(line)) break;
    pieces.push(line.text);
    const joined = pieces.map((piece) => piece.text).join("");
    if (pair.field === "title" ? isTitleEnd(joined) : fits(pair, Mapped.join(pieces))) {
      pair.value = Mapped.join(pieces);
      return next + 1 - at;
    }
  }
  return 0;
}

/** A label where a line begins, behind its ornaments; most lines have none. */
const FIRST_LABEL = new RegExp(LABEL.source, "uy");

/** A line's labels and values; `null` where it doesn't begin with a label. */
function pairsOf(line: Line | undefined): MetadataPair[] | null {
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
function strip(value: Mapped): Mapped {
  return value.slice(0, withoutTrailing(value.text, /[\s|｜【[；;]/u).length).trim();
}

/** The cells of a row of values, between tabs, bars or wide gaps. */
function cellsOf(row: Mapped): Mapped[] {
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
function fits({ field }: Pick<MetadataPair, "field">, value: Mapped | undefined): boolean {
  return fitsField(field, value?.text ?? "");
}
