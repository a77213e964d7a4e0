/** The keys of measures, as addresses and links have them. */
import type { MeasureNode, OutlineNode } from "./entries.ts";

/**
 * Gives each measure its key (contract, “Identifiers”): its number; where
 * numbers restart the headings' numbers come first; 第二条之一 and 2.1 are `2-1`;
 * where a number is printed twice the later one takes a letter.
 */
export function keyMeasures(nodes: readonly OutlineNode[]): OutlineNode[] {
  const measures = nodes.filter((node) => node.type === "measure");
  const restarts = measures.some(
    ({ entries: [{ marker }] }, index) =>
      index > 0 && marker.number === 1 && marker.above === undefined && marker.sub === undefined,
  );
  const used = new Map<string, number>();
  return nodes.map((node) => {
    if (node.type !== "measure") return node;
    const above = restarts ? node.above.map((position) => headingNumber(nodes[position])) : [];
    const key = [...above, ownNumber(node)].join("-");
    const times = used.get(key) ?? 0;
    used.set(key, times + 1);
    return { ...node, key: times === 0 ? key : `${key}${letterOf(times)}` };
  });
}

function ownNumber({ entries: [{ marker }] }: MeasureNode): string {
  const number = [marker.above?.replaceAll(".", "-"), marker.number, marker.sub];
  return number.filter((part) => part !== undefined).join("-");
}

function letterOf(times: number): string {
  return String.fromCharCode("a".charCodeAt(0) + times);
}

function headingNumber(node: OutlineNode | undefined): string {
  if (node?.type !== "heading") throw new Error("a measure stands below headings only");
  return String(node.entry.marker.number);
}
