/** What is said of an entry in the results, the same on the page and in the table. */
import type { FinderData, FinderReason } from "./data.ts";
import { unitsOf } from "./find.ts";
import { labelOf } from "./labels.ts";
import { ANY, type Match, type Standing } from "./match.ts";
import type { Answers, Question } from "./questions.ts";

/** What an entry needs to know beside itself. */
export interface EntryContext {
  data: FinderData;
  answers: Answers;
  /** The site's root as a relative address, such as `../`. */
  root: string;
  /** The whole address of a page by its path below the site's root. */
  permalink: (path: string) => string;
  /** As an ISO date. */
  today: string;
}

const roleNames = { lead: "牵头", support: "配合", responsible: null } as const;

/** Responsible units as printed, those that lead or support marked. */
export function unitsText(match: Match, answers: Answers): string {
  const names = unitsOf(match, answers).map(({ name, role }) =>
    roleNames[role] === null ? name : `${name}（${roleNames[role]}）`,
  );
  return names.length > 0 ? names.join("、") : "原文未载明";
}

/** What is promised in numbers, in the measure's own words. */
export function promisesText({ measure: { promises } }: Match): string[] {
  return promises.map(({ quote, sought }) => `“${quote}”${sought ? "（尚在争取、探索）" : ""}`);
}

/** How one answered question is answered by the measure, in words. */
export function answerText(
  data: FinderData,
  question: Question,
  standing: Standing,
  reasons: readonly FinderReason[],
): string {
  if (standing === "named") {
    return reasons
      .map((reason) => `${labelOf(data, question, reason.value)}${quoted(reason)}${mark(reason)}`)
      .join("；");
  }
  return standing === "any" ? `不限${reasons.map(quoted).join("")}` : "原文未限定";
}

/** The reasons by which a measure says that all are meant. */
export function anyReasons({ measure }: Match): FinderReason[] {
  return measure.reasons.filter(({ value }) => value === ANY);
}

function quoted({ quotes }: FinderReason): string {
  return quotes.map((text) => `“${text}”`).join("");
}

/** What is said of a value that no editor has confirmed. */
export function mark({ proposed }: FinderReason): string {
  return proposed ? "（机器提示，未核对）" : "";
}
