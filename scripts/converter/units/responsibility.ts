/**
 * Stage `responsibility`: where a text says who answers for it.
 *
 * Words with a label (责任单位：…) in any bracket, on a line of their own or
 * behind a sentence's end, and bare brackets at a sentence's end in which every
 * part reads as a body (（市商务委牵头，上海海关配合）). Other brackets (RCEP,
 * 含20万元) stay text, and so do sentences that only mention a label
 * (明确责任单位：由…).
 */

import { simplify } from "../source/simplify.ts";
import { type Brackets, OPENERS, pairBrackets } from "./brackets.ts";
import { labelBoundary, skipBlanks, unbracketedEnd } from "./label-place.ts";
import { BRACKETED_LABEL, DEADLINE, LABEL, LABEL_LINE, OTHER_UNIT_LABEL, UNIT_LABEL } from "./labels.ts";
import { unitsOf } from "./responsibility-parts.ts";
import { readResponsibility } from "./responsibility-words.ts";
import { asRead, textAsRead } from "./spaced-labels.ts";
import { readsAsBody, readsAsSentence, readsAsWholeName } from "./unit-name.ts";
import {
  findDoubtfulAsides,
  findHeadBrackets,
  findNamedAlone,
  findUnlabelled,
  type ResponsibilityRange,
} from "./unlabelled.ts";

export { readResponsibility } from "./responsibility-words.ts";
export type { ResponsibilityRange } from "./unlabelled.ts";

const LABELLED = new RegExp(`(?:${LABEL})\\s*[:：]`, "u");
const STARTS = new RegExp(
  `^(?:[—–－·•●○◆■\\-]{0,3}\\s?(?:${LABEL}|${DEADLINE})\\s*[:：]|[（(［〔\\[【]\\s*(?:${LABEL})\\s*[:：]|${BRACKETED_LABEL}|${LABEL_LINE})`,
  "u",
);
const IS_LABEL_LINE = new RegExp(`^${LABEL_LINE}`, "u");
const ANY_START = new RegExp(`${UNIT_LABEL}|${LABEL_LINE}|${DEADLINE}\\s*[:：]`, "gu");
const IS_DEADLINE = new RegExp(`^[【［\\[〔（(]?\\s?${DEADLINE}`, "u");
/** No words in brackets are longer; an unclosed bracket must not swallow a page. */
const LONGEST = 600;

/** Whether a text says who is responsible, labelled or bare; lines may have been put together without a sign between. */
export function mentionsResponsibility(printed: string): boolean {
  const text = simplify(printed);
  return (
    findResponsibility(text).some(
      ({ start, end }) => unitsOf(readResponsibility(text.slice(start, end))).length > 0,
    ) || hasLabelledBodies(text)
  );
}

/** What a sentence does to those whom it only mentions (明确责任单位：…). */
const MENTION = /(?:明确|压实|细化|确定|强化|列明|厘清|夯实|公布|公开|按照|根据|由|各)[^，。；]{0,4}$/u;
const LONGEST_NAME = 30;
/** A body among the first names is enough. */
const LONGEST_LIST = 100;

/** Whether a body stands right behind a label, wherever the label stands; the line behind it may have been joined to it. */
function hasLabelledBodies(text: string): boolean {
  const label = LABELLED.exec(text);
  if (!label || MENTION.test(text.slice(Math.max(0, label.index - 12), label.index))) return false;
  const from = label.index + label[0].length;
  const [list = ""] = text
    .slice(from, from + LONGEST_LIST)
    .trimStart()
    .split(/[，,；;。（(）)\n]/u, 1);
  return list.split("、").some(beginsWithBody);
}

function beginsWithBody(words: string): boolean {
  for (let end = Math.min(words.length, LONGEST_NAME); end > 2; end -= 1)
    if (readsAsWholeName(words.slice(0, end))) return true;
  return false;
}

/** Whether a line begins with labelled responsibility words. */
export function startsResponsibility(text: string): boolean {
  return STARTS.test(simplify(textAsRead(text.slice(0, 60))));
}

/** Whether a line is a label of units or of a deadline and nothing else; what it labels stands on the next. */
export function isLabelLine(text: string): boolean {
  return text.length <= 30 && IS_LABEL_LINE.test(simplify(text));
}

/** Each label holds one of these; looking for them first spares most texts the reading. */
const PART_OF_LABEL =
  /单位|部门|处室|科室|机构|主体|分工|责任|牵头|配合|主办|协办|时限|时间|期限|日期|节点|單位|部門|責任|機構|分工|牽頭/u;

/**
 * The last name where a text ends with labelled words outside brackets, `""`
 * where they end with something else, or `null` where it ends with other words.
 */
