import { isOpen } from "../model/finding-codes.ts";
import type { Finding, Measure } from "../model/schema.ts";
import { withdrawalWords } from "../wording/withdrawn.ts";
import type { Site, SiteNotice } from "./assemble.ts";
import { pairsOf } from "./compare/pairs.ts";
import { departmentsOf, type Partner } from "./department-pages.ts";
import { type NamedHere, namedHere } from "./documents.ts";
import { placesInWords } from "./finding-places.ts";
import { counterparts, placeOf } from "./lineage.ts";
import { noticeLabel } from "./notice-label.ts";
import { once } from "./once.ts";
import {
  type MeasureRef,
  measureRef,
  type NoticeRef,
  noticeRef,
  type PlacedNotice,
  type WithdrawalRef,
  withdrawalRef,
} from "./refs.ts";

/** How many measures of a notice have counterparts, and where. */
export interface NoticeCounterparts {
  measures: number;
  /** Each notice that has counterparts, with the number of this notice's measures that have one there. */
  notices: { id: string; label: string; measures: number }[];
}

/** What a notice's page shows. */
export interface NoticePageInput extends Omit<SiteNotice, "cited" | "places"> {
  /** Where the lines of findings stand in the original, by line, as far as that is known. */
  places: Record<number, string>;
  /** The titles of the notices that it replaces or is replaced by, by id. */
  titles: Record<string, string>;
  departments: Partner[];
  counterparts: NoticeCounterparts;
  /** The documents that it names. */
  named: NamedHere[];
  /** The pages where it stands beside another notice, the first of them where it has many. */
  pairs: { pair: [string, string]; label: string }[];
}

/** One input a notice. */
export function noticePages(site: Site): NoticePageInput[] {
  const titles = new Map(site.notices.map(({ notice }) => [notice.id, notice.title]));
  for (const { kind, id, title } of site.withdrawn)
    if (kind === "notice") titles.set(id, withdrawalWords.titleOf(title ?? id));
  return site.notices.map((whole) => {
    const { cited, places, ...entry } = whole;
    const { findings, source } = entry.notice;
    const { replaces, replacedBy } = entry.notice;
    const related = [...replaces, ...(replacedBy === null ? [] : [replacedBy])];
    return {
      ...entry,
      places: placesInWords(source.file, findings, places),
      titles: Object.fromEntries(
        related.flatMap((id) => (titles.has(id) ? [[id, titles.get(id) ?? id]] : [])),
      ),
      departments: departmentsOf(whole, site),
      counterparts: noticeCounterparts(site, whole),
      named: namedHere(site, cited),
      pairs: pairsWith(site, entry.notice),
    };
  });
}

/** A notice that many follow names so many comparisons; the others stand on the pages of those that follow it. */
const MOST_PAIRS = 24;

function pairsWith(site: Site, notice: PlacedNotice): NoticePageInput["pairs"] {
  if (!site.parts.has("compare")) return [];
  return pairsOf(site, notice.id)
    .slice(0, MOST_PAIRS)
    .map(({ first, second }) => ({
      pair: [first.notice.id, second.notice.id],
      label: noticeLabel(first.notice === notice ? second.notice : first.notice),
    }));
}

/** Counts a notice's measures that have an accepted counterpart, the notices with most of them first. */
export function noticeCounterparts(site: Site, { measures }: SiteNotice): NoticeCounterparts {
  const counts = new Map<PlacedNotice, number>();
  let having = 0;
  for (const { measure } of measures) {
    const accepted = counterparts(site, measure.id).filter(({ link }) => link.status === "accepted");
    if (accepted.length > 0) having += 1;
    for (const notice of new Set(accepted.map(({ notice }) => notice)))
      counts.set(notice, (counts.get(notice) ?? 0) + 1);
  }
  return {
    measures: having,
    notices: [...counts]
      .sort(([a, more], [b, less]) => less - more || placeOf(site, a) - placeOf(site, b))
      .map(([notice, measures]) => ({ id: notice.id, label: noticeLabel(notice), measures })),
  };
}

/** What the pages of a withdrawn notice and of its source show. */
export interface WithdrawnPageInput {
  withdrawal: WithdrawalRef;
  /** How many measures went with it. */
  measures: number;
}

/** One input a withdrawn notice. */
export const withdrawnPages = once(({ withdrawn }: Site): WithdrawnPageInput[] =>
  withdrawn
    .filter(({ kind }) => kind === "notice")
    .map((one) => ({ withdrawal: withdrawalRef(one), measures: one.measureIds.length })),
);

/** What the page of a notice's source shows beside the source, which its digest in the notice stands for. */
export interface SourcePageInput {
  notice: NoticeRef;
  measures: SourceMeasure[];
  /** What is doubtful in the text, in the order of its lines. */
  doubts: Finding[];
  /** Where the lines of these stand in the original, by line. */
  places: Record<number, string>;
}

/** A measure with the lines of its source. */
export type SourceMeasure = MeasureRef & Pick<Measure, "source">;

/** One input a notice. */
export function sourcePages(site: Site): SourcePageInput[] {
  return site.notices.map(({ notice, measures, places }) => ({
    notice: noticeRef(notice),
    ...doubtsOf(notice, places),
    measures: measures.map(({ measure }) => ({ ...measureRef(measure), source: measure.source })),
  }));
}

/** What is doubtful in a notice's text, which its original decides; what editors decide of terms and facets is none of it. */
function doubtsOf(
  { findings, source }: PlacedNotice,
  places: SiteNotice["places"],
): Pick<SourcePageInput, "doubts" | "places"> {
  const doubts = findings
    .filter(({ file, severity, code }) => file === source.file && severity === "warning" && !isOpen(code))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  return { doubts, places: placesInWords(source.file, doubts, places) };
}
