/**
 * Reads responsibility words into units with their roles and deadlines.
 *
 * The words are kept to the character: labels, punctuation, role words and
 * further fields stand as plain strings between the units, and joined the parts
 * are the words again.
 */
import type { ResponsibilityPart } from "../../../src/content/document.ts";
import type { Role } from "../../../src/model/schema.ts";
import { simplify } from "../source/simplify.ts";
import { OPENERS, pairBrackets, splitOutside } from "./brackets.ts";
import { ANY_LABEL, BRACKETED_LABEL, labelKind, labelRole } from "./labels.ts";
import { readsAsRemark } from "./lead-words.ts";
import { pushNames } from "./printed-names.ts";
import { giveRole, push, pushDeadline, readsAsDeadline, unitsOf } from "./responsibility-parts.ts";
import { asRead } from "./spaced-labels.ts";
import { namesNoBody, readsAsBody, readsAsWholeName } from "./unit-name.ts";

/** What stands behind the last unit of a group and gives the group's role. */
const ROLE_WORDS: readonly [RegExp, Role][] = [
  [/(?:共同)?牵头(?:负责|落实|实施|组织|推进)?$/u, "lead"],
  [/(?:为|是|作为)(?:总)?(?:牵头|主责)(?:单位|部门)$/u, "lead"],
  [
    /(?:等)?(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)?(?:配合|参与|参加|协助|协同|协办)(?:实施|落实|推进|负责|做好)?$/u,
    "support",
  ],
  [/(?:为|是|作为)(?:配合|协办|参与)(?:单位|部门)$/u, "support"],
  [/(?:为|是|作为)(?:责任|落实|实施)(?:单位|部门)$/u, "responsible"],
  [
    /(?:等)?(?:按照?|依|根据)(?:各自)?(?:职责|职能)(?:分工)?(?:分别|共同|抓好)?(?:负责|落实|实施|推进)?$/u,
    "responsible",
  ],
  [/(?:等)?(?:分别|共同|具体)?(?:负责|落实)(?:落实|实施|推进|执行)?$/u, "responsible"],
  // 青岛海关负责监管: what the body does is no part of its name.
  [/(?:具体)?(?:负责|承担)[\p{Script=Han}]{2,12}$/u, "responsible"],
];

/** Reads the words. */
export function readResponsibility(words: string): ResponsibilityPart[] {
  const { text, at } = asRead(words);
  return restore(readSimplified(simplify(text)), words, at);
}

/** Gives parts that were read in simplified form, and as a reader sees them, the characters that were printed. */
function restore(
  parts: readonly ResponsibilityPart[],
  printed: string,
  at: readonly number[],
): ResponsibilityPart[] {
  let position = 0;
  const take = (text: string) => {
    const start = position === 0 ? 0 : (at[position] ?? printed.length);
    position += text.length;
    return printed.slice(start, at[position] ?? printed.length);
  };
  return parts.map((part) => {
    if (typeof part === "string") return take(part);
    return "unit" in part ? { ...part, unit: take(part.unit) } : { deadline: take(part.deadline) };
  });
}

const ONLY_A_LABEL = new RegExp(`^${BRACKETED_LABEL}$`, "u");

/** Reads brackets that stand one behind another each for itself, and then what follows them. */
function readSimplified(words: string): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  const { closes } = pairBrackets(words);
  let start = 0;
  while (start < words.length) {
    const opens = start + (/^\s*/u.exec(words.slice(start, start + 200))?.[0].length ?? 0);
    const close = closes.get(opens);
    if (close === undefined || ONLY_A_LABEL.test(words.slice(opens, Math.min(close + 1, opens + 40)))) break;
    push(parts, words.slice(start, opens + 1));
    pushLabelled(parts, words.slice(opens + 1, close));
    push(parts, words.slice(close, close + 1));
    start = close + 1;
  }
  const rest = words.slice(start);
  const isOpen = OPENERS.includes(rest[0] ?? " ") && !closes.has(start);
  const opening = isOpen ? 1 : (/^[—–－―─-]{1,3}\s{0,4}(?=.)/u.exec(rest)?.[0].length ?? 0);
  push(parts, rest.slice(0, opening));
  pushLabelled(parts, rest.slice(opening));
  return parts;
}

/** Reads words that stand behind a label of that role. */
export function readAfterLabel(words: string, role: Role): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  const { text, at } = asRead(words);
  pushLabelled(parts, simplify(text), role);
  return restore(parts, words, at);
}

