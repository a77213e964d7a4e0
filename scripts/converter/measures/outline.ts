/**
 * Stage `outline`: numbering to tree.
 *
 * Lines that begin with a number are candidates. A candidate is real where it
 * goes on with a run (2 after 1, also across sections) or opens one; a number
 * that fits no run is text. The level of the measures is derived from each
 * document (`measure-level.ts`); a section without entries of that level is
 * decided by itself.
 */
import type { Note, Remark, Staged } from "../source/findings.ts";
import { type Line, withoutNumber } from "../source/line.ts";
import { type Marker, type MarkerStyle, readMarker, readRowNumber } from "../source/markers.ts";
import { isSection } from "../source/table-heads.ts";
import type { Entry, Outline, OutlineNode } from "./entries.ts";
import { keyMeasures } from "./measure-keys.ts";
import { type MeasureLevel, measureLevel } from "./measure-level.ts";
import { type SortedEntries, sortEntries } from "./outline-nodes.ts";
import { splitRunOnLines } from "./run-on-lines.ts";
import { addUnnumberedSections } from "./unnumbered-sections.ts";

/** How far a run may jump and still be taken for the same run with numbers missing. */
const LARGEST_GAP = 3;

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

/** Styles of numbers that begin a paragraph and hardly a line of one. */
const SURE_STYLES: readonly MarkerStyle[] = ["han", "han-paren", "article", "chapter", "named", "arabic"];

/** Says where a line begins with a number that doesn't go on with the last of its style. */
function notJoined(marker: Marker, line: Line, lastOf: ReadonlyMap<MarkerStyle, Marker>): Note[] {
  const last = lastOf.get(marker.style);
  const isOther = last !== undefined && marker.number < 100 && marker.number > 1;
  if (!isOther || !SURE_STYLES.includes(marker.style) || line.text.length <= marker.length + 3) return [];
  const message = `编号“${marker.label}”与前面的“${last.label}”不相接，没有另起一条，文字在前一条里；请核对有无缺漏`;
  return [{ at: line.text.start, severity: "warning", code: "NUMBER_GAP", message }];
}

interface Level {
  style: MarkerStyle;
  marker: Marker;
}

function acceptEntries(
  lines: readonly Line[],
  isTable: boolean,
): { opening: Line[]; entries: Entry[]; notes: Note[] } {
  const opening: Line[] = [];
  const entries: Entry[] = [];
  const notes: Note[] = [];
  const levels: Level[] = [];
  const lastOf = new Map<MarkerStyle, Marker>();
  const openingNumber = numberInCollection(lines);
  const markers = lines.map(({ text }) => readMarker(text.text));
  const hasDecimals = markers.some((marker) => marker?.style === "decimal");
  const spacedCount = areSentences(lines.filter((_, index) => markers[index]?.style === "spaced"));
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const candidate =
      index < openingNumber || line.unnumbered
        ? null
        : isTable
          ? readOfTable(line, next)
          : (markers[index] ?? null);
    const counts = candidate?.style !== "spaced" || hasDecimals || spacedCount;
    const marker = counts && candidate ? numbered(candidate, levels) : null;
    const accepted = marker && !isEmpty(marker, line, next, isTable) && acceptMarker(marker, levels, lastOf);
    if (!marker || !accepted) {
      const isOpen = marker && !isTable && levels.some(({ style: open }) => open === marker.style);
      const told = isOpen ? notJoined(marker, line, lastOf) : [];
      notes.push(...told);
      (entries.at(-1)?.lines ?? opening).push(told.length > 0 ? withoutNumber(line) : line);
      continue;
    }
    if (accepted.remark) notes.push({ ...accepted.remark, at: line.text.start });
    lastOf.set(marker.style, marker);
    entries.push({ marker, depth: levels.length - 1, lines: [line] });
  }
  return { opening, entries, notes };
}

/**
 * How many lines at the very beginning bear a number that a collection gave the
 * whole notice (5. 某省人民政府关于…的通知): its style begins anew further down.
 */
function numberInCollection(lines: readonly Line[]): number {
  const first = lines[0] && readMarker(lines[0].text.text);
  if (!first || !["arabic", "bare"].includes(first.style)) return 0;
  const beginsAnew = lines.slice(1).some(({ text }) => {
    const marker = readMarker(text.text);
    return (
      marker?.number === 1 && (marker.style === first.style || first.number > 1 || first.style === "bare")
    );
  });
  return beginsAnew || first.number > 1 ? 1 : 0;
}

