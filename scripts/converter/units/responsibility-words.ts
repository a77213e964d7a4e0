/**
 * Reads responsibility words into units with their roles and deadlines.
 *
 * The words are kept to the character: labels, punctuation and role words stand
 * as plain strings between the units, and joined the parts are the words again.
 */
import type { ResponsibilityPart } from "../../../src/content/document.ts";
import type { Role } from "../../../src/model/schema.ts";
import { simplify } from "../source/simplify.ts";
import { readsAsBody } from "./unit-name.ts";

/** What names those who are responsible. */
export const LABEL =
  "(?:(?:责任|牵头|配合|主办|协办|主管|参与|参加|承办|落实|实施|协同|协助)\\s?(?:责任)?(?:单位|部门|处室|主体|科室|机构)|(?:责任|牵头|配合|主办|协办)(?=\\s*[:：]|[（(](?:单位|部门|处室|科室)[）)]))(?:[（(](?:单位|部门|处室|科室)[）)])?";
/** What names by when. */
export const DEADLINE = "(?:完成|办理|办结|实施|责任)(?:时限|时间|期限)";
const ANY_LABEL = new RegExp(`(?:${LABEL}|${DEADLINE})\\s*[:：]\\s*`, "g");
const IS_DEADLINE = new RegExp(DEADLINE);

export const OPENERS = "（([〔【";
export const CLOSERS = "）)]〕】";

/** What stands behind the last unit of a group and gives the group's role. */
const ROLE_WORDS: readonly [RegExp, Role][] = [
  [/\s*(?:共同)?牵头(?:负责|落实|实施|组织|推进)?$/u, "lead"],
  [/\s*(?:等)?(?:配合|参与|参加|协助|协同|协办)(?:实施|落实|推进|负责)?$/u, "support"],
  [
    /\s*(?:等)?(?:按照?|依|根据)(?:各自)?(?:职责|职能)(?:分工)?(?:分别|共同|抓好)?(?:负责|落实|实施|推进)?$/u,
    "responsible",
  ],
  [/\s*(?:等)?(?:分别|共同|具体)?(?:负责|落实)$/u, "responsible"],
];

const LABEL_ROLES: readonly [RegExp, Role][] = [
  [/牵头|主办/u, "lead"],
  [/配合|协办|参与|参加|协同|协助/u, "support"],
];

/** Reads the words. */
export function readResponsibility(words: string): ResponsibilityPart[] {
  return restore(readSimplified(simplify(words)), words);
}

/** Gives parts that were read in simplified form the characters that were printed. */
function restore(parts: readonly ResponsibilityPart[], printed: string): ResponsibilityPart[] {
  let position = 0;
  const take = (text: string) => {
    const start = position;
    position += text.length;
    return printed.slice(start, position);
  };
  return parts.map((part) => {
    if (typeof part === "string") return take(part);
    return "unit" in part ? { ...part, unit: take(part.unit) } : { deadline: take(part.deadline) };
  });
}

function readSimplified(words: string): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  const { opening, inner, closing } = cutBrackets(words);
  push(parts, opening);
  const labels = [...inner.matchAll(ANY_LABEL)];
  const first = labels[0]?.index ?? inner.length;
  if (inner.slice(0, first).trim() === "") push(parts, inner.slice(0, first));
  else pushUnits(parts, inner.slice(0, first), "responsible");
  for (const [index, match] of labels.entries()) {
    push(parts, match[0]);
    const body = inner.slice(match.index + match[0].length, labels[index + 1]?.index ?? inner.length);
    if (IS_DEADLINE.test(match[0])) pushDeadline(parts, body);
    else pushUnits(parts, body, labelRole(match[0]));
  }
  push(parts, closing);
  return parts;
}

/** Reads a table's cell by the name of its column; beside a 牵头 column the others are what they say. */
export function readCell(words: string, column: string): ResponsibilityPart[] {
  const parts: ResponsibilityPart[] = [];
  const name = simplify(column);
  if (IS_DEADLINE.test(name)) pushDeadline(parts, simplify(words));
  else pushUnits(parts, simplify(words), labelRole(name));
  return restore(parts, words);
}

function labelRole(label: string): Role {
  return LABEL_ROLES.find(([pattern]) => pattern.test(label))?.[1] ?? "responsible";
}

/** Parts off the brackets around the words, where they have them. */
function cutBrackets(words: string): { opening: string; inner: string; closing: string } {
  if (!OPENERS.includes(words[0] ?? " ")) return { opening: "", inner: words, closing: "" };
  const closes = CLOSERS.includes(words.at(-1) ?? " ");
  return {
    opening: words.slice(0, 1),
    inner: words.slice(1, closes ? -1 : undefined),
    closing: closes ? words.slice(-1) : "",
  };
}

