/** The list of hits: one tier, twenty hits at first and twenty more at a time. */

import { cutAt } from "../../model/word-ends.ts";
import { excerpt, type Segment } from "../../search/excerpt.ts";
import { placeOf, recordsOf } from "../../search/postings.ts";
import type { SearchAnswer, Tier } from "../../search/query.ts";
import type { SearchDocument } from "../../search/record.ts";
import { type HitNote, isOnlyMeant } from "../../search/tiers.ts";
import { searchHits as words } from "../../wording/search.ts";
import { button, element } from "../dom.ts";
import { pageAt } from "../page-at.ts";
import { shortened } from "../shortened.ts";
import { isPast } from "../validity.ts";
import { withBreaks } from "../word-ends.ts";

/** How many hits are shown at first, and how many more at a time. */
const PAGE = 20;
/** What a link carries to be marked where it leads. */
const MOST_MARKS = 5;
const LONGEST_MARK = 60;

const HEADINGS: Record<Tier["tier"], [string, string | null]> = {
  reference: [words.reference, null],
  exact: [words.exact, null],
  facts: [words.facts, words.factsMean],
  split: [words.split, words.splitMeans],
  corrected: [words.corrected, words.correctedMeans],
  near: [words.near, words.nearMeans],
};

/** A clause's element on its measure's page. */
const clauseAnchor = (clause: number) => `c${clause}`;

/** What the list needs from the page. */
export interface HitsContext {
  /** The site's root as a relative address, such as `../`. */
  root: string;
  document(record: number): Promise<SearchDocument>;
  /** How many hits were shown before, which are shown at once. */
  shown: number;
  /** Called when further hits can't be loaded. */
  failed(error: unknown): void;
}

/**
 * One tier's hits as an element with `data-tier`.
 *
 * @throws {EngineError} where the first hits can't be loaded.
 */
export async function tierView(
  tier: Tier,
  query: SearchAnswer["query"],
  context: HitsContext,
): Promise<HTMLElement> {
  const [heading, meaning] = query === "phrase" ? headingOf(tier) : [words.filtered, null];
  const over = new Set(recordsOf((tier.borders ?? []).flat()));
  const isLiteral = tier.tier === "exact" && tier.hits.some((record) => over.has(record));
  const explanation = isLiteral ? words.exactMeans : meaning;
  const id = `tier-${tier.tier}`;
  const list = element("ol", { class: "hits" });
  const view = element(
    "section",
    { "data-tier": tier.tier, "aria-labelledby": id },
    element("h2", { id }, words.counted(heading, tier.hits.length)),
    ...(explanation === null ? [] : [element("p", { class: "tier-note" }, explanation)]),
    list,
  );
  const more = button("", { "data-more": "" }, () => {
    const shown = list.childElementCount;
    const hadFocus = document.activeElement === more;
    extend().then(() => {
      // The reader goes on where the button was.
      if (hadFocus) list.children[shown]?.querySelector("a")?.focus({ preventScroll: true });
    }, context.failed);
  });
  const extend = async (step = PAGE) => {
    const shown = list.childElementCount;
    const records = tier.hits.slice(shown, shown + step);
    const next = await Promise.all(records.map((record) => context.document(record)));
    // A second click while the first was loading asks for the same hits.
    if (list.childElementCount !== shown) return;
    const rows = records.map((record, place) => [next[place], record] as const);
    list.append(
      ...rows.flatMap(([document, record]) =>
        document === undefined ? [] : [hitView(document, record, tier, context.root)],
      ),
    );
    const left = tier.hits.length - list.childElementCount;
    more.textContent = words.more(left);
    if (left > 0) view.append(more);
    else more.remove();
  };
  await extend(Math.max(PAGE, context.shown));
  return view;
}

/** What a tier is called, and what that means; one in which no words answer says so. */
function headingOf(tier: Tier): readonly [string, string | null] {
  const typed = isOnlyMeant(tier) ? tier.notes?.get(tier.hits[0] ?? -1)?.meant?.typed : undefined;
  if (typed === undefined) return HEADINGS[tier.tier];
  return [words.meant, words.meantMeans(shortened(typed))];
}