/** Whether lines with a number and a blank are a run, each of them with a sentence. */
function areSentences(lines: readonly Line[]): boolean {
  let last = 0;
  for (const { text } of lines) {
    const number = readMarker(text.text)?.number ?? 0;
    if ((number !== last + 1 && number !== 1) || !/[。；]/u.test(text.text)) return false;
    last = number;
  }
  return lines.length > 1;
}

/** 最后， goes on with the open run of ordinals; without one it is a word of the text. */
function numbered(marker: Marker, levels: readonly Level[]): Marker | null {
  if (marker.isLast === undefined) return marker;
  const open = levels.find(({ style }) => style === marker.style)?.marker;
  return open ? { ...marker, number: open.number + 1 } : null;
}

/** A table's rows bear a number in a cell of its own; a section's heading stands right above a row. */
function readOfTable(line: Line, next: Line | undefined): Marker | null {
  if (isSection(line) && next && readRowNumber(next.text.text)) return readMarker(line.text.text);
  return line.column === undefined || line.column === 0 ? readRowNumber(line.text.text) : null;
}

/** A number with nothing behind it, on its line or the next, numbers nothing. */
function isEmpty(marker: Marker, line: Line, next: Line | undefined, isTable: boolean): boolean {
  if (line.text.length > marker.length || marker.style === "supplement") return false;
  if (next === undefined) return true;
  return (isTable ? readRowNumber : readMarker)(next.text.text) !== null;
}

/** Decides whether a candidate is real; if so the open levels are brought up to date. */
function acceptMarker(
  marker: Marker,
  levels: Level[],
  lastOf: ReadonlyMap<MarkerStyle, Marker>,
): { remark: Remark | null } | null {
  const depth = levels.findIndex(({ style }) => style === marker.style);
  const before = depth >= 0 ? levels[depth]?.marker : lastOf.get(marker.style);
  const verdict = marker.above === undefined ? judge(marker, before) : judgeDecimal(marker, before, lastOf);
  if (!verdict) return null;
  if (depth >= 0) levels.length = depth;
  levels.push({ style: marker.style, marker });
  return verdict;
}

function judge(marker: Marker, before: Marker | undefined): { remark: Remark | null } | null {
  const last = before?.number ?? 0;
  if (marker.sub !== undefined && before !== undefined)
    return marker.number === last && marker.sub > (before.sub ?? 0) ? { remark: null } : null;
  if (marker.number === 1 || marker.number === last + 1) return { remark: null };
  if (before === undefined) return null;
  if (marker.number === last) {
    return {
      remark: { severity: "warning", code: "NUMBER_TWICE", message: `编号“${marker.label}”重复出现` },
    };
  }
  if (marker.number > last && marker.number <= last + 1 + LARGEST_GAP) {
    const message = `编号由 ${last} 跳到 ${marker.number}，中间可能有缺漏`;
    return { remark: { severity: "warning", code: "NUMBER_GAP", message } };
  }
  return null;
}

/** 1.2 stands below 1 and goes on from 1.1; 1.2.3 likewise. Any other decimal is text. */
function judgeDecimal(
  marker: Marker,
  before: Marker | undefined,
  lastOf: ReadonlyMap<MarkerStyle, Marker>,
): { remark: null } | null {
  const last = before?.above === marker.above ? (before?.number ?? 0) : 0;
  if (marker.number !== last + 1) return null;
  if (marker.style === "decimals") {
    const above = lastOf.get("decimal");
    return above && marker.above === `${above.above}.${above.number}` ? { remark: null } : null;
  }
  // Sections may be numbered 1, 1. or 一、, or bear no number that stands above 1.1.
  const sections = (["arabic", "spaced", "han", "chapter"] as const).flatMap(
    (style) => lastOf.get(style)?.number ?? [],
  );
  const follows = before !== undefined && Number(marker.above) === Number(before.above) + 1;
  const isFirst = before === undefined && marker.above === "1";
  return sections.includes(Number(marker.above)) || last > 0 || follows || isFirst ? { remark: null } : null;
}