function pushDeadline(parts: ResponsibilityPart[], body: string): void {
  const start = /^[（(\s]*/u.exec(body)?.[0].length ?? 0;
  const end = Math.max(start, body.replace(/[\s；;，,。）)]+$/u, "").length);
  push(parts, body.slice(0, start));
  if (end > start) parts.push({ deadline: body.slice(start, end) });
  push(parts, body.slice(end));
}

/** Units up to a full stop; what follows it is a remark (各相关单位按行政序列排序, 下同). */
function pushUnits(parts: ResponsibilityPart[], body: string, labelRole: Role): void {
  const stop = body.indexOf("。");
  const units = stop < 0 ? body : body.slice(0, stop);
  for (const group of splitOutside(units, /[，,；;\n]/u)) pushGroup(parts, group, labelRole);
  push(parts, body.slice(units.length));
}

/** Splits at separators outside brackets; a separator goes to the piece behind it. */
function splitOutside(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (OPENERS.includes(character)) depth += 1;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(character)) {
      pieces.push(text.slice(start, index));
      start = index;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** A deadline without a label, as some notices put it behind the units (2023年12月底前完成, 长期坚持). */
const BARE_DEADLINE =
  /^(?:(?:20\d{2}|[〇零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}\s*月)?[^、，。；]{0,10}|(?:长期|持续|立即|全年|每季度|每年)[\p{Script=Han}]{0,6})$/u;

function pushGroup(parts: ResponsibilityPart[], group: string, labelRole: Role): void {
  const separator = /^[，,；;\s]*/u.exec(group)?.[0] ?? "";
  if (BARE_DEADLINE.test(group.slice(separator.length).trimEnd())) {
    push(parts, separator);
    pushDeadline(parts, group.slice(separator.length));
    return;
  }
  const trimmed = group.trimEnd();
  const found = ROLE_WORDS.find(([pattern]) => pattern.test(trimmed));
  const tailStart = found ? trimmed.search(found[0]) : trimmed.length;
  const role = found && found[1] !== "responsible" ? found[1] : labelRole;
  const names = group.slice(0, tailStart);
  const together = /^(.+?)(会同|联合)(.+)$/su.exec(names);
  if (together && readsAsBody(together[1]?.replace(/^.*、/su, "") ?? "")) {
    pushNames(parts, together[1] ?? "", "lead");
    push(parts, together[2] ?? "");
    pushNames(parts, together[3] ?? "", role);
  } else {
    pushNames(parts, names, role);
  }
  push(parts, group.slice(tailStart));
}

function pushNames(parts: ResponsibilityPart[], names: string, role: Role): void {
  for (const piece of joinLevels(splitOutside(names, /、/u))) {
    const lead = /^[，,；;、\s]*/u.exec(piece)?.[0] ?? "";
    const whole = piece.slice(lead.length).trimEnd();
    push(parts, lead);
    const { name, rest, more } = cutOthers(whole);
    if (name !== "") parts.push({ unit: name, role });
    push(parts, rest);
    if (more !== "") parts.push({ unit: more, role });
    push(parts, piece.slice(lead.length + whole.length));
  }
}

/** 各区、县（市）政府 is one name: a bare level of administration goes with what follows it. */
function joinLevels(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      /(?:^|[，,；;、\s])各?(?:省|市|区|县|旗|乡|镇|街道|自治区|直辖市)$/u.test(before)
    ) {
      joined[joined.length - 1] = before + piece;
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** Cuts 等, 等有关部门 and 等单位及各地区 off a name. */
function cutOthers(whole: string): { name: string; rest: string; more: string } {
  const match = /^(.{2,}?)(等(?:单位|部门)?(?:及|和|以及)|等)(各.*)?$/su.exec(whole);
  if (match && readsAsBody(match[1] ?? ""))
    return { name: match[1] ?? "", rest: match[2] ?? "", more: match[3] ?? "" };
  const open = /^(.{2,}?)(等.{0,30}(?:单位|部门|地区|方面))$/su.exec(whole);
  if (open && readsAsBody(open[1] ?? "")) return { name: open[1] ?? "", rest: open[2] ?? "", more: "" };
  return { name: whole, rest: "", more: "" };
}

/** Adds plain words, one run at a time. */
function push(parts: ResponsibilityPart[], words: string): void {
  if (words === "") return;
  const last = parts.at(-1);
  if (typeof last === "string") parts[parts.length - 1] = last + words;
  else parts.push(words);
}
