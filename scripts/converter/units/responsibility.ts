/**
 * Stage `responsibility`: where a text says who answers for it.
 *
 * Words with a label (责任单位：…) in any bracket, on a line of their own or
 * behind a sentence's end, and bare brackets at a sentence's end in which every
 * part reads as a body (（市商务委牵头，上海海关配合）). Other brackets (RCEP,
 * 含20万元) stay text, and so do sentences that only mention a label
 * (明确责任单位：由…).
 */

import { remember } from "../source/remember.ts";
import { simplify } from "../source/simplify.ts";
import { pairBrackets } from "./brackets.ts";
import { findSentences } from "./duty-sentences.ts";
import { findLabelled } from "./labelled.ts";
import { BRACKETED_LABEL, DEADLINE, LABEL, LABEL_LINE, LABELLED } from "./labels.ts";
import { unitsOf } from "./responsibility-parts.ts";
import { LONGEST, type ResponsibilityRange } from "./responsibility-range.ts";
import { readResponsibility } from "./responsibility-words.ts";
import { asRead, textAsRead } from "./spaced-labels.ts";
import { readsAsWholeName } from "./unit-name.ts";
import { findUnlabelled } from "./unlabelled.ts";

export { readResponsibility } from "./responsibility-words.ts";

const STARTS = new RegExp(
  `^(?:[—–－·•●○◆■\\-]{0,3}\\s?(?:${LABEL}|${DEADLINE})\\s*[:：]|[（(［〔\\[【]\\s*(?:${LABEL})\\s*[:：]|${BRACKETED_LABEL}|${LABEL_LINE})`,
  "u",
);
const IS_LABEL_LINE = new RegExp(`^${LABEL_LINE}`, "u");

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
export function findResponsibility(printed: string, asides = false): readonly ResponsibilityRange[] {
  return (asides ? findWithAsides : findWithoutAsides)(printed);
}

// Each stage asks again for the texts of the one before.
const findWithAsides = remember((printed) => find(printed, true));
const findWithoutAsides = remember((printed) => find(printed, false));

function find(printed: string, asides: boolean): readonly ResponsibilityRange[] {
  const visible = asRead(printed);
  return findVisible(simplify(visible.text), asides).map(({ start, end, open }) => ({
    start: visible.at[start] ?? printed.length,
    end: (visible.at[end - 1] ?? printed.length - 1) + 1,
    open,
  }));
}

/** What a text has with asides and without. */
const findSure = remember((text) => ({
  labelled: findLabelled(text, pairBrackets(text)),
  sentences: findSentences(text),
}));

function findVisible(text: string, asides: boolean): ResponsibilityRange[] {
  const { labelled, sentences } = findSure(text);
  const ranges: ResponsibilityRange[] = [];
  for (const range of inOrder(labelled, findUnlabelled(text, pairBrackets(text), sentences, asides))) {
    const previous = ranges.at(-1);
    if (previous && text.slice(previous.end, range.start).trim() === "") {
      previous.end = range.end;
      previous.open ||= range.open;
    } else {
      ranges.push({ ...range });
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
