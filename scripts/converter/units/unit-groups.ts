/**
 * Reads lists of units: groups between signs, each of bodies with the role words behind them, up to a full stop or a
 * remark.
 */
import type { ResponsibilityPart } from "../../../src/content/document.ts";
import type { Role } from "../../../src/model/schema.ts";
import { splitOutside } from "./brackets.ts";
import { labelRole } from "./labels.ts";
import { readsAsRemark } from "./lead-words.ts";
import { pushNames } from "./printed-names.ts";
import { giveRole, push, pushDeadline, readsAsDeadline, unitsOf } from "./responsibility-parts.ts";
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
export function pushUnits(parts: ResponsibilityPart[], body: string, role: Role): void {
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
