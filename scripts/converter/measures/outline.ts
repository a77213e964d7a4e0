/**
 * Stage `outline`: numbering to tree.
 *
 * Lines that begin with a number are candidates. A candidate is real where it
 * goes on with a run (2 after 1, also across sections) or opens one; a number
 * that fits no run is text. The level of the measures is derived from each
 * document: the one whose entries carry responsibility words, else the one
 * with the longest run.
 */
import type { Cleaned } from "../source/clean.ts";
import { ConversionError, type Note, type Remark, type Staged } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import { type Marker, type MarkerStyle, readMarker } from "../source/markers.ts";
import type { Entry, MeasureNode, Outline, OutlineNode } from "./entries.ts";
import { isFrameHeading, isResponsible, measureStyle } from "./measure-level.ts";

/** How far a run may jump and still be taken for the same run with numbers missing. */
const LARGEST_GAP = 3;

/** Derives the outline. @throws ConversionError where no measure is found. */
export function outline({ lines, columns }: Pick<Cleaned, "lines" | "columns">): Staged<Outline> {
  const { opening, entries, notes } = acceptEntries(lines, columns.length > 0);
  const style = measureStyle(entries);
  const nodes = style === null ? [] : buildNodes(entries, style);
  if (!nodes.some(({ type }) => type === "measure")) {
    throw new ConversionError(
      "NO_MEASURE",
      "没有找到措施：应有成序列的编号（如“1.”“（一）”“第一条”）；请核对文字是否完整",
      lines[0]?.text.start ?? 0,
    );
  }
  keyMeasures(nodes);
  return { value: { opening, nodes }, notes };
}

interface Level {
  style: MarkerStyle;
  last: number;
}

/** In a flattened table only the numbers of its rows count; its cells may hold numbering of their own. */
function acceptEntries(
  lines: readonly Line[],
  isTable: boolean,
): { opening: Line[]; entries: Entry[]; notes: Note[] } {
  const opening: Line[] = [];
  const entries: Entry[] = [];
  const notes: Note[] = [];
  const levels: Level[] = [];
  const lastOf = new Map<MarkerStyle, number>();
  const openingNumber = numberInCollection(lines);
  for (const [index, line] of lines.entries()) {
    const candidate = index < openingNumber ? null : readMarker(line.text.text);
    const marker = isTable && candidate?.style !== "bare" ? null : candidate;
    const accepted =
      marker && !isEmpty(marker, line, lines[index + 1], isTable) && acceptMarker(marker, levels, lastOf);
    if (!marker || !accepted) {
      (entries.at(-1)?.lines ?? opening).push(line);
      continue;
    }
    if (accepted.remark) notes.push({ ...accepted.remark, at: line.text.start });
    lastOf.set(marker.style, marker.number);
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

/** A number with nothing behind it, on its line or the next, numbers nothing. */
function isEmpty(marker: Marker, line: Line, next: Line | undefined, isTable: boolean): boolean {
  if (line.text.length > marker.length || marker.style === "supplement") return false;
  const following = next && readMarker(next.text.text);
  return next === undefined || (isTable ? following?.style === "bare" : following !== null);
}

/** Decides whether a candidate is real; if so the open levels are brought up to date. */
function acceptMarker(
  marker: Marker,
  levels: Level[],
  lastOf: ReadonlyMap<MarkerStyle, number>,
): { remark: Remark | null } | null {
  const depth = levels.findIndex(({ style }) => style === marker.style);
  const before = depth >= 0 ? levels[depth]?.last : lastOf.get(marker.style);
  const verdict = judge(marker, before);
  if (!verdict) return null;
  if (depth >= 0) levels.length = depth;
  levels.push({ style: marker.style, last: marker.number });
  return verdict;
}

function judge(marker: Marker, before: number | undefined): { remark: Remark | null } | null {
  if (marker.number === 1 || marker.number === (before ?? 0) + 1) return { remark: null };
  if (before === undefined) return null;
  if (marker.number === before) {
    return {
      remark: { severity: "warning", code: "NUMBER_TWICE", message: `编号“${marker.label}”重复出现` },
    };
  }
  if (marker.number > before && marker.number <= before + 1 + LARGEST_GAP) {
    const message = `编号由 ${before} 跳到 ${marker.number}，中间可能有缺漏`;
    return { remark: { severity: "warning", code: "NUMBER_GAP", message } };
  }
  return null;
}

/** Most measures name units, so one without any below a heading of safeguards is none. */
const MOSTLY = 0.6;

function buildNodes(entries: readonly Entry[], style: MarkerStyle): OutlineNode[] {
  const own = entries.filter(({ marker }) => marker.style === style);
  const namesUnits = own.filter(isResponsible).length >= own.length * MOSTLY;
  const nodes: OutlineNode[] = [];
  let open: { entry: Entry; position: number }[] = [];
  let measure: { node: MeasureNode; depth: number } | null = null;
  for (const entry of entries) {
    if (measure && entry.depth > measure.depth && entry.marker.style !== "supplement") {
      measure.node.entries.push(entry);
      continue;
    }
    open = entry.marker.style === "supplement" ? [] : open.filter((above) => above.entry.depth < entry.depth);
    const inFrame =
      !isResponsible(entry) &&
      (open.some((above) => isFrameHeading(above.entry)) || (namesUnits && isFrameHeading(entry)));
    if (entry.marker.style === style && !inFrame) {
      const node: MeasureNode = {
        type: "measure",
        key: "",
        entries: [entry],
        above: open.map(({ position }) => position),
      };
      measure = { node, depth: entry.depth };
      nodes.push(node);
    } else {
      measure = null;
      open.push({ entry, position: nodes.length });
      nodes.push({ type: "heading", level: open.length, entry });
    }
  }
  return nodes;
}

/**
 * Gives each measure its key (contract, “Identifiers”): its number; where
 * numbers restart the headings' numbers come first; where a number is printed
 * twice the later one takes a letter.
 */
function keyMeasures(nodes: readonly OutlineNode[]): void {
  const measures = nodes.filter((node) => node.type === "measure");
  const restarts = measures.some(({ entries: [entry] }, index) => index > 0 && entry.marker.number === 1);
  const used = new Map<string, number>();
  for (const node of measures) {
    const number = String(node.entries[0].marker.number);
    const above = restarts ? node.above.map((position) => headingNumber(nodes[position])) : [];
    const key = [...above, number].join("-");
    const times = used.get(key) ?? 0;
    used.set(key, times + 1);
    node.key = times === 0 ? key : `${key}${String.fromCharCode("a".charCodeAt(0) + times)}`;
  }
}

function headingNumber(node: OutlineNode | undefined): string {
  if (node?.type !== "heading") throw new Error("a measure stands below headings only");
  return String(node.entry.marker.number);
}
