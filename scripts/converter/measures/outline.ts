/**
 * Stage `outline`: numbering to tree.
 *
 * Lines that begin with a number that goes on with a run (`number-runs.ts`) are
 * entries (`numbered-lines.ts`). The level of the measures is derived from each
 * document (`measure-level.ts`); a section without entries of that level is
 * decided by itself.
 */

import type { Note, Staged } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import type { MarkerStyle } from "../source/markers.ts";
import type { Entry, Outline, OutlineNode } from "./entries.ts";
import { keyMeasures } from "./measure-keys.ts";
import { type MeasureLevel, measureLevel } from "./measure-level.ts";
import { acceptEntries } from "./numbered-lines.ts";
import { type SortedEntries, sortEntries } from "./outline-nodes.ts";
import { splitRunOnLines } from "./run-on-lines.ts";
import { addUnnumberedSections } from "./unnumbered-sections.ts";

/** An outline with the level of its measures. */
export interface Outlined extends Outline {
  level: MeasureLevel;
  entries: Entry[];
}

/** How a document's numbers are to be read. */
export interface NumberingOptions {
  /** The lines are a flattened table: only the numbers of its rows count, its cells may hold numbering of their own. */
  isTable?: boolean;
  /** The style of the measures' numbers, where an editor states it. */
  style?: MarkerStyle | null;
  /** How headings begin below which an editor says that measures stand. */
  sections?: readonly string[];
}

/** Derives the outline; `null` where no measure is found. */
export function outline(lines: readonly Line[], options: NumberingOptions = {}): Staged<Outlined> | null {
  if (options.isTable) return outlineOf(lines, options);
  const whole = new Set<Line>();
  for (;;) {
    const split = splitRunOnLines(lines, whole);
    const found = outlineOf(split.value, options);
    // Numbers inside a measure stay its text, on the line on which they stand.
    const begin = found ? beginnings(found.value) : new Set();
    const undone = split.parted.filter(({ parts }) => parts.slice(1).some((part) => !begin.has(part)));
    if (undone.length === 0) return found && { ...found, notes: [...split.notes, ...found.notes] };
    for (const { line } of whole.size === 0 ? undone : split.parted) whole.add(line);
  }
}

/** The lines with which headings and measures begin. */
function beginnings({ nodes }: Outlined): Set<Line | undefined> {
  return new Set(nodes.map((node) => (node.type === "measure" ? node.entries[0] : node.entry).lines[0]));
}

function outlineOf(
  lines: readonly Line[],
  { isTable = false, style = null, sections = [] }: NumberingOptions,
): Staged<Outlined> | null {
  const { notes, ...accepted } = acceptEntries(lines, isTable);
  const sectioned = isTable
    ? { ...accepted, notes: [] }
    : addUnnumberedSections(accepted.opening, accepted.entries);
  const { opening, entries } = sectioned;
  const level = measureLevel(entries, isTable ? "bare" : style);
  if (level === null) return null;
  const { nodes, left } = sortEntries(entries, level.name, sections);
  if (!nodes.some(({ type }) => type === "measure")) return null;
  const keyed = keyMeasures(nodes);
  return {
    value: { opening, nodes: keyed, level, entries },
    notes: [...notes, ...sectioned.notes, ...twice(keyed, notes), ...(isTable ? [] : left.map(leftNote))],
  };
}

/** Says which numbers stand twice, where that wasn't said of the line: numbers began anew, and no heading tells them apart. */
function twice(nodes: readonly OutlineNode[], told: readonly Note[]): Note[] {
  const places = new Set(told.filter(({ code }) => code === "NUMBER_TWICE").map(({ at }) => at));
  const used = new Set<string>();
  const again = nodes.flatMap((node) => {
    if (node.type !== "measure") return [];
    const { marker, lines } = node.entries[0];
    const isUsed = /[a-z]$/u.test(node.key) && used.has(`${marker.style} ${marker.number}`);
    used.add(`${marker.style} ${marker.number}`);
    const [line] = lines;
    return isUsed && line && !places.has(line.text.start) ? [{ node, line }] : [];
  });
  const [first] = again;
  if (!first) return [];
  const others = again.length > 1 ? `（另有 ${again.length - 1} 条）` : "";
  const message = `编号“${first.node.entries[0].marker.label}”前面已经有了，其上没有读出分节的标题，编为第 ${first.node.key} 条${others}；请核对是否另起一节、一个附件或一份文件`;
  return [{ at: first.line.text.start, severity: "warning", code: "NUMBER_TWICE", message }];
}

function leftNote({ entry, below }: SortedEntries["left"][number]): Note {
  const heading = [...(entry.lines[0]?.text.text ?? "")].slice(0, 20).join("");
  const what = below > 0 ? `及其下 ${below} 条` : "一段";
  const message = `“${heading}”${what}没有读作措施，作为正文保留；请核对，确是措施，请在同名 .yaml 写 sections: ["${heading}"]`;
  return { at: entry.lines[0]?.text.start ?? 0, severity: "warning", code: "SECTION_LEFT", message };
}