/** Signs that part words from the label behind them. */
const BEFORE_LABEL = /[（(［〔[【〈｛/／|｜]$/u;

/** Reads words with labels; what stands before the first is units too, or words that only introduce it. */
function pushLabelled(parts: ResponsibilityPart[], words: string, role: Role = "responsible"): void {
  const labels = [...words.matchAll(ANY_LABEL)];
  const first = labels[0]?.index ?? words.length;
  const before = words.slice(0, first);
  if (labels.length > 0 && !unitsOf(readUnits(before, role)).some(readsAsBody)) push(parts, before);
  else pushUnits(parts, before, role);
  for (const [index, match] of labels.entries()) {
    const [label] = match;
    const whole = words.slice(match.index + label.length, labels[index + 1]?.index ?? words.length);
    // A field in brackets of its own behind a name (市商务局（联系电话：…）), or a sign before the next label.
    const body = whole.slice(0, whole.length - (BEFORE_LABEL.exec(whole)?.[0].length ?? 0));
    push(parts, label);
    const kind = labelKind(label);
    if (kind === "deadline") pushDeadline(parts, body);
    else if (kind === "field") push(parts, body);
    else pushUnits(parts, body, labelRole(label));
    push(parts, whole.slice(body.length));
  }
}

/** Reads a table's cell by the name of its column; beside a 牵头 column the others are what they say. */
export function readCell(words: string, column: string): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  const name = simplify(column);
  const { text, at } = asRead(words);
  if (labelKind(name) === "deadline") pushDeadline(parts, simplify(text));
  else pushUnits(parts, simplify(text), labelRole(name));
  return restore(parts, words, at);
}

/** The units of words without a label. */
export function readUnits(words: string, role: Role): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  pushUnits(parts, words, role);
  return parts;
}

/** Whether words are a list of bodies and nothing else, each name whole. */
export function areWholeNames(words: string): boolean {
  const units = unitsOf(readUnits(words, "responsible"));
  return units.length > 0 && units.every(readsAsWholeName);
}

const BRACKET = /[（(［〔[【〈｛]/u;

/**
 * Units up to a full stop; what follows it is a remark (各相关单位按行政序列排序,
 * 下同), and so is what says how to read units (列首位的为牵头单位).
 */
function pushUnits(parts: ResponsibilityPart[], body: string, role: Role): void {
  const stop = body.indexOf("。");
  const units = stop < 0 ? body : body.slice(0, stop);
  let isRemark = false;
  const first = parts.length;
  for (const group of splitOutside(units, /[，,；;\n]/u)) {
    const said = SAYS_OF_ABOVE.exec(group);
    if (said) {
      giveRole(parts, first, labelRole(said[1] ?? ""));
      push(parts, group);
      continue;
    }
    isRemark ||= readsAsRemark(group.split(BRACKET, 1)[0] ?? "");
    if (isRemark) push(parts, group);
    else pushGroup(parts, group, role);
  }
  push(parts, body.slice(units.length));
}

/** 以上为牵头单位, behind the units of which it speaks. */
const SAYS_OF_ABOVE =
  /^[，,；;\s]*(?:以上|前述|前面)(?:各|几个|两家|两个|[二三四五]家)?(?:单位|部门)?(?:均|都)?(?:为|是)(?:总)?(牵头|主责|主办|责任|配合|协办|参与)(?:单位|部门)$/u;

const ROLE_BEFORE_SIGN = /^[^（(]{2,200}?(?:牵头|配合|参与|协助|协同|负责|落实)(?:负责|落实|实施)?、(?=.)/u;

function pushGroup(parts: ResponsibilityPart[], group: string, labelRole: Role): void {
  const separator = /^[，,；;\s]*(?:[—–－-]{1,3}(?=\p{Script=Han}))?/u.exec(group)?.[0] ?? "";
  push(parts, separator);
  const words = group.slice(separator.length);
  const trimmed = words.trimEnd();
  if (readsAsDeadline(trimmed)) {
    pushDeadline(parts, words);
    return;
  }
  if (namesNoBody(trimmed)) {
    push(parts, words);
    return;
  }
  // 市发展改革委牵头、市口岸办配合: a role before the list's sign ends a group of its own.
  const inner = ROLE_BEFORE_SIGN.exec(trimmed);
  if (inner && unitsOf(readUnits(inner[0].slice(0, -1), labelRole)).every(readsAsBody)) {
    pushGroup(parts, inner[0].slice(0, -1), labelRole);
    push(parts, "、");
    pushGroup(parts, words.slice(inner[0].length), labelRole);
    return;
  }
  const { names, role } = cutRole(trimmed, labelRole);
  const together = /^(.+?)(会同|联合)(.+)$/su.exec(names);
  if (together && readsAsBody(together[1]?.replace(/^.*、/su, "") ?? "")) {
    pushNames(parts, together[1] ?? "", "lead");
    push(parts, together[2] ?? "");
    pushNames(parts, together[3] ?? "", role);
  } else {
    pushNames(parts, names, role);
  }
  push(parts, words.slice(names.length));
}

/** The names before a group's role words, and their role. */
function cutRole(words: string, labelRole: Role): { names: string; role: Role } {
  for (const [pattern, role] of ROLE_WORDS) {
    const at = words.search(pattern);
    if (at >= 0)
      return { names: words.slice(0, at).trimEnd(), role: role === "responsible" ? labelRole : role };
  }
  return { names: words, role: labelRole };
}
