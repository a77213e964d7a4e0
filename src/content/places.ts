/**
 * Where the lines of a text stand in the document that it was taken out of: the page of a PDF and where on it, the
 * paragraph of a Word document. `npm run add` writes down what it knows, each line by a mark of its words, so that what editors mend in
 * the text afterwards takes no other line's place away.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** What places count. */
export const PlaceUnit = z.enum(["page", "paragraph"]);
export type PlaceUnit = z.infer<typeof PlaceUnit>;

/** The shape of `<notice>.original.places.json`: each line as it was taken out, and where it stands. */
export const PlacesFile = z.object({
  /** The ending of the document's name. */
  original: z.string().min(1),
  unit: PlaceUnit,
  /** Paragraphs are whole numbers; of pages, what is behind the point is the part of the page's height above the line. */
  lines: z.array(z.tuple([z.string().regex(/^[0-9a-f]{8}$/), z.number().min(1)])),
});
export type PlacesFile = z.infer<typeof PlacesFile>;

/** The places of a text's lines. */
export interface Places {
  unit: PlaceUnit;
  /** By line, from 1, as in the file; lines of which it isn't known have none. */
  byLine: Record<number, number>;
}

/** A place on a page, from 1, below a part of its height; only the page, where that is `null`. */
export function placeOnPage(page: number, above: number | null): number {
  if (above === null) return page;
  return Number((page + Math.min(0.99, Math.max(0.01, above))).toFixed(2));
}

/** The page of a place, and the part of its height above it: from 0 to 1, 0 where that isn't known. */
export function pageOf(place: number): { page: number; above: number } {
  const page = Math.floor(place);
  return { page, above: Number((place - page).toFixed(2)) };
}

/** The name of the file beside a notice's text. */
export function placesFileName(notice: string): string {
  return `${notice}.original.places.json`;
}

/** A line's mark, white space at its ends left out. */
export function lineMark(line: string): string {
  return createHash("sha256").update(line.trim()).digest("hex").slice(0, 8);
}

/** The places of the lines of a notice's text in a folder of sources; `null` where nothing is known of them. */
export function readPlaces(folder: string, notice: string, text: () => string): Places | null {
  const path = join(folder, placesFileName(notice));
  if (!existsSync(path)) return null;
  const file = PlacesFile.parse(JSON.parse(readFileSync(path, "utf8")));
  return { unit: file.unit, byLine: alignPlaces(file.lines, text().split(/\r\n|\r|\n/)) };
}

/** A line of the text that is one of the document's, by their positions in the two lists. */
interface Anchor {
  line: number;
  entry: number;
}

/**
 * The places of a text's lines: those of lines that are the document's still, and of those between two of them where
 * nothing else is possible, since both stand at one place, or as many places lie between them as lines.
 */
export function alignPlaces(entries: PlacesFile["lines"], lines: readonly string[]): Record<number, number> {
  const printed = lines.flatMap((line, index) =>
    line.trim() === "" ? [] : { line: index + 1, mark: lineMark(line) },
  );
  const anchors = inOrder(
    anchorsOf(
      entries.map(([mark]) => mark),
      printed.map(({ mark }) => mark),
    ),
  );
  const byLine: Record<number, number> = {};
  const placeOf = ({ entry }: Anchor) => entries[entry]?.[1] ?? 0;
  const set = (at: number, place: number) => {
    const line = printed[at]?.line;
    if (line !== undefined) byLine[line] = place;
  };
  for (const [index, anchor] of anchors.entries()) {
    const [place, next] = [placeOf(anchor), anchors[index + 1]];
    set(anchor.line, place);
    if (next === undefined) continue;
    // Of a line between two others, no more than the page is known.
    const from = Math.floor(place);
    const [steps, distance] = [Math.floor(placeOf(next)) - from, next.line - anchor.line];
    if (steps !== 0 && steps !== distance) continue;
    for (let step = 1; step < distance; step += 1) set(anchor.line + step, steps === 0 ? from : from + step);
  }
  return byLine;
}

/** The marks that both lists have once. */
function anchorsOf(entries: readonly string[], lines: readonly string[]): Anchor[] {
  const [known, own] = [onlyOnce(entries), onlyOnce(lines)];
  return [...own].flatMap(([mark, line]) => {
    const entry = known.get(mark);
    return entry === undefined ? [] : { line, entry };
  });
}

function onlyOnce(marks: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, mark] of marks.entries()) {
    if (found.has(mark)) twice.add(mark);
    else found.set(mark, index);
  }
  for (const mark of twice) found.delete(mark);
  return found;
}

/** The most anchors that follow one another in both lists (the longest increasing subsequence). */
function inOrder(anchors: readonly Anchor[]): Anchor[] {
  const ends: number[] = [];
  const before: number[] = [];
  const entryAt = (index: number | undefined) => anchors[index ?? -1]?.entry ?? -1;
  for (const [index, { entry }] of anchors.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entryAt(ends[middle]) < entry) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const kept: Anchor[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const anchor = anchors[at];
    if (anchor !== undefined) kept.push(anchor);
  }
  return kept.reverse();
}
