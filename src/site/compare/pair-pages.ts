/** What the pages of compared notices show. */
import type { Measure } from "../../model/schema.ts";
import type { Correspondence } from "../../wording/compare.ts";
import type { Site } from "../assemble.ts";
import { groupBy } from "../group-by.ts";
import { type Counterpart, counterparts } from "../lineage.ts";
import { noticeLabel } from "../notice-label.ts";
import { once } from "../once.ts";
import { type MeasureRef, measureRef, type NoticeRef, noticeRef, type PlacedNotice } from "../refs.ts";
import { rankedFacet } from "../strengths.ts";
import { compareVersions, isSame, type ShownComparison } from "./compare.ts";
import { commonFamily } from "./families.ts";
import { type NoticePair, noticePairs, pairAnchor } from "./pairs.ts";

/** A measure of the first notice with its counterparts in the second. */
interface PairRow {
  measure: MeasureRef;
  counterparts: PairEntry[];
}

/** A counterpart, compared. */
export interface PairEntry {
  measure: MeasureRef;
  /** The element of their comparison. */
  anchor: string;
  correspondence: Correspondence;
  /** No editor has decided on it. */
  proposed: boolean;
  reason: string;
  /** The family that both are versions of; `null` where they only correspond in part. */
  family: string | null;
  comparison: ShownComparison;
}

/** What the page of a pair shows. */
export interface PairPageInput {
  type: "pair";
  notices: [NoticeRef, NoticeRef];
  labels: [string, string];
  /** The second, though a wider region's stands first, is of an earlier year. */
  isSecondEarlier: boolean;
  /** How many measures each has, and how many of these have a counterpart in the other. */
  sizes: [number, number];
  linked: [number, number];
  /** The pairs of measures by how they correspond, and on what that rests. */
  counts: Record<Correspondence | "accepted" | "proposed", number>;
  /** All measures of the first, in its order. */
  rows: PairRow[];
  /** The measures of the second that have no counterpart, in its order. */
  onlySecond: MeasureRef[];
}

/** What the page of a pair's other order shows. */
export interface ReversePageInput {
  type: "reverse";
  /** As the address has them. */
  notices: [first: string, second: string];
  labels: [string, string];
}

/** A page prints so many characters of compared texts. */
const MOST_TEXT = 80_000;

/** One input a pair, made once for a site. */
export const pairPages = once((site: Site): PairPageInput[] => {
  if (!site.parts.has("compare")) return [];
  // A notice may stand in many pairs, and its measures have counterparts in all of them: each is looked through once.
  const byNotice = once((measure: Measure) =>
    groupBy(counterparts(site, measure.id), ({ notice }) => notice),
  );
  return noticePairs(site).map((pair) => pairPage(site, pair, byNotice));
});

/** One input a pair: where its notices are named the other way round. */
export function reversePages(site: Site): ReversePageInput[] {
  if (!site.parts.has("compare")) return [];
  return noticePairs(site).map(({ first, second }) => ({
    type: "reverse",
    notices: [second.notice.id, first.notice.id],
    labels: [noticeLabel(first.notice), noticeLabel(second.notice)],
  }));
}

function pairPage(
  site: Site,
  { first, second }: NoticePair,
  byNotice: (measure: Measure) => ReadonlyMap<PlacedNotice, Counterpart[]>,
): PairPageInput {
  const ranked = rankedFacet(site.facets);
  const taken = new Set<string>();
  let room = MOST_TEXT;
  const compare = (one: Measure, other: Measure): ShownComparison => {
    const comparison = compareVersions([one, other], ranked);
    room -= one.text.length + other.text.length;
    return room < 0 ? { ...comparison, rows: null } : comparison;
  };
  const rows = first.measures.map(({ measure: own }): PairRow => {
    const found = byNotice(own).get(second.notice) ?? [];
    return {
      measure: measureRef(own),
      counterparts: found.map(({ link, entry: { measure } }) => {
        taken.add(measure.id);
        const comparison = compare(own, measure);
        return {
          measure: measureRef(measure),
          anchor: pairAnchor(own.key, measure.key),
          correspondence: link.scope === "part" ? "part" : isSame(comparison) ? "same" : "changed",
          proposed: link.status === "proposed",
          reason: link.reason,
          family: link.scope === "whole" ? commonFamily(site, own.id, measure.id) : null,
          comparison,
        };
      }),
    };
  });
  const entries = rows.flatMap((row) => row.counterparts);
  const number = (of: (entry: PairEntry) => boolean) => entries.filter(of).length;
  return {
    type: "pair",
    notices: [noticeRef(first.notice), noticeRef(second.notice)],
    labels: [noticeLabel(first.notice), noticeLabel(second.notice)],
    isSecondEarlier: isEarlier(second.notice, first.notice),
    sizes: [first.measures.length, second.measures.length],
    linked: [rows.filter((row) => row.counterparts.length > 0).length, taken.size],
    counts: {
      same: number(({ correspondence }) => correspondence === "same"),
      changed: number(({ correspondence }) => correspondence === "changed"),
      part: number(({ correspondence }) => correspondence === "part"),
      accepted: number(({ proposed }) => !proposed),
      proposed: number(({ proposed }) => proposed),
    },
    rows,
    onlySecond: second.measures
      .filter(({ measure }) => !taken.has(measure.id))
      .map(({ measure }) => measureRef(measure)),
  };
}

function isEarlier(one: PlacedNotice, other: PlacedNotice): boolean {
  return one.year !== null && other.year !== null && one.year < other.year;
}
