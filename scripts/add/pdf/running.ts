/** Running heads, footers and page numbers: rows at a page's edge that come again on other pages. */
import { type Fragment, merge, type Page, type Row, rowsOf } from "./fragments.ts";

/** How many rows at either edge may be running ones. */
const EDGE_ROWS = 2;
/** The part of the height that belongs to an edge. */
const EDGE = 0.15;
/** A running head stands on at least this part of the pages: half, less the odd first page; heads of odd and even pages differ. */
const SHARE = 0.4;
/** How far the same row may lie up or down from page to page. */
const DRIFT = 8;

/** A row at an edge. */
interface Candidate {
  page: number;
  row: Row;
  text: string;
  edge: "top" | "bottom";
  /** How many rows stand further out. */
  depth: number;
}

const PAGE_NUMBER = /^第?[—–－\-·~]*\d{1,4}[—–－\-·~]*页?(?:[,，/／]?共?\d{1,4}页?)?$/u;

/** The pages without their running rows, and the rows' texts. */
export function withoutRunning(pages: readonly Page[]): { pages: Page[]; removed: string[] } {
  const groups = groupBy(
    pages.flatMap(edgeRows),
    ({ edge, text }) => `${edge} ${text.replaceAll(/\d+/g, "#")}`,
  );
  const found = [...groups.values()].flatMap((group) => runningOf(group, pages));
  // What stands further in than a row of the text is text.
  const outer = new Set(found.filter(({ depth }) => depth === 0).map(({ page, edge }) => `${page} ${edge}`));
  const running = found.filter(({ page, edge, depth }) => depth === 0 || outer.has(`${page} ${edge}`));
  const fragments = new Set<Fragment>(running.flatMap(({ row }) => row.fragments));
  return {
    pages: pages.map((page) => ({
      ...page,
      fragments: page.fragments.filter((fragment) => !fragments.has(fragment)),
    })),
    removed: running.sort((a, b) => a.page - b.page).map(({ text }) => text),
  };
}

function edgeRows({ fragments, height }: Page, page: number): Candidate[] {
  const rows = rowsOf(fragments);
  const candidates = (own: readonly Row[], edge: Candidate["edge"]): Candidate[] =>
    own.map((row, depth) => {
      const text = merge(row.fragments).text.replaceAll(/\s/gu, "");
      return { page, row, text, edge, depth };
    });
  return [
    ...candidates(
      rows.slice(0, EDGE_ROWS).filter(({ y }) => y < height * EDGE),
      "top",
    ),
    ...candidates(
      rows
        .slice(-EDGE_ROWS)
        .reverse()
        .filter(({ y }) => y > height * (1 - EDGE)),
      "bottom",
    ),
    // The head of a table comes again on every page as well, and is the converter's to know.
  ].filter(({ text }) => !text.startsWith("序号"));
}

/** Those of equal rows (numbers aside) that are running: at one height, with one text or a number that counts pages. */
function runningOf(group: readonly Candidate[], pages: readonly Page[]): Candidate[] {
  const isNumber = group.every(({ text }) => PAGE_NUMBER.test(text));
  const [only] = group;
  if (only && group.length === 1)
    return pages.length === 1 &&
      only.edge === "bottom" &&
      PAGE_NUMBER.test(only.text) &&
      countsFrom(only) === 1
      ? [only]
      : [];
  const level = median(group.map(({ row }) => row.y));
  const same = group.filter(({ row }) => Math.abs(row.y - level) <= DRIFT);
  const enough = (found: readonly Candidate[]): boolean => {
    const count = new Set(found.map(({ page }) => page)).size;
    return count >= 2 && (isNumber || count >= pages.length * SHARE);
  };
  const equal = mostFrequent(same, ({ text }) => text);
  if (!isNumber && enough(equal)) return equal;
  const counting = mostFrequent(same, countsFrom);
  return enough(counting) && counting.every((candidate) => /\d/.test(candidate.text)) ? counting : [];
}

/** What the first page's number would be if a row's last number but a total counts pages. */
function countsFrom({ text, page }: Candidate): number {
  const numbers = text.match(/\d+/g) ?? [];
  const number = PAGE_NUMBER.test(text) ? numbers[0] : numbers.at(-1);
  return Number(number ?? Number.NaN) - page;
}

function mostFrequent(
  group: readonly Candidate[],
  key: (candidate: Candidate) => string | number,
): Candidate[] {
  const parts = [...groupBy(group, key).values()];
  return parts.sort((a, b) => b.length - a.length)[0] ?? [];
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
