/** Pieces of text on a page, each with its place; and rows of them. */

/** Words as they are read. */
export interface Words {
  text: string;
  /** How sure the reader of a picture is of each UTF-16 unit, from 0 to 1; what a file says itself has none. */
  sure?: readonly number[];
  /** How far below the page's top it stands, in points, where that is known. */
  y?: number;
}

/** A run of characters as the page draws it. Lengths are in points, `y` counts down from the page's top. */
export interface Fragment extends Words {
  x: number;
  y: number;
  width: number;
  /** The font's size. */
  size: number;
}

/** A page's text, in the order in which the file draws it. */
export interface Page {
  width: number;
  height: number;
  fragments: Fragment[];
  /** It is a picture, whatever few words (a number, a mark of the scanner's) are drawn on it. */
  isPicture?: boolean;
}

/** Fragments on one baseline, from left to right. */
export interface Row {
  y: number;
  fragments: Fragment[];
}

/** Puts fragments on one baseline together; rows from top to bottom. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const rows: Row[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && fragment.y - row.y < fragment.size / 2) row.fragments.push(fragment);
    else rows.push({ y: fragment.y, fragments: [fragment] });
  }
  for (const row of rows) row.fragments.sort((a, b) => a.x - b.x);
  return rows;
}

/** A gap in a row that is wider than this many characters parts columns. */
const COLUMN_GAP = 1.2;

/** Splits a row where a gap parts columns or cells. */
export function splitRow({ fragments }: Row): Fragment[] {
  const pieces: Fragment[][] = [];
  for (const fragment of fragments) {
    const before = pieces.at(-1)?.at(-1);
    if (before && fragment.x - (before.x + before.width) <= fragment.size * COLUMN_GAP)
      pieces.at(-1)?.push(fragment);
    else pieces.push([fragment]);
  }
  return pieces.map(merge);
}

/** One fragment from neighbours in a row, with a space where the page leaves a visible one. */
export function merge(fragments: readonly Fragment[]): Fragment {
  const [first] = fragments;
  if (!first) throw new Error("nothing to merge");
  const parts: Words[] = [];
  let right = first.x;
  for (const fragment of fragments) {
    const before = parts.at(-1);
    if (before && isSpace(before.text, fragment, fragment.x - right)) parts.push({ text: " " });
    parts.push(fragment);
    right = Math.max(right, fragment.x + fragment.width);
  }
  const size = Math.max(...fragments.map((fragment) => fragment.size));
  return { ...first, ...joined(parts), width: right - first.x, size };
}

/** Words one behind the other. */
export function joined(parts: readonly Words[]): Words {
  const text = parts.map((part) => part.text).join("");
  if (parts.every(({ sure }) => sure === undefined)) return { text };
  return { text, sure: parts.flatMap((part) => part.sure ?? Array<number>(part.text.length).fill(1)) };
}

/** Words without their white space: all of it, or that at their ends. */
export function withoutSpaces({ text, sure }: Words, where: "everywhere" | "ends" = "everywhere"): Words {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const isKept = (unit: string, at: number) =>
    where === "ends" ? at >= start && at < end : !/\s/u.test(unit);
  const kept = text.split("").map(isKept);
  const units = text.split("").filter((_, at) => kept[at]);
  return sure === undefined
    ? { text: units.join("") }
    : { text: units.join(""), sure: sure.filter((_, at) => kept[at]) };
}

/** Chinese set with wide tracking has no spaces; words in letters have, though narrow. */
function isSpace(before: string, { text, size }: Fragment, gap: number): boolean {
  if (/\s$/.test(before) || /^\s/.test(text)) return false;
  const isLatin = /[0-9A-Za-z]$/.test(before) && /^[0-9A-Za-z]/.test(text);
  return gap > size * (isLatin ? 0.15 : 0.8);
}
