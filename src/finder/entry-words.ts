/** What an entry says of its measure, in words that list and table share. */
import { ANY } from "../model/facet-values.ts";
import { promiseKindLabels, roleLabels, valueLabels } from "../wording/codes.ts";
import { notStated, proposedMark } from "../wording/common.ts";
import { finderEntry } from "../wording/finder.ts";
import { quoted as quotedWords } from "../wording/quotation.ts";
import type { FinderData, FinderReason } from "./data.ts";
import { type Entry, isSought, strengthsOf, unitsOf } from "./find.ts";
import { labelOf } from "./labels.ts";
import { isSilent, type Match, reasonsOf, type Standing } from "./match.ts";
import type { Answers } from "./questions.ts";

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
  /** Of a large collection: loads what is shown of entries. */
  load?: ((entries: readonly Entry[]) => Promise<void>) | undefined;
}

/** Responsible units as printed, those that lead or support marked. */
export function unitsText(match: Match, answers: Answers): string {
  const names = unitsOf(match, answers).map(({ name, role }) =>
    role === "responsible" ? name : finderEntry.unitWithRole(name, roleLabels[role]),
  );
  return names.length > 0 ? names.join("、") : notStated;
}

/** Promises of one sort in the measure's own words, and what they are called. */
export interface NamedPromises {
  name: string;
  texts: string[];
}

/**
 * What is promised in numbers, and what at once, in the measure's own words, of what was chosen: of every answered
 * question that the measure's words answer, the promise's sentence or the title must name a chosen value.
 */
export function promisesText(match: Match, answers: Answers): NamedPromises[] {
  const { reasons, promises } = match.measure;
  const own = reasonsOf(match, answers);
  const chosen = promises.filter((promise) =>
    own.every(({ question }) =>
      own.some((one) => one.question === question && promise.reasons.includes(reasons.indexOf(one))),
    ),
  );
  const texts = (atOnce: boolean) =>
    chosen.filter((promise) => (promise.atOnce ?? false) === atOnce).map(({ text }) => text);
  return [
    { name: finderEntry.promises, texts: texts(false) },
    { name: promiseKindLabels.immediate, texts: texts(true) },
  ].filter((one) => one.texts.length > 0);
}

/** The strengths of what was chosen, and that it is only sought where it is; `""` where no words show any. */
export function strengthsText(match: Match, { data, answers }: EntryContext): string {
  const names = strengthsOf(match, answers).map((place) => data.strengths[place]);
  return names.join("、") + (isSought(data, match, answers) ? finderEntry.sought : "");
}

/** Which answered questions the measure leaves open, and which nobody has judged; `""` where there are none, or it leaves all open. */
export function openText(match: Match, { questions }: FinderData): string {
  if (isSilent(match)) return "";
  const names = (standing: Standing) =>
    questions.filter(({ id }) => match.standings.get(id) === standing).map(({ name }) => name);
  const unchecked = names("unchecked").map(quotedWords).join("");
  const open = names("unspecified");
  const said = open.length > 0 ? [finderEntry.open(open, unchecked === "")] : [];
  if (unchecked) said.push(unchecked + valueLabels.unchecked);
  return said.join("；");
}

/** How one answered question is answered by the measure, in words. */
export function answerText(
  data: FinderData,
  question: string,
  standing: Standing,
  reasons: readonly FinderReason[],
): string {
  if (standing === "named") {
    return reasons
      .map((reason) => `${labelOf(data, question, reason.value)}${quoted(reason)}${checkMark(reason)}`)
      .join("；");
  }
  if (standing === "unchecked") return valueLabels.unchecked;
  return standing === "any" ? `${finderEntry.any}${reasons.map(quoted).join("")}` : valueLabels.unspecified;
}

/** The reasons by which a measure says that all are meant. */
export function anyReasons({ measure }: Match): FinderReason[] {
  return measure.reasons.filter(({ value }) => value === ANY);
}

/** What is said of a value that no editor has confirmed. */
export function checkMark({ proposed, sureness }: FinderReason): string {
  return proposed ? `（${proposedMark(sureness)}）` : "";
}

function quoted({ quotes }: FinderReason): string {
  return quotes.map(quotedWords).join("");
}
