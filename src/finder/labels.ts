/** What the finder says of groups, answers and notices. */
import { REGION } from "../model/built-in-facets.ts";
import { stageLabels } from "../wording/codes.ts";
import { finderGroups, finderStatus } from "../wording/finder.ts";
import type { FinderData, FinderNotice } from "./data.ts";
import { type Found, GROUPS, reservations } from "./find.ts";
import type { Group } from "./match.ts";
import { type Answers, optionsOf } from "./questions.ts";

/** A group's heading and what it means. */
export interface Heading {
  title: string;
  note: string;
}

/** What a reader must know of a notice; those that nobody may miss are `strong`. */
export interface Standing {
  text: string;
  strong: boolean;
}

/** The headings of the groups; where only a region was chosen, no words name a case. */
export function headings(answers: Answers): Record<Group, Heading> {
  const hasCase = Object.entries(answers).some(([id, values]) => id !== REGION && values.length > 0);
  const { named, inRegion, open, government } = finderGroups;
  return { named: hasCase ? named : inRegion, open, government };
}

/** Everything that a reader must know of a notice's standing; that it is issued, nobody must be warned of. */
export function standing(notice: FinderNotice, today: string): Standing[] {
  const isExpired = reservations(notice, today).includes("expired");
  return [
    ...(notice.stage === "issued" ? [{ text: stageLabels.issued, strong: false }] : []),
    ...notice.marks.map((text) => ({ text, strong: true })),
    ...(isExpired ? [{ text: notice.past, strong: true }] : []),
  ];
}

/** What a reader sees for a value of a question. */
export function labelOf({ questions }: FinderData, question: string, value: string): string {
  return optionsOf(questions, question).find((option) => option.value === value)?.label ?? value;
}

/** How much was found, in one sentence or two. */
export function sentence(data: FinderData, answers: Answers, found: Found | null): string {
  if (found === null) return finderStatus.idle(data.measures.length);
  const titles = headings(answers);
  const parts = GROUPS.filter((group) => found[group].length > 0).map((group) =>
    finderStatus.group(titles[group].title, found[group].length),
  );
  if (parts.length === 0) return finderStatus.nothing;
  const folded = GROUPS.flatMap((group) => found[group]).filter((entry) => entry.folded).length;
  const about = folded === 0 ? "" : finderStatus.folded(finderGroups.reserved, folded);
  return `${parts.join("；")}。${about}`;
}
