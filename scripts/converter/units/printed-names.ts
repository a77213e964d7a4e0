/** Reads names as they are printed in a list of units: what stands before and behind each is no part of it. */
import type { ResponsibilityPart } from "../../../src/content/document.ts";
import type { Role } from "../../../src/model/schema.ts";
import { CLOSERS, pairBrackets } from "./brackets.ts";
import { labelRole } from "./labels.ts";
import { LEAD_MARKS, readsAsRemark } from "./lead-words.ts";
import { giveRole, push, pushDeadline, readsAsDeadline } from "./responsibility-parts.ts";
import { splitNames } from "./unit-list.ts";

/** Words before a name that aren't part of it; 和 and 与 may begin a place's name (和平区). */
const BEFORE_NAME =
  /^(?:(?:(?:以上|上述|具体|本条|本项|此项|该项)(?:工作|任务|措施|事项)?(?:均|统一)?)?由|并由|并?会同|以及|及|(?:和|与)(?=[各省市区县]|有关|相关|其他))/u;
/** A role in brackets behind a name. */
const OWN_ROLE = /[（([［【〔](牵头|主责|主办|配合|协办|参与|责任)(?:单位|部门|负责)?[）)\]］】〕]$/u;

/** A role in brackets behind the last of several names that all have it. */
const ROLE_OF_ALL =
  /[（([［【〔](?:均|都)(?:为|是)?(牵头|主责|主办|配合|协办|参与|责任)(?:单位|部门|负责)?[）)\]］】〕]$/u;

/** Adds the names of a list, each with that role unless a role stands behind it. */
export function pushNames(parts: ResponsibilityPart[], names: string, role: Role): void {
  const first = parts.length;
  for (const part of splitNames(names)) {
    if (typeof part === "string") push(parts, part);
    else {
      pushName(parts, part.name, role);
      const ofAll = ROLE_OF_ALL.exec(part.name)?.[1];
      if (ofAll !== undefined) giveRole(parts, first, labelRole(ofAll));
    }
  }
}

function pushName(parts: ResponsibilityPart[], printed: string, role: Role): void {
  const before = BEFORE_NAME.exec(printed)?.[0] ?? "";
  const { mark, name, markBehind, behind } = cutSigns(printed.slice(before.length));
  push(parts, before);
  // A mark stays a part of its own: what it means is said elsewhere.
  if (mark !== "") parts.push(mark);
  const own = OWN_ROLE.exec(behind)?.[1];
  if (name !== "") parts.push({ unit: name, role: own === undefined ? role : labelRole(own) });
  if (markBehind !== "") parts.push(markBehind);
  if (!readsAsDeadline(withoutBrackets(behind))) push(parts, behind);
  else pushDeadline(parts, behind);
}

const MARK_BEHIND = new RegExp(`(?:[（(][${LEAD_MARKS}][）)]|[${LEAD_MARKS}])$`, "u");
const MARK_BEFORE = new RegExp(`^[${LEAD_MARKS}]`, "u");

/** Parts the marks, a role in brackets and a remark in brackets off a name. */
function cutSigns(printed: string): { mark: string; name: string; markBehind: string; behind: string } {
  const mark = MARK_BEFORE.exec(printed)?.[0] ?? "";
  const rest = printed.slice(mark.length);
  let end = rest.length;
  if (CLOSERS.includes(rest.at(-1) ?? " ")) {
    const open = lastOpener(rest);
    const inner = rest.slice(open + 1, -1);
    if (
      open > 0 &&
      (OWN_ROLE.test(rest.slice(open)) ||
        readsAsRemark(inner) ||
        readsAsDeadline(inner) ||
        WHOM_TO_ASK.test(inner))
    )
      end = rest.slice(0, open).trimEnd().length;
  }
  const name = rest.slice(0, end);
  const markBehind = MARK_BEHIND.exec(name)?.[0] ?? "";
  return {
    mark,
    name: name.slice(0, name.length - markBehind.length),
    markBehind,
    behind: rest.slice(end),
  };
}

/** Whom to ask, in brackets behind a name. */
const WHOM_TO_ASK = /^(?:(?:联系|咨询|服务|监督|经办)?(?:电话|人|方式)|电话|[\d\-—]{6,})/u;

function withoutBrackets(words: string): string {
  return words.trim().slice(1, -1);
}

function lastOpener(text: string): number {
  for (const [open, close] of pairBrackets(text).closes) if (close === text.length - 1) return open;
  return -1;
}