export function lastLabelledName(text: string): string | null {
  if (!PART_OF_LABEL.test(text.slice(-LONGEST))) return null;
  // Cut off inside a line, the first words stand at no line's start.
  const tail = text.length > LONGEST ? `…${text.slice(-LONGEST)}` : text;
  const last = findResponsibility(tail).at(-1);
  if (!last || last.end < tail.length || last.open || /[）)\]］〕】]$/u.test(tail)) return null;
  const part = readResponsibility(tail.slice(last.start)).at(-1);
  return typeof part === "object" && "unit" in part ? part.unit : "";
}

/**
 * Finds all responsibility words of a text whose paragraphs are separated by
 * `\n`; words right behind one another are one. `asides` as in {@link findUnlabelled}.
 */
export function findResponsibility(printed: string, asides = false): ResponsibilityRange[] {
  const visible = asRead(printed);
  return findVisible(simplify(visible.text), asides).map(({ start, end, open }) => ({
    start: visible.at[start] ?? printed.length,
    end: (visible.at[end - 1] ?? printed.length - 1) + 1,
    open,
  }));
}

function findVisible(text: string, asides: boolean): ResponsibilityRange[] {
  const brackets = pairBrackets(text);
  const labelled = findLabelled(text, brackets);
  const ranges: ResponsibilityRange[] = [];
  for (const range of inOrder(labelled, findUnlabelled(text, brackets, asides))) {
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

/** Both in order of their places; a bare bracket inside labelled words is a part of them. */
function inOrder(
  labelled: readonly ResponsibilityRange[],
  bare: readonly ResponsibilityRange[],
): ResponsibilityRange[] {
  let last: ResponsibilityRange | null = null;
  const kept: ResponsibilityRange[] = [];
  const isLabelled = new Set(labelled);
  for (const range of [...labelled, ...bare].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const overlaps: boolean = last !== null && range.start < last.end;
    if (overlaps && !isLabelled.has(range)) continue;
    if (overlaps) kept.pop();
    kept.push(range);
    last = range;
  }
  return kept;
}

function findLabelled(text: string, brackets: Brackets): ResponsibilityRange[] {
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

/** Where a label stands from whose words no unit could be read. */
export interface UnreadLabel {
  start: number;
  /** The label, without what stands behind it. */
  label: string;
  /** The words behind it, up to the next sign. */
  words: string;
  /** It is a label of those who are responsible, and stands where their words begin, not inside a sentence. */
  atBoundary: boolean;
  /** It is no label but a body in brackets, or bodies that stand apart. */
  isBracket: boolean;
}

/** What stands where units would, and says that they are named elsewhere or later. */
const NOT_YET = "(?:待定|待明确|待确定|另行|另定|未定|暂定|见附|详见|同上)";
const LABEL_PLACE = new RegExp(
  `(${BRACKETED_LABEL}|(?:${LABEL})\\s*(?:[:：]|[/／—–｜|]+|(?=${NOT_YET}))|(?<=[（(［〔\\[【]\\s?)(?:${LABEL})(?=\\s*[）)\\]］】〕]|\\s)|(?!${DEADLINE})${LABEL_LINE})|(?<![\\p{Script=Han}])${OTHER_UNIT_LABEL}`,
  "gu",
);

/**
 * Finds the labels of units from whose words none could be read, and brackets
 * that hold one body, or bodies that stand apart at a paragraph's end, where
 * nothing shows whether they answer for anything.
 */
export function findUnread(printed: string): UnreadLabel[] {
  const text = simplify(printed);
  const read = findResponsibility(text).filter(
    ({ start, end }) => unitsOf(readResponsibility(text.slice(start, end))).length > 0,
  );
  const brackets = pairBrackets(text);
  const { around } = brackets;
  let at = 0;
  const labels = [...text.matchAll(LABEL_PLACE)].flatMap(({ 0: found, 1: known, index: foundAt }) => {
    // Words before a label may look like a part of it (明确责任单位：).
    const inner = known === undefined ? (LABELLED.exec(found)?.index ?? 0) : 0;
    const [print, index] = [found.slice(inner), foundAt + inner];
    while ((read[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at += 1;
    if ((read[at]?.start ?? Number.POSITIVE_INFINITY) <= index) return [];
    const behind = index + print.length;
    const words = printed.slice(behind, behind + 20).split(/[\n，,；;。）)]/u, 1)[0] ?? "";
    const opens =
      OPENERS.includes(text[skipBlanks(text, index) - 1] ?? " ") || (around[index] ?? -1) === index - 1;
    const atBoundary = known !== undefined && (opens || labelBoundary(text, index) !== null);
    const label = printed.slice(index, behind).trim();
    return [{ start: index, label, words: words.trim(), atBoundary, isBracket: false }];
  });
  const named = [...findNamedAlone(text, read), ...findHeadBrackets(text, brackets)];
  const doubtful = [...findDoubtfulAsides(text, brackets, read), ...named].map(({ start, end }) => {
    const label = printed.slice(start, end);
    return { start, label, words: "", atBoundary: false, isBracket: true };
  });
  return [...labels, ...doubtful].sort((a, b) => a.start - b.start);
}
