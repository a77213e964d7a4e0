/** What the finder says of groups, answers and notices. */
import { REGION } from "../model/built-in-facets.ts";
import { stageLabels } from "../wording/codes.ts";
import { finderGroups, finderStatus } from "../wording/finder.ts";
import type { FinderData, FinderNotice } from "./data.ts";
import { type Entry, type Found, GROUPS, reservations } from "./find.ts";
import type { Group } from "./match.ts";
import { type Answers, chosen, optionsOf } from "./questions.ts";
import { dayText, SINCE } from "./since.ts";

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

/** The headings of the groups; where only a region or a day was chosen, no words name a case. */
export function headings(answers: Answers, found: Found): Record<Group, Heading> {
  const hasCase = Object.keys(answers).some(
    (id) => id !== REGION && id !== SINCE && chosen(answers, id).length > 0,
  );
  const { named, inRegion, added, open, unchecked, government } = finderGroups;
  const isUnchecked = found.open.some(({ face }) => [...face.standings.values()].includes("unchecked"));
  const others = chosen(answers, REGION).length > 0 ? inRegion : added;
  return {
    named: hasCase ? named : others,
    open: isUnchecked ? { ...open, title: unchecked } : open,
    government,
  };
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

/** How many texts a group's entries stand for: all versions of theirs that the group would list. */
export function textsIn(group: readonly Entry[]): number {
  return group.reduce(
    (sum, { face, others }) => sum + 1 + others.filter((other) => other.group === face.group).length,
    0,
  );
}

/** What a reader sees for a value of a question. */
export function labelOf({ questions }: FinderData, question: string, value: string): string {
  return optionsOf(questions, question).find((option) => option.value === value)?.label ?? value;
}

/** Every answer with its label, in the order of the questions; the day since when comes last. */
export function answerLabels(
  data: FinderData,
  answers: Answers,
): { question: string; value: string; label: string }[] {
  return [...data.questions.map(({ id }) => id), SINCE].flatMap((question) =>
    chosen(answers, question).map((value) => ({
      question,
      value,
      label: question === SINCE ? finderStatus.since(dayText(value)) : labelOf(data, question, value),
    })),
  );
}

/** What was answered, in one line: alternatives of one question together. */
export function askedText(data: FinderData, answers: Answers): string {
  const labels = answerLabels(data, answers);
  return [...new Set(labels.map(({ question }) => question))]
    .map((question) =>
      labels
        .filter((one) => one.question === question)
        .map(({ label }) => label)
        .join("、"),
    )
    .join(" · ");
}

/** How much was found, in one sentence or two. */
export function sentence(data: FinderData, answers: Answers, found: Found | null): string {
  if (found === null) return finderStatus.idle(data.measures.length);
  const titles = headings(answers, found);
  const parts = GROUPS.filter((group) => found[group].length > 0).map((group) =>
    finderStatus.group(titles[group].title, found[group].length),
  );
  const [since] = chosen(answers, SINCE);
  if (parts.length === 0) return since ? finderStatus.nothingSince(dayText(since)) : finderStatus.nothing;
  const folded = GROUPS.flatMap((group) => found[group]).filter((entry) => entry.folded).length;
  const about = folded === 0 ? "" : finderStatus.folded(finderGroups.reserved, folded);
  return `${parts.join("；")}。${about}`;
}
