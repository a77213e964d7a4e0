/**
 * Notices that say once which of several bodies leads, by place or mark instead
 * of a word: 列第一位的为牵头单位, 第一个逗号前为牵头单位, 标*的为牵头单位.
 */
import type { ClauseDocument, ResponsibilityPart } from "../../../src/content/document.ts";
import { simplify } from "../source/simplify.ts";
import { LEAD_MARKS } from "./lead-words.ts";

const ONE = "[的者]?(?:责任)?(?:单位|部门)?(?:的)?";
const IS = "(?:均)?(?:为|是|系|作为|即为|表示|代表)";
const FIRST = new RegExp(
  [
    `(?:[列排位居](?:在|于|名|序)?)?(?:第一|首)(?:位|个|名|家)?${ONE}${IS}(?:总)?牵头`,
    `(?:[列排位居](?:在|于|名|序)?(?:第一|首)(?:位|个|名)?|(?:第一|首)(?:位|个|家))(?:的)?(?:责任)?(?:单位|部门)(?:总)?牵头`,
    `[列排位居](?:在|于|名)?(?:最前面?|最前列|前列|靠前)${ONE}${IS}(?:总)?牵头`,
    "牵头(?:单位|部门)(?:均)?(?:[为是])?(?:所)?[列排](?:在|于|名)?(?:第一|首|最前)",
    "牵头(?:单位|部门)(?:均)?[为是](?:所列|各项?)?(?:责任单位)?(?:中)?的?(?:第一|首)(?:位|个|名|家)",
    `(?:第一个|首个)?顿号(?:之|以)?前(?:面)?${ONE}${IS}(?:总)?牵头`,
  ].join("|"),
  "u",
);
const BEFORE = new RegExp(`(?:第一个|首个)?(逗号|分号)(?:之|以)?前(?:面)?${ONE}${IS}(?:总)?牵头`, "u");
const MARK = new RegExp(
  `([${LEAD_MARKS}])[”"」』）)]?(?:号|者)?(?:标记|标注|标示)?${ONE}${IS}[^。，,；;]{0,8}牵头|牵头(?:单位|部门)(?:前|后)?(?:以|用|加|标)(?:有|注)?[“"「（(]?([${LEAD_MARKS}])`,
  "u",
);
/** Marks that a text can't keep. */
const UNSEEN = new RegExp(
  `(?:加粗|黑体|粗体|粗字|下划线|划线|斜体|标红|红色)(?:字体|字)?(?:标注|标示|部分)?${ONE}${IS}(?:总)?牵头`,
  "u",
);
const OTHERS_SUPPORT = /^[^。]{0,24}?(?:其余|其他|后面|号(?:之|以)?后)[^。]{0,12}配合/u;

/** How a notice marks its leads. */
export type LeadConvention = {
  /** Where it says so. */
  at: number;
  /** The sentence, as printed. */
  quote: string;
  /** It says that the others support. */
  othersSupport: boolean;
} & (
  | { kind: "first" }
  | { kind: "before"; signs: string }
  | { kind: "mark"; mark: string }
  | { kind: "unseen" }
);

/** Reads the convention from a notice's text; a page may have broken its lines. */
export function readLeadConvention(printed: string): LeadConvention | null {
  const text = simplify(printed);
  const found = findConvention(text);
  if (found) return quoted(found, printed);
  const places: number[] = [];
  let joined = "";
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    for (let unit = 0; unit < word.length; unit += 1) places.push(index + unit);
    joined += word;
  }
  const wrapped = findConvention(joined);
  if (!wrapped) return null;
  const whole = quoted(wrapped, joined);
  return { ...whole, at: places[whole.at] ?? 0 };
}

type Found = { match: RegExpExecArray; text: string } & (
  | { kind: "first" }
  | { kind: "before"; signs: string }
  | { kind: "mark"; mark: string }
  | { kind: "unseen" }
);

