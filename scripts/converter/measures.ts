/**
 * A measure from its entries in the outline: number, title, and clauses with
 * their responsibility words.
 */
import type { ClauseDocument } from "../../src/content/document.ts";
import { measureText } from "../../src/content/document.ts";
import type { Note, Staged } from "./findings.ts";
import type { Ledger } from "./ledger.ts";
import type { MeasureNode } from "./outline.ts";
import { joinParagraphs, lineFeed, paragraphs } from "./paragraphs.ts";
import { findResponsibility, readResponsibility } from "./responsibility.ts";
import { Mapped } from "./text.ts";

/** A measure as read, each part with its place. */
export interface ReadMeasure {
  key: string;
  label: Mapped;
  title: Mapped | null;
  /** The sign between title and text. */
  titleEnd: Mapped;
  text: Mapped;
  clauses: ClauseDocument[];
}

/** A longer first sentence is what the measure says and not its title. */
const LONGEST_TITLE = 50;
/** The share of measures whose first sentence must look like a title before any is taken for one. */
const TITLED_SHARE = 0.7;

interface Split {
  node: MeasureNode;
  label: Mapped;
  paragraphs: Mapped[];
  notes: Note[];
}

/** Reads all measures of a notice; whether they have titles is decided for the notice as a whole. */
export function readMeasures(
  source: string,
  nodes: readonly MeasureNode[],
  columns: readonly string[],
): Staged<ReadMeasure[]> {
  const notes: Note[] = [];
  const isTable = columns.length > 0;
  const splits = nodes.map((node) => splitLabel(node, isTable));
  const titled =
    splits.filter(({ paragraphs }) => isTable || looksTitled(paragraphs)).length >=
    splits.length * TITLED_SHARE;
  const value = splits.map((split) => {
    const { title, titleEnd, rest } = titled
      ? cutTitle(split.paragraphs, isTable)
      : untitled(split.paragraphs);
    const read = readClauses(source, rest);
    notes.push(...split.notes, ...read.notes);
    return { key: split.node.key, label: split.label, title, titleEnd, ...read.value };
  });
  return { value, notes };
}

function splitLabel(node: MeasureNode, isTable: boolean): Split {
  const notes: Note[] = [];
  const pieces: Mapped[] = [];
  let label = Mapped.empty;
  for (const [index, entry] of node.entries.entries()) {
    const [first, ...others] = entry.lines;
    if (!first) throw new Error("an entry begins with its marker's line");
    let lines = entry.lines;
    if (index === 0) {
      const text = first.text.slice(entry.marker.length);
      label = first.text.slice(0, entry.marker.label.length);
      lines = text.length === 0 ? others : [{ ...first, text }, ...others];
    }
    const cells = isTable && index === 0 ? lines.slice(0, 1) : [];
    const joined = paragraphs(lines.slice(cells.length));
    pieces.push(...cells.map(({ text }) => text), ...joined.value);
    notes.push(...joined.notes);
  }
  return { node, label, paragraphs: pieces, notes };
}

function firstSentenceEnd(text: string): number {
  return text.search(/[。！？]/u);
}

function looksTitled([first, ...others]: readonly Mapped[]): boolean {
  if (!first) return false;
  const end = firstSentenceEnd(first.text);
  if (end < 0) return first.length <= LONGEST_TITLE && others.length > 0;
  return end <= LONGEST_TITLE && (end + 1 < first.length || others.length > 0);
}

function untitled(all: Mapped[]): { title: null; titleEnd: Mapped; rest: Mapped[] } {
  return { title: null, titleEnd: Mapped.empty, rest: all };
}

function cutTitle(
  all: Mapped[],
  isTable: boolean,
): { title: Mapped | null; titleEnd: Mapped; rest: Mapped[] } {
  const [first, ...others] = all;
  if (!first || (!isTable && !looksTitled(all))) return untitled(all);
  if (isTable && others.length === 0) return untitled(all);
  const end = isTable ? -1 : firstSentenceEnd(first.text);
  if (end < 0) return { title: first, titleEnd: Mapped.empty, rest: others };
  const rest = first.slice(end + 1).trim();
  return {
    title: first.slice(0, end),
    titleEnd: first.slice(end, end + 1),
    rest: rest.length > 0 ? [rest, ...others] : others,
  };
}

