/** Versions of a measure beside one another: which passages correspond, and which words only one has. */
import { memoryKey, remembered } from "../../model/memory.ts";
import type { Measure } from "../../model/schema.ts";
import { groupBy } from "../group-by.ts";
import { recently } from "../recent.ts";
import { cutText, type DiffPart, rememberedDiff } from "../text-diff.ts";
import { type AlignedPair, alignPassages } from "./align.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** Passages that say the same, a cell for each version; an empty cell where a version has none. */
export type VersionRow = Passage[][];

/**
 * Lays out versions in rows. Each version is aligned with all passages before
 * it, so that what two local notices add alike stands in one row too; the work
 * grows with the number of versions.
 */
export function layOut(versions: readonly Pick<Measure, "clauses">[]): VersionRow[] {
  const rows: { cells: Passage[][]; into: number | null }[] = [];
  const pool: { passage: Passage; row: number }[] = [];
  /** Rows as they stand below one another; one that was joined to another is `into` it. */
  const order: number[] = [];
  const rowOf = (index: number): number => {
    let at = index;
    for (let into = rows[at]?.into ?? null; into !== null; into = rows[at]?.into ?? null) at = into;
    return at;
  };
  for (const [version, { clauses }] of versions.entries()) {
    const passages = passagesOf(clauses);
    const pairs = rememberedAlignment(
      pool.map(({ passage }) => passage.text),
      passages.map(({ text }) => text),
    );
    const found = groupBy(pairs, ([, other]) => other);
    let before = -1;
    for (const [index, passage] of passages.entries()) {
      const [first, ...others] = [
        ...new Set((found.get(index) ?? []).map(([one]) => rowOf(pool[one]?.row ?? 0))),
      ].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      const row = first ?? rows.push({ cells: versions.map(() => []), into: null }) - 1;
      if (first === undefined) {
        order.splice(before < 0 && version === 0 ? order.length : before + 1, 0, row);
        pool.push({ passage, row });
      }
      for (const other of others) join(rows, order, other, row);
      rows[row]?.cells[version]?.push(passage);
      before = order.indexOf(row);
    }
  }
  return order.map((index) => rows[index]?.cells ?? []);
}

/** Which passages say the same, as it was found before where they are the same. */
function rememberedAlignment(first: readonly string[], second: readonly string[]): AlignedPair[] {
  return remembered(
    "alignments",
    () => memoryKey(first.join("\n"), second.join("\n")),
    () => alignPassages(first, second),
  );
}

/** Joins a row to the one that stands before it. */
function join(
  rows: { cells: Passage[][]; into: number | null }[],
  order: number[],
  from: number,
  to: number,
): void {
  const [source, target] = [rows[from], rows[to]];
  if (source === undefined || target === undefined) return;
  for (const [version, passages] of source.cells.entries()) target.cells[version]?.push(...passages);
  source.into = to;
  order.splice(order.indexOf(from), 1);
}

/** A stretch of a text, and whether only this version has it. */
export interface MarkedText {
  text: string;
  only: boolean;
}

/** How the words of one version differ from those of another. */
export interface WordDifferences {
  /** What only the first has. */
  missing: string[];
  /** What only the other has. */
  added: string[];
  /** What stands in the same place: the first's words, the other's. */
  changed: [own: string, other: string][];
}

/** The text of a cell; passages of other clauses, or from elsewhere in the measure, on lines of their own. */
export function cellText(passages: readonly Passage[]): string {
  return passages
    .map(({ clause, text }, index) =>
      index > 0 && passages[index - 1]?.clause !== clause ? `\n${text}` : text,
    )
    .join("");
}

/** A row's texts are compared for the sentences on their words, then for their marks. */
const cutRecently = recently(cutText, 256);

/** Two texts compared by words; what differs in signs and spacing only is the same. */
export function comparedParts(own: string, other: string): readonly DiffPart[] {
  return comparedRecently(own)(other);
}

/** The sentences on a row's words and the marks of both its sides ask for the same two texts. */
const comparedRecently = recently((own) => recently((other) => compareTexts(own, other), 16), 64);

function compareTexts(own: string, other: string): DiffPart[] {
  if (own === other) return own === "" ? [] : [{ same: true, own, other }];
  // What stands on one side only has no words to compare.
  if (own === "" || other === "") return [{ same: bare(own) === bare(other), own, other }];
  return rememberedDiff(own, other, cutRecently).map((part) =>
    !part.same && bare(part.own) === bare(part.other) ? { ...part, same: true } : part,
  );
}

/** One side of compared parts, what only it has marked. */
export function marked(parts: readonly DiffPart[], side: "own" | "other"): MarkedText[] {
  const found: MarkedText[] = [];
  for (const part of parts) {
    const text = part[side];
    if (text === "") continue;
    const only = !part.same && bare(text) !== "";
    const last = found.at(-1);
    if (last?.only === only) last.text += text;
    else found.push({ text, only });
  }
  return found;
}

/** How the words of a version differ from the first's, over all rows. */
export function wordDifferences(rows: readonly VersionRow[], first: number, other: number): WordDifferences {
  const found: WordDifferences = { missing: [], added: [], changed: [] };
  for (const row of rows) {
    const [own, theirs] = [cellText(row[first] ?? []), cellText(row[other] ?? [])];
    if (own === "" && theirs === "") continue;
    for (const part of comparedParts(own, theirs)) {
      if (part.same) continue;
      const [missing, added] = [phrase(part.own), phrase(part.other)];
      if (missing !== "" && added !== "") found.changed.push([missing, added]);
      else if (missing !== "") found.missing.push(missing);
      else if (added !== "") found.added.push(added);
    }
  }
  return found;
}

/** Letters and digits alone, in one width. */
function bare(text: string): string {
  return text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Words without the signs that join them to others. */
function phrase(text: string): string {
  const characters = [...text.replaceAll("\n", " ").trim()];
  while (JOINING.test(characters[0] ?? "")) characters.shift();
  while (JOINING.test(characters.at(-1) ?? "")) characters.pop();
  const joined = characters.join("");
  return bare(joined) === "" ? "" : joined;
}

const JOINING = /^[\s，、。；：！？,;:.!?]$/u;
