/**
 * Stage `responsibility`: where a text says who answers for it.
 *
 * Words with a label (责任单位：…) in any bracket or on a line of their own, and
 * bare brackets at a sentence's end in which every part reads as a body
 * (（市商务委牵头，上海海关配合）). Other brackets (RCEP, 含20万元) stay text.
 */

import { simplify } from "../source/simplify.ts";
import { CLOSERS, DEADLINE, LABEL, OPENERS, readResponsibility } from "./responsibility-words.ts";
import { readsAsBody } from "./unit-name.ts";

export { readResponsibility } from "./responsibility-words.ts";

const LABELLED = new RegExp(`${LABEL}\\s*[:：]`, "u");
const AT_START = new RegExp(`^[（(〔\\[【]?\\s*${LABEL}\\s*[:：]`, "u");
const START = new RegExp(`([（(〔\\[【])?\\s*(?:${LABEL}|${DEADLINE})\\s*[:：]`, "gu");
const ROLE_AT_END = /(?:牵头|配合|参与|负责|落实|职责分工)(?:负责|落实|实施)?$/u;
/** No words are longer; an unclosed bracket must not swallow a page. */
const LONGEST = 600;

/** Where a text's responsibility words stand: `start` and `end` as offsets, brackets included. */
export interface ResponsibilityRange {
  start: number;
  end: number;
  /** The bracket that was opened is never closed. */
  open: boolean;
}

/** Whether a text holds responsibility words, labelled or bare. */
export function mentionsResponsibility(printed: string): boolean {
  const text = simplify(printed);
  return LABELLED.test(text) || findBare(text).length > 0;
}

/** Whether a line begins with labelled responsibility words. */
export function startsResponsibility(text: string): boolean {
  return AT_START.test(simplify(text));
}

/** Finds all responsibility words of a text whose paragraphs are separated by `\n`; words right behind one another are one. */
export function findResponsibility(printed: string): ResponsibilityRange[] {
  const text = simplify(printed);
  const labelled = findLabelled(text);
  const bare = findBare(text).filter((range) =>
    labelled.every(({ start, end }) => range.end <= start || range.start >= end),
  );
  const ranges: ResponsibilityRange[] = [];
  for (const range of [...labelled, ...bare].sort((a, b) => a.start - b.start)) {
    const previous = ranges.at(-1);
    if (previous && text.slice(previous.end, range.start).trim() === "") {
      previous.end = range.end;
      previous.open ||= range.open;
    } else {
      ranges.push(range);
    }
  }
  return ranges;
}

function findLabelled(text: string): ResponsibilityRange[] {
  const ranges: ResponsibilityRange[] = [];
  const pattern = new RegExp(START);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const bracket = match[1];
    const start = match.index + (bracket === undefined ? match[0].length - match[0].trimStart().length : 0);
    if (bracket === undefined && start > 0 && text[start - 1] !== "\n") continue;
    const newLine = text.indexOf("\n", start);
    const lineEnd = newLine < 0 ? text.length : newLine;
    const close =
      bracket === undefined ? lineEnd : closingBracket(text, start, Math.min(lineEnd, start + LONGEST));
    const end = close ?? lineEnd;
    ranges.push({ start, end, open: close === null });
    pattern.lastIndex = end;
  }
  return ranges;
}

/** Brackets without a label that end a sentence and hold nothing but bodies. */
function findBare(text: string): ResponsibilityRange[] {
  const ranges: ResponsibilityRange[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (!OPENERS.includes(text[start] ?? "")) continue;
    const end = closingBracket(text, start, Math.min(text.length, start + LONGEST));
    if (end === null) continue;
    if (isBare(text, start, end)) {
      ranges.push({ start, end, open: false });
      start = end - 1;
    }
  }
  return ranges;
}

function isBare(text: string, start: number, end: number): boolean {
  const inner = text.slice(start + 1, end - 1);
  if (inner.length < 3 || LABELLED.test(inner)) return false;
  const hasRole = ROLE_AT_END.test(inner.trimEnd());
  if (!hasRole) {
    // Without a role word only the place tells: behind a full stop and at a paragraph's end.
    const before = text.slice(0, start).trimEnd().slice(-1);
    const endsParagraph = /^[。；;]?\s*(?:\n|$)/u.test(text.slice(end, end + 8));
    if (!/[。；;”]/u.test(before) || !endsParagraph) return false;
  }
  const units = readResponsibility(text.slice(start, end)).flatMap((part) =>
    typeof part === "object" && "unit" in part ? [part.unit] : [],
  );
  return units.length > 0 && units.every(readsAsBody);
}

/** The offset behind the bracket that closes the one at `start`, or `null`. Brackets of different widths close one another. */
function closingBracket(text: string, start: number, limit: number): number | null {
  let depth = 0;
  for (let index = start; index < limit; index += 1) {
    const character = text[index] ?? "";
    if (OPENERS.includes(character)) depth += 1;
    else if (CLOSERS.includes(character)) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return null;
}
