/**
 * Lines that make up a metadata table: labels with their values beside or below them, a cell a line, or a row of
 * labels above a row of values.
 */
import { hasOpenBracket } from "../measures/paragraphs.ts";
import type { Line } from "../source/line.ts";
import { Mapped } from "../source/text.ts";
import { isTitleEnd } from "./frame-lines.ts";
import { cellsOf, fits, type MetadataPair, pairsOf, strip } from "./metadata-pairs.ts";
import { LONGEST_VALUE } from "./metadata-values.ts";

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
