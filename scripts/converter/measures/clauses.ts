/** A measure's text to clauses: runs of sentences, each with its own responsibility words. */
import { type ClauseDocument, measureText } from "../../../src/content/document.ts";
import type { Note, Staged } from "../source/findings.ts";
import { Mapped } from "../source/text.ts";
import { findResponsibility, readResponsibility } from "../units/responsibility.ts";
import { joinParagraphs, lineFeed } from "./paragraphs.ts";

/** A measure's text with its clauses; `text` is what the clauses give, put together. */
export interface ReadClauses {
  text: Mapped;
  clauses: ClauseDocument[];
}

/** Splits a measure's paragraphs into clauses at their responsibility words; `asides` as in {@link findResponsibility}. */
export function readClauses(source: string, pieces: readonly Mapped[], asides = false): Staged<ReadClauses> {
  const notes: Note[] = [];
  const whole = joinParagraphs(source, pieces);
  const cuts: Cut[] = [];
  let position = 0;
  for (const range of findResponsibility(whole.text, asides)) {
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
  const ownLine =
    text.length > 0 && words !== null && before.text.slice(before.text.trimEnd().length).includes("\n");
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
    responsibility: words ? { parts: [...readResponsibility(words.text)], ownLine } : null,
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
  const stop = words.text.indexOf("。", words.text.lastIndexOf("\n") + 1);
  const remark = stop < 0 ? "" : words.text.slice(stop + 1).replace(/(?<=.)[)）〕\]】]$/u, "");
  if (remark !== "") {
    const at = words.at[stop + 1] ?? words.start;
    notes.push({
      at,
      severity: "info",
      code: "ORDER_NOTE",
      message: `责任单位中的说明“${remark}”不是单位名称，照录`,
    });
  }
  return notes;
}
