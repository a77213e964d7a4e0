/** Responsibility words that bear a label (责任单位：…): in any bracket, on a line of their own, or behind a sentence's end. */

import { type Brackets, OPENERS } from "./brackets.ts";
import { labelBoundary, skipBlanks, unbracketedEnd } from "./label-place.ts";
import { DEADLINE, LABEL_LINE, UNIT_LABEL } from "./labels.ts";
import { unitsOf } from "./responsibility-parts.ts";
import { LONGEST, type ResponsibilityRange } from "./responsibility-range.ts";
import { readResponsibility } from "./responsibility-words.ts";
import { readsAsBody, readsAsSentence } from "./unit-name.ts";

const ANY_START = new RegExp(`${UNIT_LABEL}|${LABEL_LINE}|${DEADLINE}\\s*[:：]`, "gu");

const IS_DEADLINE = new RegExp(`^[【［\\[〔（(]?\\s?${DEADLINE}`, "u");

/** The words with a label, in order and apart from one another. */
export function findLabelled(text: string, brackets: Brackets): ResponsibilityRange[] {
  const ranges: ResponsibilityRange[] = [];
  const labels = [...text.matchAll(ANY_START)];
  let done = 0;
  let lineEnd = -1;
  for (const [index, label] of labels.entries()) {
    if (label.index < done) continue;
    if (lineEnd < label.index) lineEnd = endOfLine(text, label.index);
    const next = labels[index + 1]?.index ?? text.length;
    const range =
      bracketedRange(text, label, lineEnd, brackets) ?? unbracketedRange(text, label, next, lineEnd);
    if (!range) continue;
    ranges.push(range);
    done = range.end;
  }
  return ranges;
}

function endOfLine(text: string, at: number): number {
  const newLine = text.indexOf("\n", at);
  return newLine < 0 ? text.length : newLine;
}

/** Words in brackets around their label; where something stands before the label, it must belong to it. */
function bracketedRange(
  text: string,
  label: RegExpMatchArray & { index: number },
  lineEnd: number,
  { closes, around }: Brackets,
): ResponsibilityRange | null {
  if (OPENERS.includes(label[0][0] ?? " ")) return null;
  let open = around[label.index] ?? -1;
  if (open < 0) {
    // The opener of a bracket that is never closed.
    open = skipBlanks(text, label.index) - 1;
    if (!OPENERS.includes(text[open] ?? " ")) return null;
  }
  const close = closes.get(open);
  const before = text.slice(open + 1, label.index);
  if (close === undefined || close - open > LONGEST)
    return before.trim() === "" ? { start: open, end: lineEnd, open: true } : null;
  const range = { start: open, end: close + 1, open: false };
  if (before.trim() === "" && !isSentence(label[0])) return range;
  if (IS_DEADLINE.test(label[0]) || !/(?:^|[，,；;。、:：\s])$/u.test(before)) return null;
  const units = unitsOf(readResponsibility(text.slice(open, close + 1)));
  return units.some(readsAsBody) && !units.some(readsAsSentence) ? range : null;
}

function unbracketedRange(
  text: string,
  label: RegExpMatchArray & { index: number },
  next: number,
  lineEnd: number,
): ResponsibilityRange | null {
  const boundary = labelBoundary(text, label.index);
  if (!boundary) return null;
  const isDeadline = IS_DEADLINE.test(label[0]);
  if (isDeadline && boundary.kind !== "line") return null;
  const kind = isSentence(label[0]) ? "blank" : boundary.kind;
  const end = unbracketedEnd(text, { from: label.index + label[0].length, next, lineEnd }, kind, isDeadline);
  return end === null ? null : { start: boundary.start, end, open: false };
}

/** Whether a label is joined to its words without a colon (责任单位为…), and so may as well stand in a sentence. */
function isSentence(label: string): boolean {
  return /[为是\s—–｜|]$/u.test(label);
}
