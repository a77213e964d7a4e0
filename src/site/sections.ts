import type { BodyNode } from "../content/document.ts";
import type { LoadedMeasure } from "../content/load.ts";

/** A heading of a notice with the measures that stand directly below it. */
export interface Section {
  /** `null` for measures before the first heading, or in a notice without any. */
  heading: string | null;
  level: number;
  /** The heading's element on the notice's page. */
  anchor: string;
  measures: LoadedMeasure[];
}

/** The element of the n-th heading of a notice, from 1. */
export function sectionAnchor(number: number): string {
  return `s${number}`;
}

/** A notice's headings in reading order. */
export function sections(body: readonly BodyNode[], measures: readonly LoadedMeasure[]): Section[] {
  const byKey = new Map(measures.map((entry) => [entry.measure.key, entry]));
  const found: Section[] = [];
  let headings = 0;
  for (const node of body) {
    if (node.type === "heading") {
      headings += 1;
      found.push({ heading: node.text, level: node.level, anchor: sectionAnchor(headings), measures: [] });
    } else if (node.type === "measure") {
      const entry = byKey.get(node.key);
      if (found.length === 0) found.push({ heading: null, level: 1, anchor: sectionAnchor(0), measures: [] });
      if (entry) found.at(-1)?.measures.push(entry);
    }
  }
  return found;
}
