/** A notice's numbered entries, and the tree that they make. */
import type { Line } from "../source/line.ts";
import type { Marker } from "../source/markers.ts";

/** A numbered entry with the lines up to the next one; `lines[0]` bears the marker. */
export interface Entry {
  marker: Marker;
  /** How many levels stand above it. */
  depth: number;
  lines: Line[];
}

/** A heading or a measure, in reading order. */
export type OutlineNode = { type: "heading"; level: number; entry: Entry } | MeasureNode;

export interface MeasureNode {
  type: "measure";
  key: string;
  /** The entry itself, and the numbered entries below it, which are part of its text. */
  entries: [Entry, ...Entry[]];
  /** The headings above it, from the outside in, as positions in the outline. */
  above: number[];
}

export interface Outline {
  /** The lines before the first entry. */
  opening: Line[];
  nodes: OutlineNode[];
}

/** Each entry with those above it, from the outside in. */
export function withAncestors(entries: readonly Entry[]): { entry: Entry; ancestors: Entry[] }[] {
  let open: Entry[] = [];
  return entries.map((entry) => {
    open = open.filter(({ depth }) => depth < entry.depth);
    const ancestors = open;
    open = [...open, entry];
    return { entry, ancestors };
  });
}
