/** Headings and measures from a document's numbered entries. */
import { hasUnitLabel } from "../units/labels.ts";
import { type Entry, type MeasureNode, type OutlineNode, withAncestors } from "./entries.ts";
import { isClosingHeading, isFrameHeading, isHeading, isResponsible, ownText } from "./entry-forms.ts";
import type { LevelName } from "./level-coverage.ts";
import { isOfLevel } from "./measure-level.ts";

/** Most measures name units, so one without any below a heading of safeguards is none. */
const MOSTLY = 0.6;
/** A section without entries below it says something only where it is longer than a heading. */
const SHORTEST_TEXT = 30;
/** Closing rules that stand as a section of their own. */
const CLOSING_RULE =
  /^(?:本|上述|以上|各)[^。]{0,12}(?:措施|方案|通知|意见|办法|规定|细则|政策|公告|条例|文件|举措)[^。]{0,40}(?:施行|实施|执行|有效期|解释)/u;

/** Headings and measures, and which parts might be measures and were left as text. */
export interface SortedEntries {
  nodes: OutlineNode[];
  /** Headings of such parts, with how many numbered entries stand below. */
  left: { entry: Entry; below: number }[];
}

/**
 * Sorts entries into headings and measures by the measures' level; sections that
 * don't have it are decided by themselves, or by an editor who states how their headings begin.
 */
export function sortEntries(
  entries: readonly Entry[],
  level: LevelName,
  sections: readonly string[] = [],
): SortedEntries {
  const { measures, left } = chooseMeasures(entries, level, sections);
  const nodes: OutlineNode[] = [];
  let open: { entry: Entry; position: number }[] = [];
  let measure: { node: MeasureNode; depth: number } | null = null;
  for (const entry of entries) {
    if (measure && entry.depth > measure.depth && entry.marker.style !== "supplement") {
      measure.node.entries.push(entry);
      continue;
    }
    open = entry.marker.style === "supplement" ? [] : open.filter((above) => above.entry.depth < entry.depth);
    if (measures.has(entry)) {
      const above = open.map(({ position }) => position);
      const node: MeasureNode = { type: "measure", key: "", entries: [entry], above };
      measure = { node, depth: entry.depth };
      nodes.push(node);
    } else {
      measure = null;
      open.push({ entry, position: nodes.length });
      nodes.push({ type: "heading", level: open.length, entry });
    }
  }
  return { nodes, left };
}

function chooseMeasures(
  entries: readonly Entry[],
  level: LevelName,
  sections: readonly string[],
): { measures: Set<Entry> } & Pick<SortedEntries, "left"> {
  const own = entries.filter((entry) => isOfLevel(entry, level));
  const namesUnits = own.filter(isResponsible).length >= own.length * MOSTLY;
  const document = {
    anyUnits: entries.some(isResponsible),
    depth: own.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY),
  };
  const measures = new Set<Entry>();
  const left: SortedEntries["left"] = [];
  const isFramed = (entry: Entry, ancestors: readonly Entry[]) =>
    level !== "article" &&
    !isResponsible(entry) &&
    (ancestors.some(isFrameHeading) ||
      isClosingHeading(entry) ||
      (namesUnits && isFrameHeading(entry) && !hasUnitLabel(ownText(entry))));
  const visit = (branch: Branch, ancestors: readonly Entry[]) => {
    const { entry, below } = branch;
    if (sections.some((section) => isHeadedBy(entry, section))) {
      for (const measure of below.length > 0 ? below.map((inner) => inner.entry) : [entry])
        measures.add(measure);
      return;
    }
    if (isOfLevel(entry, level)) {
      if (!isFramed(entry, ancestors)) measures.add(entry);
      return;
    }
    if (branch.entries.some((inner) => isOfLevel(inner, level))) {
      for (const inner of below) visit(inner, [...ancestors, entry]);
      return;
    }
    if (level === "article" || entry.marker.style === "supplement") return;
    const found = ofSection(branch, ancestors, document);
    for (const measure of found) measures.add(measure);
    const isFrame = [...ancestors, entry].some(isFrameHeading);
    if (found.length === 0 && !isFrame && saysSomething(branch)) left.push({ entry, below: below.length });
  };
  for (const branch of treeOf(entries)) {
    visit(branch, []);
    // Numbered safeguards in a notice without units: only their heading tells them from measures.
    const { entry, below } = branch;
    const isKept = isFrameHeading(entry) && !branch.entries.some((inner) => measures.has(inner));
    if (isKept && below.length > 0 && !document.anyUnits) left.push({ entry, below: below.length });
  }
  return { measures, left };
}

/** Whether an entry's text begins with words, blanks left out. */
export function isHeadedBy(entry: Entry, words: string): boolean {
  const bare = (text: string) => text.replaceAll(/\s/gu, "");
  return bare(ownText(entry)).startsWith(bare(words));
}

/** The measures of a part that has no entries of the document's level. */
function ofSection(
  { entry, below, entries }: Branch,
  ancestors: readonly Entry[],
  { anyUnits, depth }: { anyUnits: boolean; depth: number },
): Entry[] {
  const children = below.map((branch) => branch.entry);
  const innerUnits = entries.slice(1).some(isResponsible);
  if ([...ancestors, entry].some(isFrameHeading)) {
    if (innerUnits) return children.filter(isResponsible);
    return isResponsible(entry) ? [entry] : [];
  }
  if (innerUnits) return children;
  if (isResponsible(entry)) return [entry];
  if (anyUnits || !isHeading(entry)) return [];
  // Entries of another style in the place of the measures; higher up they are a text's own numbers.
  return children.every((child) => child.depth === depth) ? children : [];
}

/** Whether a part without measures holds text that a reader might take for some. */
function saysSomething({ entry, below }: Branch): boolean {
  const text = ownText(entry).slice(entry.marker.length);
  return below.length > 0 || (text.length >= SHORTEST_TEXT && /。/u.test(text) && !CLOSING_RULE.test(text));
}

/** An entry with those below it, as a tree and in reading order, itself included. */
interface Branch {
  entry: Entry;
  below: Branch[];
  entries: Entry[];
}

function treeOf(entries: readonly Entry[]): Branch[] {
  const tree: Branch[] = [];
  const branches = new Map<Entry, Branch>();
  for (const { entry, ancestors } of withAncestors(entries)) {
    const branch: Branch = { entry, below: [], entries: [entry] };
    branches.set(entry, branch);
    const parent = ancestors.at(-1);
    (parent ? branches.get(parent)?.below : tree)?.push(branch);
    for (const above of ancestors) branches.get(above)?.entries.push(entry);
  }
  return tree;
}
