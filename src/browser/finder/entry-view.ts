/** One entry of the results: the measure, why it is listed in its own words, and who is responsible. */
import type { FinderMeasure, FinderReason } from "../../finder/data.ts";
import {
  anyReasons,
  checkMark,
  type EntryContext,
  openText,
  promisesText,
  strengthsText,
  unitsText,
} from "../../finder/entry-words.ts";
import type { Entry } from "../../finder/find.ts";
import { labelOf, standing } from "../../finder/labels.ts";
import { type Match, OPEN, reasonsOf } from "../../finder/match.ts";
import { REGION } from "../../model/built-in-facets.ts";
import { ANY } from "../../model/facet-values.ts";
import { topicPath } from "../../model/paths.ts";
import { finderEntry } from "../../wording/finder.ts";
import { quotedInside } from "../../wording/quotation.ts";
import { element } from "../dom.ts";
import { pageAt } from "../page-at.ts";
import { cutName } from "../word-ends.ts";

/** What a link carries to be marked where it leads. */
const MOST_MARKS = 5;
const LONGEST_MARK = 60;

/** Draws an entry. */
export function entryView(entry: Entry, context: EntryContext): HTMLElement {
  const { face, others } = entry;
  const { measure } = face;
  const reasons = reasonsOf(face, context.answers);
  const heading = element("a", { href: pageAddress(face, reasons, context.root) }, ...nameOf(measure));
  heading.dataset["permalink"] = context.permalink(measure.url);
  const view = element("li", { class: "hit", "data-measure": measure.id }, element("h3", {}, heading));
  view.append(element("p", { class: "hit-source" }, ...source(face, context, true)));
  const open = openText(face, context.data);
  if (open !== "") view.append(element("p", { class: "hit-open" }, open));
  const why = whyView(face, reasons, context);
  if (why.childElementCount > 0) view.append(why);
  view.append(element("p", { class: "hit-units" }, finderEntry.units(unitsText(face, context.answers))));
  if (others.length > 0) {
    const links = others.map((other) => {
      const link = element(
        "a",
        { href: pageAt(context.root, other.measure.url) },
        ...source(other, context, false),
      );
      const isLess = other.group === "open" && face.group === "named";
      return element("li", {}, link, isLess ? finderEntry.notAllNamed : "");
    });
    view.append(
      element("p", { class: "hit-versions" }, finderEntry.otherVersions),
      element("ul", {}, ...links),
    );
  }
  return view;
}

function whyView(match: Match, reasons: readonly FinderReason[], context: EntryContext): HTMLElement {
  const { data, answers, root } = context;
  const list = element("dl", { class: "why" });
  const add = (name: string, ...content: (Node | string)[]) =>
    list.append(element("div", {}, element("dt", {}, name), element("dd", {}, ...content)));
  for (const { id, name, topics } of data.questions) {
    const standing = match.standings.get(id);
    // What is left open is said of the whole entry.
    if (id === REGION || standing === undefined || OPEN.includes(standing)) continue;
    const own = (standing === "any" ? anyReasons(match) : reasons).filter((one) => one.question === id);
    const values = own.flatMap((reason, at) => {
      const label = reason.value === ANY ? finderEntry.any : labelOf(data, id, reason.value);
      return [
        ...(at > 0 ? ["；"] : []),
        topics ? element("a", { href: pageAt(root, topicPath(id, reason.value)) }, label) : label,
        ...quotes(reason),
        checkMark(reason),
      ];
    });
    add(name, ...values);
  }
  const strengths = strengthsText(match, context);
  if (strengths) add(data.strengthName, strengths);
  for (const { name, texts } of promisesText(match, answers)) add(name, texts.join("；"));
  return list;
}

function quotes({ quotes }: FinderReason): (Node | string)[] {
  return quotes.map((text) => element("q", {}, quotedInside(text)));
}

/** Where a version is from and how it stands: `某市2025年，已印发，《……》`. */
function source({ measure }: Match, { data, today }: EntryContext, withTitle: boolean): (Node | string)[] {
  const notice = data.notices[measure.notice];
  if (notice === undefined) return [];
  return [
    notice.placeAndYear,
    "　",
    ...standing(notice, today).flatMap(({ text, strong }) => [
      strong ? element("strong", {}, text) : text,
      "　",
    ]),
    ...(withTitle ? ["《", ...cutName(notice.title, notice.titleWords), "》"] : nameOf(measure)),
  ];
}

/** What a measure is called, whose lines end between words. */
function nameOf({ heading, headingWords }: FinderMeasure): (Node | string)[] {
  return cutName(heading, headingWords);
}

/** The page of a match, which marks the words that it was found by. */
function pageAddress({ measure }: Match, reasons: readonly FinderReason[], root: string): string {
  const words = new Set(reasons.flatMap(({ quotes }) => quotes.map((text) => text.slice(0, LONGEST_MARK))));
  const parameters = [...words].slice(0, MOST_MARKS).map((word) => `hl=${encodeURIComponent(word)}`);
  return pageAt(root, measure.url + (parameters.length === 0 ? "" : `?${parameters.join("&")}`));
}
