/** One entry of the results: the measure, why it is listed in its own words, and who is responsible. */

import type { FinderData, FinderReason } from "../../finder/data.ts";
import { type Entry, strengthsOf, unitsOf } from "../../finder/find.ts";
import { labelOf, placeAndYear, standing } from "../../finder/labels.ts";
import { ANY, type Match, reasonsOf, type Standing } from "../../finder/match.ts";
import { type Answers, type Question, questionNames } from "../../finder/questions.ts";
import { paths } from "../../model/address.ts";
import { element } from "../dom.ts";

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

/** What a link carries to be marked where it leads. */
const MOST_MARKS = 5;
const LONGEST_MARK = 60;

const roleNames = { lead: "牵头", support: "配合", responsible: null } as const;

/** Draws an entry. */
export function entryView(entry: Entry, context: EntryContext): HTMLElement {
  const { face, others } = entry;
  const { measure } = face;
  const reasons = reasonsOf(face, context.answers);
  const heading = element("a", { href: landing(face, reasons, context.root) }, measure.heading);
  heading.dataset["permalink"] = context.permalink(measure.url);
  const view = element("li", { class: "hit", "data-measure": measure.id }, element("h3", {}, heading));
  view.append(element("p", { class: "hit-source" }, ...source(face, context, true)));
  const why = whyView(face, reasons, context);
  if (why.childElementCount > 0) view.append(why);
  view.append(element("p", { class: "hit-units" }, `责任单位：${unitsText(face, context.answers)}`));
  if (others.length > 0) {
    const links = others.map((other) => {
      const link = element("a", { href: context.root + other.measure.url }, ...source(other, context, false));
      return element(
        "li",
        {},
        link,
        other.group === "open" && face.group === "named" ? "（原文未全部写明）" : "",
      );
    });
    view.append(element("p", { class: "hit-versions" }, "同一措施的其他文本："), element("ul", {}, ...links));
  }
  return view;
}

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

function whyView(match: Match, reasons: readonly FinderReason[], context: EntryContext): HTMLElement {
  const { data, answers, root } = context;
  const list = element("dl", { class: "why" });
  const add = (name: string, ...content: (Node | string)[]) =>
    list.append(element("div", {}, element("dt", {}, name), element("dd", {}, ...content)));
  for (const [question, standing] of match.standings) {
    if (question === "region") {
      if (standing !== "named") add(questionNames.region, "原文未载明");
      continue;
    }
    const own = (standing === "any" ? anyReasons(match) : reasons).filter((one) => one.question === question);
    const values = own.flatMap((reason, at) => [
      ...(at > 0 ? ["；"] : []),
      element(
        "a",
        { href: root + paths.topic(question, reason.value) },
        reason.value === ANY ? "不限" : labelOf(data, question, reason.value),
      ),
      ...quotes(reason),
      mark(reason),
    ]);
    add(questionNames[question], ...(values.length > 0 ? values : ["原文未限定"]));
  }
  const strengths = strengthsOf(match, answers).map((place) => data.strengths[place] ?? "");
  if (strengths.length > 0) add("力度", strengths.join("、"));
  const promises = promisesText(match);
  if (promises.length > 0) add("数字", promises.join("；"));
  return list;
}

/** The reasons by which a measure says that all are meant. */
export function anyReasons({ measure }: Match): FinderReason[] {
  return measure.reasons.filter(({ value }) => value === ANY);
}

function quotes({ quotes }: FinderReason): (Node | string)[] {
  return quotes.map((text) => element("q", {}, text));
}

function quoted({ quotes }: FinderReason): string {
  return quotes.map((text) => `“${text}”`).join("");
}

function mark({ proposed }: FinderReason): string {
  return proposed ? "（机器提示，未核对）" : "";
}

/** Where a version is from and how it stands: `青岛2025年，已印发，《……》`. */
function source({ measure }: Match, { data, today }: EntryContext, withTitle: boolean): (Node | string)[] {
  const notice = data.notices[measure.notice];
  if (notice === undefined) return [];
  const marks = standing(notice, today).map((text) =>
    text === "已印发" ? text : element("strong", {}, text),
  );
  const parts = [placeAndYear(notice), ...marks, withTitle ? `《${notice.title}》` : measure.heading];
  return parts.flatMap((part, at) => (at > 0 ? ["　", part] : [part]));
}

/** The page of a match, which marks the words that it was found by. */
function landing({ measure }: Match, reasons: readonly FinderReason[], root: string): string {
  const words = new Set(reasons.flatMap(({ quotes }) => quotes.map((text) => text.slice(0, LONGEST_MARK))));
  const parameters = [...words].slice(0, MOST_MARKS).map((word) => `hl=${encodeURIComponent(word)}`);
  return root + measure.url + (parameters.length === 0 ? "" : `?${parameters.join("&")}`);
}