/** Splits a measure's paragraphs into clauses at their responsibility words. */
function readClauses(
  source: string,
  pieces: readonly Mapped[],
): Staged<{ text: Mapped; clauses: ClauseDocument[] }> {
  const notes: Note[] = [];
  const whole = joinParagraphs(source, pieces);
  const cuts: Cut[] = [];
  let position = 0;
  for (const range of findResponsibility(whole.text)) {
    const trailing = readTrailing(whole, range.end);
    notes.push(...trailing.notes, ...remarks(whole, range));
    const words = whole.slice(range.start, range.end);
    cuts.push({ before: whole.slice(position, range.start), words, trailing: Mapped.join(trailing.value) });
    position = trailing.next;
  }
  const rest = whole.slice(position);
  if (cuts.length === 0 || rest.trim().length > 0)
    cuts.push({ before: rest, words: null, trailing: Mapped.empty });

  const taken: Mapped[] = [];
  const clauses = cuts.map((cut, index) => readClause(source, cut, index, taken));
  const text = Mapped.join(taken);
  if (text.text !== measureText(clauses)) throw new Error("a measure's text and its clauses differ");
  return { value: { text, clauses }, notes };
}

/** A clause's stretch of the text: what stands before its responsibility words, they, and what hangs behind. */
interface Cut {
  before: Mapped;
  words: Mapped | null;
  trailing: Mapped;
}

/** Reads one clause; the characters that stay in the measure's text are added to `taken`. */
function readClause(
  source: string,
  { before, words, trailing }: Cut,
  index: number,
  taken: Mapped[],
): ClauseDocument {
  const text = before.trim();
  const runOn = index > 0 && !/^\s*\n/.test(before.text);
  const ownLine = text.length > 0 && words !== null && /\n\s*$/.test(before.text);
  const add = (piece: Mapped, newLine: boolean) => {
    const previous = taken.at(-1);
    if (newLine && previous) taken.push(lineFeed(source, previous.end, piece.start));
    taken.push(piece);
  };
  if (text.length > 0) add(text, !runOn);
  if (words) add(words, text.length > 0 ? ownLine : !runOn);
  if (trailing.length > 0) taken.push(trailing);
  return {
    id: `c${index + 1}`,
    runOn,
    text: text.text,
    responsibility: words ? { parts: readResponsibility(words.text), ownLine } : null,
    trailing: trailing.text,
  };
}

/** Signs that hang behind a closed bracket, and the rest of words that a page end cut off. */
function readTrailing(whole: Mapped, end: number): Staged<Mapped[]> & { next: number } {
  const value: Mapped[] = [];
  const notes: Note[] = [];
  let next = end;
  const signs = /^[。；;，,、.]+/u.exec(whole.text.slice(next))?.[0].length ?? 0;
  if (signs > 0) {
    value.push(whole.slice(next, next + signs));
    next += signs;
  }
  const stray = /^\n([^\n（(。]{1,12}[）)])(?=\n|$)/u.exec(whole.text.slice(next));
  if (stray?.[1] !== undefined) {
    const piece = whole.slice(next + 1, next + stray[0].length);
    value.push(piece);
    next += stray[0].length;
    notes.push({
      at: piece.start,
      severity: "warning",
      code: "STRAY_TEXT",
      message: `“${piece.text}”游离在责任单位之后，疑为换页时断开的文字，照录于条款之末`,
    });
  }
  return { value, notes, next };
}

/** Notes what responsibility words hold beside units, and words that never end. */
function remarks(whole: Mapped, range: { start: number; end: number; open: boolean }): Note[] {
  const words = whole.slice(range.start, range.end);
  const notes: Note[] = [];
  if (range.open) {
    notes.push({
      at: words.start,
      severity: "warning",
      code: "CLAUSE_OPEN",
      message: "责任单位的括号没有右半，读到段末为止",
    });
  }
  const remark = /。(.+?)[)）〕\]】]?$/u.exec(words.text);
  if (remark?.[1] !== undefined) {
    const at = words.at[remark.index + 1] ?? words.start;
    notes.push({
      at,
      severity: "info",
      code: "ORDER_NOTE",
      message: `责任单位中的说明“${remark[1]}”不是单位名称，照录`,
    });
  }
  return notes;
}

/** Enters a measure's characters in the ledger. */
export function claimMeasure(ledger: Ledger, measure: ReadMeasure): void {
  ledger.claim(`measure/${measure.key}/label`, measure.label);
  if (measure.title) ledger.claim(`measure/${measure.key}/title`, measure.title);
  ledger.claim("marker", measure.titleEnd);
  ledger.claim(`measure/${measure.key}/text`, measure.text);
}
