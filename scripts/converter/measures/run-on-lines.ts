/**
 * Lines on which two numbered paragraphs stand one behind the other, as copying
 * from a page leaves them (一、…。二、…。): each becomes a line of its own.
 *
 * A number counts only behind a sentence's end, where it is the next of the
 * line's own style and no line begins with it; lists inside a paragraph begin at 1.
 */
import type { Note, Staged } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import { type Marker, type MarkerStyle, readMarker } from "../source/markers.ts";

const STYLES: readonly MarkerStyle[] = ["han", "han-paren", "arabic", "article"];
/** What is shorter behind a number is no paragraph. */
const SHORTEST = 6;
/** A number stands behind one of these. */
const ENDS = /[。；;！？）)】〕]\s{0,4}(?=[\d一二三四五六七八九十（(第０-９])/gu;

/** Parts such lines, and says where. */
export function splitRunOnLines(lines: readonly Line[]): Staged<Line[]> {
  const notes: Note[] = [];
  const markers = lines.map((line) => (line.unnumbered ? null : readMarker(line.text.text)));
  const following = nextOfStyle(markers);
  const value = lines.flatMap((line, index) => {
    const marker = markers[index];
    if (!marker || !STYLES.includes(marker.style) || line.isCell) return [line];
    const parts = split(line, marker, following[index] ?? null);
    for (const { text } of parts.slice(1)) {
      const words = [...text.text].slice(0, 12).join("");
      const message = `“${words}”与前一条印在同一行，已另起一条；请核对`;
      notes.push({ at: text.start, severity: "warning", code: "LINE_SPLIT", message });
    }
    return parts;
  });
  return { value, notes };
}

/** For each line the number of the next line of its style, or `null`. */
function nextOfStyle(markers: readonly (Marker | null)[]): (number | null)[] {
  const next = new Map<MarkerStyle, number>();
  const found: (number | null)[] = [];
  for (let index = markers.length - 1; index >= 0; index -= 1) {
    const marker = markers[index];
    found[index] = marker ? (next.get(marker.style) ?? null) : null;
    if (marker) next.set(marker.style, marker.number);
  }
  return found;
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
