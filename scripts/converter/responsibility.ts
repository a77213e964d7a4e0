/**
 * Stage `responsibility`: who answers for a measure.
 *
 * Finds the responsibility words in a measure's text (in brackets or on a line
 * of their own), splits the measure into clauses at them, and reads units and
 * roles. The words themselves are kept to the character.
 */
import type { ResponsibilityPart } from "../../src/content/document.ts";
import type { Role } from "../../src/model/schema.ts";

const LABEL = "(?:责任|牵头|配合|主办|协办|参与|参加|承办|落实|实施)(?:单位|部门|处室|主体|科室)";
const DEADLINE = "(?:完成|办理|办结|实施)(?:时限|时间|期限)";
const ANY_LABEL = new RegExp(`(?:${LABEL}|${DEADLINE})\\s*[:：]\\s*`, "g");
const LABELLED = new RegExp(`${LABEL}\\s*[:：]`);
const AT_START = new RegExp(`^[（(〔\\[【]?\\s*${LABEL}\\s*[:：]`);
const PAIRS: Readonly<Record<string, string>> = { "（": "）)", "(": ")）", "〔": "〕", "[": "]", "【": "】" };
const CLOSERS = "）)〕]】";

/** Whether a line holds responsibility words. */
export function mentionsResponsibility(text: string): boolean {
  return LABELLED.test(text);
}

/** Whether a line begins with responsibility words. */
export function startsResponsibility(text: string): boolean {
  return AT_START.test(text);
}

/** Where a text's responsibility words stand: `start` and `end` as offsets, brackets included. */
export interface ResponsibilityRange {
  start: number;
  end: number;
  /** The bracket that was opened is never closed. */
  open: boolean;
}

/** Finds all responsibility words of a text whose paragraphs are separated by `\n`; words right behind one another are one. */
export function findResponsibility(text: string): ResponsibilityRange[] {
  const ranges: ResponsibilityRange[] = [];
  const pattern = new RegExp(`([（(〔\\[【])?\\s*${LABEL}\\s*[:：]`, "g");
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const bracket = match[1];
    const start =
      bracket === undefined ? match.index + (match[0].length - match[0].trimStart().length) : match.index;
    if (bracket === undefined && start > 0 && text[start - 1] !== "\n") continue;
    const lineEnd = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start);
    const close = bracket === undefined ? lineEnd : closingBracket(text, start, lineEnd);
    const end = close ?? lineEnd;
    const previous = ranges.at(-1);
    if (previous && text.slice(previous.end, start).trim() === "") {
      previous.end = end;
      previous.open ||= close === null;
    } else {
      ranges.push({ start, end, open: close === null });
    }
    pattern.lastIndex = end;
  }
  return ranges;
}

/** The offset behind the bracket that closes the one at `start`, or `null`. */
function closingBracket(text: string, start: number, limit: number): number | null {
  const open: string[] = [];
  for (let index = start; index < limit; index += 1) {
    const character = text[index] ?? "";
    const closers = PAIRS[character];
    if (closers !== undefined) open.push(closers);
    else if (open.at(-1)?.includes(character)) {
      open.pop();
      if (open.length === 0) return index + 1;
    }
  }
  return null;
}

/** What stands behind the last unit and gives its group's role. */
const ROLE_WORDS: readonly [RegExp, Role][] = [
  [/\s*(?:共同)?牵头(?:负责|落实|实施)?$/, "lead"],
  [/\s*(?:等)?(?:配合|参与|协助|协同)(?:实施|落实)?$/, "support"],
  [/\s*(?:等)?(?:按照?|依)(?:各自)?职责(?:分工)?(?:分别|共同)?(?:负责|落实)?$/, "responsible"],
  [/\s*(?:等)?(?:分别|共同|具体)?负责$/, "responsible"],
];

const LABEL_ROLES: readonly [RegExp, Role][] = [
  [/牵头|主办/, "lead"],
  [/配合|协办|参与|参加/, "support"],
];

/** Reads responsibility words into labels, units with their roles, and punctuation; joined they are the words again. */
export function readResponsibility(words: string): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  const { inner, closing } = cutClosing(words);
  const labels = [...inner.matchAll(ANY_LABEL)];
  push(parts, inner.slice(0, labels[0]?.index ?? 0));
  for (const [index, match] of labels.entries()) {
    push(parts, match[0]);
    const body = inner.slice(match.index + match[0].length, labels[index + 1]?.index ?? inner.length);
    if (new RegExp(DEADLINE).test(match[0])) pushDeadline(parts, body);
    else
      pushUnits(parts, body, LABEL_ROLES.find(([pattern]) => pattern.test(match[0]))?.[1] ?? "responsible");
  }
  push(parts, closing);
  return parts;
}

/** Cuts off the bracket that closes the words, where a bracket opens them. */
function cutClosing(words: string): { inner: string; closing: string } {
  const closes = /^[（(〔[【]/.test(words) && CLOSERS.includes(words.at(-1) ?? " ");
  return closes ? { inner: words.slice(0, -1), closing: words.slice(-1) } : { inner: words, closing: "" };
}

function pushDeadline(parts: ResponsibilityPart[], body: string): void {
  const end = body.replace(/[\s；;，,。]+$/u, "").length;
  if (end > 0) parts.push({ deadline: body.slice(0, end) });
  push(parts, body.slice(end));
}

function pushUnits(parts: ResponsibilityPart[], body: string, labelRole: Role): void {
  const { units, remark } = cutRemark(body);
  for (const group of splitOutside(units, /[，,；;]/)) pushGroup(parts, group, labelRole);
  push(parts, remark);
}

/** Cuts a remark behind the units: whatever follows a full stop, e.g. 各相关单位按行政序列排序, 下同. */
function cutRemark(body: string): { units: string; remark: string } {
  const stop = body.indexOf("。");
  return stop < 0 ? { units: body, remark: "" } : { units: body.slice(0, stop), remark: body.slice(stop) };
}

/** Splits at separators outside brackets; each piece keeps its separator and the white space behind it in front of the next. */
function splitOutside(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, character] of [...text.matchAll(/./gsu)].map(
    (match) => [match.index, match[0]] as const,
  )) {
    if (character in PAIRS) depth += 1;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(character)) {
      pieces.push(text.slice(start, index));
      start = index;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}

function pushGroup(parts: ResponsibilityPart[], group: string, labelRole: Role): void {
  const trimmed = group.trimEnd();
  const found = ROLE_WORDS.find(([pattern]) => pattern.test(trimmed));
  const tailStart = found ? trimmed.search(found[0]) : trimmed.length;
  const role = found && found[1] !== "responsible" ? found[1] : labelRole;
  for (const piece of splitOutside(group.slice(0, tailStart), /[、]/)) {
    const lead = /^[，,；;、\s]*/.exec(piece)?.[0] ?? "";
    const name = piece.slice(lead.length).trimEnd();
    push(parts, lead);
    if (name !== "") parts.push({ unit: name, role });
    push(parts, piece.slice(lead.length + name.length));
  }
  push(parts, group.slice(tailStart));
}

/** Adds plain words, one run at a time. */
function push(parts: ResponsibilityPart[], words: string): void {
  if (words === "") return;
  const last = parts.at(-1);
  if (typeof last === "string") parts[parts.length - 1] = last + words;
  else parts.push(words);
}