function hitView(document: SearchDocument, record: number, tier: Tier, root: string): HTMLElement {
  const { phrases, borders = [] } = tier;
  const note: HitNote = tier.notes?.get(record) ?? {};
  const clause = note.clause === undefined ? null : clauseAnchor(note.clause);
  const isOverBorder = (phrase: number, position: number) =>
    borders[phrase]?.includes(placeOf(record, position)) === true;
  const { title, anchor, block, segments } = excerpt(document, phrases, isOverBorder, clause);
  const parameters = markParameters([...(title ?? []), ...segments]);
  const address = pageAt(root, `${document.url}${parameters}${anchor === null ? "" : `#${anchor}`}`);
  const hit = element("li", { class: "hit", [`data-${document.kind}`]: document.id });
  hit.append(element("h3", {}, element("a", { href: address }, ...heading(document, title))));
  if (segments.length > 0) hit.append(element("p", { class: "hit-excerpt" }, ...marked(segments)));
  if (document.kind === "measure") {
    hit.append(element("p", { class: "hit-units" }, words.units(unitsOf(document, block))));
  }
  hit.append(...noteViews(document, note, tier.tier));
  hit.append(element("p", { class: "hit-source" }, source(document)));
  const { standing, validity } = document;
  const ended = validity !== null && isPast(validity.until) ? [{ text: validity.past, strong: true }] : [];
  const marks = [...standing, ...ended];
  if (marks.length > 0) hit.append(standingView(marks));
  return hit;
}

/** What was referred to or meant: the clause, the id before, the facts, how people ask. Never marked as words of a text. */
function noteViews(
  { id, facts = [], blocks }: SearchDocument,
  note: HitNote,
  tier: Tier["tier"],
): HTMLElement[] {
  const line = (...content: (Node | string)[]) => element("p", { class: "hit-note" }, ...content);
  const { clause, former, measures, meant } = note;
  const isMissing = clause !== undefined && blocks.every(({ anchor }) => anchor !== clauseAnchor(clause));
  const found = (note.facts ?? []).flatMap((place) => facts[place] ?? []);
  return [
    ...(former === undefined ? [] : [line(words.formerId(former, id))]),
    ...(isMissing ? [line(words.noClause(clause))] : []),
    ...(measures === undefined
      ? []
      : [line(words.fact(words.measureCount.name, words.measureCount.text(measures), tier === "facts"))]),
    ...(meant === undefined
      ? []
      : [
          line(
            words.meantBy(shortened(meant.typed), meant.phrasing),
            element("span", { class: "muted" }, words.asAsked),
          ),
        ]),
    ...found.map(({ name, text, byEditor }) => {
      const source = byEditor ? [element("span", { class: "muted" }, words.byEditor)] : [];
      return line(words.fact(name, text, tier === "facts"), ...source);
    }),
  ];
}

/** The notice's standing as all pages show it. */
function standingView(standing: SearchDocument["standing"]): HTMLElement {
  const entries = standing.map(({ text, strong }) => element(strong ? "strong" : "span", {}, text));
  return element("p", { class: "statuses" }, ...entries);
}

/** The units of the clause that is shown; those of the measure where the clause names none. */
function unitsOf({ blocks, units }: SearchDocument, block: number | null): readonly string[] {
  const printed = block === null ? null : (blocks[block]?.responsibility ?? null);
  const own = printed === null ? [] : units.filter((unit) => printed.includes(unit));
  return own.length > 0 ? own : units;
}

/** The parameters by which the page of a hit marks what was found, as it is printed there. */
function markParameters(segments: readonly Segment[]): string {
  const words = new Set(segments.filter(({ mark }) => mark).map(({ text }) => text.slice(0, LONGEST_MARK)));
  const parameters = [...words].slice(0, MOST_MARKS).map((word) => `hl=${encodeURIComponent(word)}`);
  return parameters.length === 0 ? "" : `?${parameters.join("&")}`;
}

/** A measure's number and title; a title that the source doesn't give is replaced by the notice's. */
function heading(document: SearchDocument, title: readonly Segment[] | null): (Node | string)[] {
  const pieces = title ?? [];
  const texts = pieces.map(({ text }) => text);
  const name = cutAt(document.titleWords, texts).flatMap((parts, piece) =>
    pieces[piece]?.mark ? [element("mark", {}, ...withBreaks(parts))] : withBreaks(parts),
  );
  if (document.kind === "notice") return name;
  const label = element("span", { class: "hit-label" }, document.label ?? "");
  return title === null ? [words.measureWithoutTitle(document.noticeTitle), label] : [label, " ", ...name];
}

function source({ kind, noticeTitle, label, year }: SearchDocument): string {
  return words.source(kind === "measure" ? noticeTitle : words.noticeNumber(label), year);
}

function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, mark }) => (mark ? element("mark", {}, text) : text));
}