function findConvention(text: string): Found | null {
  const mark = MARK.exec(text);
  if (mark) return { kind: "mark", mark: mark[1] ?? mark[2] ?? "", match: mark, text };
  const before = BEFORE.exec(text);
  if (before) return { kind: "before", signs: before[1] === "逗号" ? "，," : "；;", match: before, text };
  const first = FIRST.exec(text);
  if (first) return { kind: "first", match: first, text };
  const unseen = UNSEEN.exec(text);
  return unseen ? { kind: "unseen", match: unseen, text } : null;
}

/** What the quoted words begin behind, and what they end before. */
const BEGINS = "。；;（(）)，,：:\n\r";
const ENDS = "。；;（(）)\n\r";
const LONGEST_QUOTE = 60;

/** The convention with the sentence around its words. */
function quoted({ match, text, ...rest }: Found, printed: string): LeadConvention {
  const end = match.index + match[0].length;
  let from = match.index;
  while (from > match.index - LONGEST_QUOTE && from > 0 && !BEGINS.includes(text[from - 1] ?? "")) from -= 1;
  let to = end;
  while (to < end + LONGEST_QUOTE && to < text.length && !ENDS.includes(text[to] ?? "")) to += 1;
  const words = printed.slice(from, to);
  const lead = words.length - words.replace(/^[\s，,、]+/u, "").length;
  const convention = { at: from + lead, quote: words.slice(lead).trim() };
  return { ...rest, ...convention, othersSupport: OTHERS_SUPPORT.test(text.slice(end, end + 60)) };
}

/** Gives a clause's leads their role; where a word already says who leads, the word holds. */
export function applyLeadConvention(clause: ClauseDocument, convention: LeadConvention): ClauseDocument {
  const { responsibility } = clause;
  if (!responsibility) return clause;
  const units = responsibility.parts.filter(isUnit);
  // Alone a body is simply the one who answers.
  if (units.length === 0 || units.some(({ role }) => role === "lead")) return clause;
  const leads = leadsAmong(responsibility.parts, units, convention);
  if (leads.size === 0) return clause;
  const parts = responsibility.parts.map((part): ResponsibilityPart => {
    if (!isUnit(part)) return part;
    if (leads.has(part)) return { ...part, role: "lead" };
    return convention.othersSupport ? { ...part, role: "support" } : part;
  });
  return { ...clause, responsibility: { ...responsibility, parts } };
}

type Unit = Extract<ResponsibilityPart, { unit: string }>;

function isUnit(part: ResponsibilityPart): part is Unit {
  return typeof part === "object" && "unit" in part;
}

function leadsAmong(
  parts: readonly ResponsibilityPart[],
  units: readonly Unit[],
  convention: LeadConvention,
): ReadonlySet<Unit> {
  switch (convention.kind) {
    case "first":
      return new Set(units.length < 2 ? [] : units.slice(0, 1));
    case "before":
      return before(parts, units, convention.signs);
    case "mark":
      return marked(parts, convention.mark);
    case "unseen":
      return new Set();
  }
}

/** The units up to the first of the signs; without one nothing tells them apart. */
function before(
  parts: readonly ResponsibilityPart[],
  units: readonly Unit[],
  signs: string,
): ReadonlySet<Unit> {
  const first = parts.findIndex(isUnit);
  const end = parts.findIndex(
    (part, index) =>
      index > first && typeof part === "string" && [...signs].some((sign) => part.includes(sign)),
  );
  const leads = parts.slice(0, Math.max(0, end)).filter(isUnit);
  return new Set(leads.length < units.length ? leads : []);
}

/** The units with the mark before or behind them; it stands as a part of its own. */
function marked(parts: readonly ResponsibilityPart[], mark: string): ReadonlySet<Unit> {
  const leads = new Set<Unit>();
  for (const [index, part] of parts.entries()) {
    if (typeof part !== "string" || part.replace(/^[（(](.)[）)]$/u, "$1") !== mark) continue;
    const [left, right] = [parts[index - 1], parts[index + 1]];
    if (left !== undefined && isUnit(left)) leads.add(left);
    else if (right !== undefined && isUnit(right)) leads.add(right);
  }
  return leads;
}
