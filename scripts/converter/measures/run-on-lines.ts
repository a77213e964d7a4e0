/**
 * Lines on which two numbered paragraphs stand one behind the other, as copying
 * from a page leaves them (一、…。二、…。): each becomes a line of its own.
 *
 * A number counts only behind a sentence's end, where it is the next of the
 * line's own style and no line begins with it; lists inside a paragraph begin at 1.
 * A section's heading may have its first entry behind it (一、优化流程（一）…), where
 * the second follows.
 */
import type { Note, Staged } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import { type Marker, type MarkerStyle, readMarker } from "../source/markers.ts";

const STYLES: readonly MarkerStyle[] = ["han", "han-paren", "arabic", "article"];
/** What is shorter behind a number is no paragraph. */
const SHORTEST = 6;
/** A number stands behind one of these. */
const ENDS = /[。；;！？）)】〕]\s{0,4}(?=[\d一二三四五六七八九十（(第０-９])/gu;

/** A line that was parted, and what it was parted into. */
export interface PartedLine {
  line: Line;
  parts: Line[];
}

/** Parts such lines, those apart that are to stay `whole`, and says where. */
export function splitRunOnLines(
  lines: readonly Line[],
  whole: ReadonlySet<Line> = new Set(),
): Staged<Line[]> & { parted: PartedLine[] } {
  const notes: Note[] = [];
  const parted: PartedLine[] = [];
  const markers = lines.map((line) => (line.unnumbered ? null : readMarker(line.text.text)));
  const following = nextOfStyle(markers);
  const value = lines.flatMap((line, index) => {
    const marker = markers[index];
    if (!marker || !STYLES.includes(marker.style) || line.isCell || whole.has(line)) return [line];
    const next = (style: MarkerStyle) => following[index]?.get(style) ?? null;
    const parts = splitHeading(line, marker, next) ?? split(line, marker, next(marker.style));
    if (parts.length > 1) parted.push({ line, parts });
    for (const { text } of parts.slice(1)) {
      const words = [...text.text].slice(0, 12).join("");
      const message = `“${words}”与前一条印在同一行，已另起一条；请核对`;
      notes.push({ at: text.start, severity: "warning", code: "LINE_SPLIT", message });
    }
    return parts;
  });
  return { value, notes, parted };
}

/** For each numbered line the number of the next line of each style. */
function nextOfStyle(markers: readonly (Marker | null)[]): ReadonlyMap<MarkerStyle, number>[] {
  let next: ReadonlyMap<MarkerStyle, number> = new Map();
  const found: ReadonlyMap<MarkerStyle, number>[] = [];
  for (let index = markers.length - 1; index >= 0; index -= 1) {
    const marker = markers[index];
    found[index] = next;
    if (marker) next = new Map(next).set(marker.style, marker.number);
  }
  return found;
}

/** A heading's words: short, without a sign. */
const HEADING = /^\s{0,8}[^。；;，,：:！？（(\d【〔］［]{2,24}/u;

/** The heading that a line begins with and the entries behind it, or `null`. */
function splitHeading(
  line: Line,
  marker: Marker,
  next: (style: MarkerStyle) => number | null,
): Line[] | null {
  const words = HEADING.exec(line.text.text.slice(marker.length, marker.length + 40))?.[0].length ?? 0;
  const at = marker.length + words;
  const inner = words === 0 ? null : readMarker(line.text.text.slice(at, at + 12));
  if (inner?.number !== 1 || inner.style === marker.style || !STYLES.includes(inner.style)) return null;
  const rest: Line = { ...line, text: line.text.slice(at), afterBlank: false };
  const entries = split(rest, inner, next(inner.style));
  if (entries.length < 2 && next(inner.style) !== 2) return null;
  return [{ ...line, text: line.text.slice(0, at).trim() }, ...entries];
}

function split(line: Line, marker: Marker, following: number | null): Line[] {
  const parts: Line[] = [];
  let start = 0;
  let number = marker.number;
  for (const { 0: sign, index } of line.text.text.matchAll(ENDS)) {
    const at = index + sign.length;
    const inner = readMarker(line.text.text.slice(at, at + 12));
    if (inner?.style !== marker.style) continue;
    // A list of its own, or a number that a line begins with.
    if (inner.number !== number + 1 || following === number + 1) break;
    if (line.text.length - at - inner.length < SHORTEST) break;
    parts.push({
      ...line,
      text: line.text.slice(start, at).trim(),
      afterBlank: start === 0 && line.afterBlank,
    });
    start = at;
    number += 1;
  }
  if (parts.length === 0) return [line];
  return [...parts, { ...line, text: line.text.slice(start), afterBlank: false }];
}
