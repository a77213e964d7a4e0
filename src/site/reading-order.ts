import type { BlockKind, BodyNode } from "../content/document.ts";
import type { LoadedMeasure } from "../content/load.ts";
import { sectionAnchor } from "./sections.ts";

/** A notice's body as its page prints it. */
export type ReadingItem =
  | { type: "block"; kind: BlockKind; paragraphs: string[] }
  | { type: "heading"; rank: number; anchor: string; text: string }
  | { type: "measure"; rank: number; entry: LoadedMeasure }
  | { type: "table"; entries: LoadedMeasure[] };

/**
 * Puts a notice's body into reading order with its measures in place. Where the
 * source is a table, measures that follow one another are its rows.
 *
 * `rank` is the level of the heading, given that of the page's own above them.
 */
export function readingOrder(
  body: readonly BodyNode[],
  measures: readonly LoadedMeasure[],
  { isTable, above }: { isTable: boolean; above: number },
): ReadingItem[] {
  const byKey = new Map(measures.map((entry) => [entry.measure.key, entry]));
  const rank = (depth: number) => Math.min(6, above + depth);
  const items: ReadingItem[] = [];
  let depth = 0;
  let headings = 0;
  for (const node of body) {
    if (node.type === "block") {
      items.push({ type: "block", kind: node.kind, paragraphs: node.text.split("\n") });
    } else if (node.type === "heading") {
      depth = node.level;
      headings += 1;
      items.push({ type: "heading", rank: rank(depth), anchor: sectionAnchor(headings), text: node.text });
    } else {
      const entry = byKey.get(node.key);
      const last = items.at(-1);
      if (entry === undefined) continue;
      if (!isTable) items.push({ type: "measure", rank: rank(depth + 1), entry });
      else if (last?.type === "table") last.entries.push(entry);
      else items.push({ type: "table", entries: [entry] });
    }
  }
  return items;
}
