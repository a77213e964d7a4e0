/**
 * Notices that say which of several bodies leads by place or mark instead of a
 * word: 列第一位的为牵头单位, 标*的为牵头单位.
 */
import type { ClauseDocument, ResponsibilityPart } from "../../../src/content/document.ts";

const FIRST =
  /(?:列(?:在)?|排(?:在|名)?|排序)?(?:第一|首)(?:位|个|名)?(?:的)?(?:责任)?(?:单位|部门)?(?:的)?(?:为|是|作为)牵头/u;
const MARK =
  /(?:标|带|加|注)(?:有|注|记)?[“"「]?([*＊★☆▲△●◎#※])[”"」]?(?:号|者)?(?:的)?(?:责任)?(?:单位|部门)?(?:的)?(?:为|是|系)牵头/u;

/** How a notice marks its leads, or `null`. */
export type LeadConvention = { kind: "first" } | { kind: "mark"; mark: string };

/** Reads the convention from a notice's text. */
export function readLeadConvention(text: string): LeadConvention | null {
  const mark = MARK.exec(text)?.[1];
  if (mark !== undefined) return { kind: "mark", mark };
  return FIRST.test(text) ? { kind: "first" } : null;
}

/** Gives a clause's leads their role; where a word already says who leads, the word holds. */
export function applyLeadConvention(clause: ClauseDocument, convention: LeadConvention): ClauseDocument {
  const { responsibility } = clause;
  if (!responsibility || responsibility.parts.some((part) => isUnit(part) && part.role === "lead"))
    return clause;
  const parts =
    convention.kind === "first"
      ? leadFirst(responsibility.parts)
      : leadMarked(responsibility.parts, convention.mark);
  return { ...clause, responsibility: { ...responsibility, parts } };
}

function isUnit(part: ResponsibilityPart): part is Extract<ResponsibilityPart, { unit: string }> {
  return typeof part === "object" && "unit" in part;
}

function leadFirst(parts: readonly ResponsibilityPart[]): ResponsibilityPart[] {
  const units = parts.filter(isUnit);
  const [first] = units;
  // Alone it is simply the one who answers.
  if (units.length < 2) return [...parts];
  return parts.map((part) => (part === first ? { ...first, role: "lead" } : part));
}

/** The mark stays in the words, and isn't part of the name. */
function leadMarked(parts: readonly ResponsibilityPart[], mark: string): ResponsibilityPart[] {
  return parts.flatMap((part): ResponsibilityPart[] => {
    if (!isUnit(part) || !part.unit.includes(mark)) return [part];
    const [before = "", after = ""] = part.unit.split(mark);
    const name = before || after;
    const unit: ResponsibilityPart = { unit: name, role: "lead" };
    return before === "" ? [mark, unit] : [unit, mark + after];
  });
}
