/** The finder's words: headings, and what is said of an answer. */
import type { FinderData, FinderNotice } from "./data.ts";
import type { Found, Reservation } from "./find.ts";
import { reservations } from "./find.ts";
import type { Group } from "./match.ts";
import { type Answers, chosen, type Question, WORD_QUESTIONS } from "./questions.ts";

/** A group's heading and what it means. */
export interface Heading {
  title: string;
  note: string;
}

const OPEN: Heading = {
  title: "原文未限定，请核对",
  note: "没有一处与所选情形不符，但至少一题原文没有写明，或者写明不限。未限定不等于适用，请核对原文。",
};
const GOVERNMENT: Heading = {
  title: "政府内部工作",
  note: "写的是政府部门之间的协作、评价、建设等，不直接面向企业。",
};

/** The headings of the groups; where only a region was chosen, no words name a case. */
export function headings(answers: Answers): Record<Group, Heading> {
  const hasCase = WORD_QUESTIONS.some((question) => chosen(answers, question).length > 0);
  const named = hasCase
    ? { title: "写明您的情形", note: "所答各题，原文都有字句写明。" }
    : { title: "所选地区的措施", note: "只选了地区：列出该地区和全国文件的措施。再答一题可以缩小范围。" };
  return { named, open: OPEN, government: GOVERNMENT };
}

/** What is folded within a group. */
export const foldedTitle = "征求意见稿、已过有效期或已被取代的";

/** What is folded of the measures to check: they name nothing of the case. */
export const silentTitle = "所答各题原文都没有写明的";

/** Everything that a reader must know of a notice's standing, in words. */
export function standing(notice: FinderNotice, today: string): string[] {
  const isExpired = reservations(notice, today).includes("expired" satisfies Reservation);
  const issued = notice.stage === "issued" ? ["已印发"] : [];
  return [...issued, ...notice.marks, ...(isExpired ? ["已过有效期"] : [])];
}

/** Where and when a notice is from: `青岛2025年`. */
export function placeAndYear({ place, year }: FinderNotice): string {
  return place + (year === null ? "" : `${year}年`);
}

/** What a reader sees for a value of a question. */
export function labelOf(data: FinderData, question: Question, value: string): string {
  return data.options[question].find((option) => option.value === value)?.label ?? value;
}

/** How much was found, in one sentence or two. */
export function sentence(data: FinderData, answers: Answers, found: Found | null): string {
  if (found === null) return `共${data.measures.length}条措施。任选一题作答，即列出相应的措施。`;
  const titles = headings(answers);
  const groups: Group[] = ["named", "open", "government"];
  const parts = groups
    .filter((group) => found[group].length > 0)
    .map((group) => `${titles[group].title}${found[group].length}条`);
  if (parts.length === 0) return "没有与所选情形相符的措施。可以移除一些选项。";
  const folded = groups.flatMap((group) => found[group]).filter((entry) => entry.folded).length;
  const about = folded === 0 ? "" : `其中${foldedTitle}${folded}条，已折叠。`;
  return `${parts.join("；")}。${about}`;
}
