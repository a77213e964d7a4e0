import type { BlockKind, BodyNode } from "../content/document.ts";
import { annexAnchor } from "../model/address.ts";
import type { SiteMeasure } from "./assemble.ts";
import { sectionAnchor } from "./sections.ts";

/** A notice's body as its page prints it. */
export type ReadingItem =
  | { type: "block"; kind: BlockKind; paragraphs: string[] }
  | { type: "heading"; rank: number; anchor: string; text: string }
  | { type: "measure"; rank: number; entry: SiteMeasure }
  /** Measures that are a table's rows. */
  | { type: "measures"; entries: SiteMeasure[] }
  /** Where an annex begins: its label and its title, as printed; none of a table without a title. */
  | { type: "annex"; rank: number; anchor: string; lines: string[] }
  | { type: "table"; rows: string[][] };

/**
 * Puts a notice's body into reading order with its measures in place. Where the
 * source is a table, measures that follow one another are its rows.
 *
 * `rank` is the level of the heading, given that of the page's own above them.
 */
export function readingOrder(
  body: readonly BodyNode[],
  measures: readonly SiteMeasure[],
  { isTable, above }: { isTable: boolean; above: number },
): ReadingItem[] {
  const byKey = new Map(measures.map((entry) => [entry.measure.key, entry]));
  const rank = (depth: number) => Math.min(6, above + depth);
  const items: ReadingItem[] = [];
  let depth = 0;
  let headings = 0;
  let annexes = 0;
  for (const node of body) {
    switch (node.type) {
      case "block":
        items.push({ type: "block", kind: node.kind, paragraphs: node.text.split("\n") });
        break;
      case "heading":
        depth = node.level;
        headings += 1;
        items.push({ type: "heading", rank: rank(depth), anchor: sectionAnchor(headings), text: node.text });
        break;
      case "annex": {
        annexes += 1;
        const lines = node.text === "" ? [] : node.text.split("\n");
        items.push({ type: "annex", rank: rank(1), anchor: annexAnchor(annexes), lines });
        break;
      }
      case "table":
        items.push({ type: "table", rows: node.rows });
        break;
      case "measure": {
        const entry = byKey.get(node.key);
        const last = items.at(-1);
        if (entry === undefined) break;
        if (!isTable) items.push({ type: "measure", rank: rank(depth + 1), entry });
        else if (last?.type === "measures") last.entries.push(entry);
        else items.push({ type: "measures", entries: [entry] });
      }
    }
  }
  return items;
}
