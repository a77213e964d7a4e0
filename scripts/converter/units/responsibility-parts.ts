/** The parts of responsibility words: how they are put together, and what a deadline among them looks like. */
import type { ResponsibilityPart } from "../../../src/content/document.ts";
import type { Role } from "../../../src/model/schema.ts";
import { LEAD_MARKS } from "./lead-words.ts";

/** The names among parts. */
export function unitsOf(parts: readonly ResponsibilityPart[]): string[] {
  return parts.flatMap((part) => (typeof part === "object" && "unit" in part ? [part.unit] : []));
}

const ONLY_A_MARK = new RegExp(`^(?:[（(][${LEAD_MARKS}][）)]|[${LEAD_MARKS}])$`, "u");

/** Adds plain words, one run at a time; a mark keeps to itself. */
export function push(parts: ResponsibilityPart[], words: string): void {
  if (words === "") return;
  const last = parts.at(-1);
  if (typeof last === "string" && (last.length > 3 || !ONLY_A_MARK.test(last)))
    parts[parts.length - 1] = last + words;
  else parts.push(words);
}

/** Gives the units from a part on, which no word gave another role, that role. */
export function giveRole(parts: ResponsibilityPart[], from: number, role: Role): void {
  for (let index = from; index < parts.length; index += 1) {
    const part = parts[index];
    if (typeof part === "object" && "unit" in part && part.role === "responsible")
      parts[index] = { ...part, role };
  }
}

/** What surrounds a deadline and is none of it. */
const AROUND_DEADLINE = "；;，,。）)";

/** Adds a deadline, what surrounds it apart. */
export function pushDeadline(parts: ResponsibilityPart[], body: string): void {
  const start = /^[（(\s]*/u.exec(body)?.[0].length ?? 0;
  let end = body.length;
  while (end > start && (AROUND_DEADLINE.includes(body[end - 1] ?? "") || /\s/u.test(body[end - 1] ?? "")))
    end -= 1;
  push(parts, body.slice(0, start));
  if (end > start) parts.push({ deadline: body.slice(start, end) });
  push(parts, body.slice(end));
}

/** A deadline without a label, as some notices put it behind the units (2023年12月底前完成, 长期坚持). */
const BARE_DEADLINE =
  /^(?:(?:20\d{2}|[〇零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}\s*月)?[^、，。；]{0,10}|(?:长期|持续|立即|全年|每季度|每年)[\p{Script=Han}]{0,6})$/u;

/** Whether words between two signs are a deadline without a label. */
export function readsAsDeadline(words: string): boolean {
  return BARE_DEADLINE.test(words);
}
