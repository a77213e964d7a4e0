/** What the page of all comparisons shows: which notices have measures in common, what flowed where, what became of it. */
import { placeNotStated } from "../../wording/common.ts";
import type { Site } from "../assemble.ts";
import { groupBy } from "../group-by.ts";
import { counterparts } from "../lineage.ts";
import { noticeLabel } from "../notice-label.ts";
import { once } from "../once.ts";
import type { MeasureRef, PlacedNotice } from "../refs.ts";
import { regionAndAbove } from "../regions.ts";
import { type PairPageInput, pairPages } from "./pair-pages.ts";
import { comparedOrder, noticePairs, pairOf } from "./pairs.ts";

/** A notice by name. */
interface NamedNotice {
  id: string;
  label: string;
}

/** How many pairs of measures two notices have; `null` for a notice with itself. */
interface MatrixCell {
  whole: number;
  part: number;
  /** Of both kinds, those that no editor decided on. */
  proposed: number;
  /** The pair that has a page, as its address has it. */
  pair: [string, string] | null;
}

/** A measure with its counterpart, where it has one. */
interface NamedMeasure {
  measure: MeasureRef;
  /** The element of their comparison on the pair's page. */
  anchor: string | null;
}

/** Two notices in short: how many measures correspond and how, and which. */
export interface PairSummary
  extends Pick<PairPageInput, "labels" | "isSecondEarlier" | "sizes" | "linked" | "counts"> {
  pair: [string, string];
  /** The region of the second, and of both where they share it. */
  place: string;
  /** Which measures; left out where the collection has more notices than can be read one by one. */
  names: {
    same: NamedMeasure[];
    changed: NamedMeasure[];
    part: NamedMeasure[];
    onlyFirst: NamedMeasure[];
    onlySecond: NamedMeasure[];
  } | null;
}

/** What a region's notices have in common with others, where notices are too many for a matrix. */
interface RegionShare {
  place: string;
  notices: number;
  /** Pairs of measures with notices of regions above, of the region itself, of others. */
  above: number;
  own: number;
  others: number;
  pairs: { pair: [string, string]; labels: [string, string] }[];
}

/** The input of the page of all comparisons. */
export interface CompareInput {
  notices: number;
  families: number;
  accepted: number;
  proposed: number;
  /** By notice, in the order in which they are compared. */
  matrix: { notices: NamedNotice[]; cells: (MatrixCell | null)[][] } | null;
  regions: { shares: RegionShare[]; all: number } | null;
  /** From a wider region's notices to those of regions in it. */
  flows: { entries: PairSummary[]; all: number };
  /** From a region's notice to its next, from a draft to its final text. */
  developments: { entries: PairSummary[]; all: number };
  /** Other places' notices beside each other. */
  siblings: { entries: PairSummary[]; all: number };
}

/** More notices than this don't stand in a matrix, and the page counts regions. */
const MOST_NOTICES = 20;
const MOST_REGIONS = 60;
const MOST_PAIRS = 40;
const MOST_PAIRS_OF_REGION = 6;

/** The input of the page of all comparisons. */
export function compareInput(site: Site): CompareInput {
  const isFew = site.notices.length <= MOST_NOTICES;
  const summaries = pairPages(site).map((page) => summary(page, isFew));
  const kinds = noticePairs(site).map(({ first, second }) => kindOf(site, first.notice, second.notice));
  const ofKind = (kind: ReturnType<typeof kindOf>) => {
    const all = summaries.filter((_, index) => kinds[index] === kind);
    return { entries: all.slice(0, MOST_PAIRS), all: all.length };
  };
  const links = linkCounts(site);
  return {
    notices: site.notices.length,
    families: site.families.length,
    accepted: links.accepted,
    proposed: links.proposed,
    matrix: isFew ? matrix(site) : null,
    regions: isFew ? null : regionShares(site),
    flows: ofKind("flow"),
    developments: ofKind("development"),
    siblings: ofKind("siblings"),
  };
}

function kindOf(site: Site, first: PlacedNotice, second: PlacedNotice): "flow" | "development" | "siblings" {
  if (first.region !== null && first.region === second.region) return "development";
  const above = second.region === null ? [] : regionAndAbove(site.regions, second.region);
  return first.region !== null && above.includes(first.region) ? "flow" : "siblings";
}

function summary(
  { notices, labels, isSecondEarlier, sizes, linked, counts, rows, onlySecond }: PairPageInput,
  withNames: boolean,
): PairSummary {
  const entries = rows.flatMap(({ measure, counterparts: found }) =>
    found.map(({ anchor, correspondence }) => ({ measure, anchor, correspondence })),
  );
  const named = (kind: string) =>
    entries
      .filter(({ correspondence }) => correspondence === kind)
      .map(({ measure, anchor }) => ({ measure, anchor }));
  const alone = (measure: MeasureRef) => ({ measure, anchor: null });
  return {
    ...{ labels, isSecondEarlier, sizes, linked, counts },
    pair: [notices[0].id, notices[1].id],
    place: notices[1].place ?? placeNotStated,
    names: withNames
      ? {
          same: named("same"),
          changed: named("changed"),
          part: named("part"),
          onlyFirst: rows.filter((row) => row.counterparts.length === 0).map(({ measure }) => alone(measure)),
          onlySecond: onlySecond.map(alone),
        }
      : null,
  };
}

/** Every link once, with both its notices. */
const linksOf = once((site: Site) =>
  site.notices.flatMap(({ notice, measures }) =>
    measures.flatMap(({ measure }) =>
      counterparts(site, measure.id)
        .filter(({ link }) => measure.id < link.measure)
        .map(({ link, notice: other }) => ({ link, notice, other })),
    ),
  ),
);

function linkCounts(site: Site): { accepted: number; proposed: number } {
  const accepted = linksOf(site).filter(({ link }) => link.status === "accepted").length;
  return { accepted, proposed: linksOf(site).length - accepted };
}

function matrix(site: Site): NonNullable<CompareInput["matrix"]> {
  const notices = site.notices.map(({ notice }) => notice).sort(comparedOrder(site));
  const byPair = groupBy(linksOf(site), ({ notice, other }) => [notice.id, other.id].sort().join(" "));
  return {
    notices: notices.map((notice) => ({ id: notice.id, label: noticeLabel(notice) })),
    cells: notices.map((one) =>
      notices.map((other) => {
        if (one === other) return null;
        const links = byPair.get([one.id, other.id].sort().join(" ")) ?? [];
        const part = links.filter(({ link }) => link.scope === "part").length;
        const pair = pairOf(site, one.id, other.id);
        return {
          whole: links.length - part,
          part,
          proposed: links.filter(({ link }) => link.status === "proposed").length,
          pair: pair === undefined ? null : [pair.first.notice.id, pair.second.notice.id],
        };
      }),
    ),
  };
}

function regionShares(site: Site): NonNullable<CompareInput["regions"]> {
  const shares = new Map<string, RegionShare>();
  const shareOf = (notice: PlacedNotice): RegionShare => {
    const key = notice.region ?? "";
    const known = shares.get(key);
    if (known !== undefined) return known;
    const made = {
      place: notice.place ?? placeNotStated,
      notices: 0,
      above: 0,
      own: 0,
      others: 0,
      pairs: [],
    };
    shares.set(key, made);
    return made;
  };
  for (const { notice } of site.notices) shareOf(notice).notices += 1;
  for (const { notice, other } of linksOf(site)) {
    for (const [one, two] of [
      [notice, other],
      [other, notice],
    ] as const) {
      const kind = kindOf(site, two, one);
      const share = shareOf(one);
      if (kind === "development") share.own += one === notice ? 1 : 0;
      else if (kind === "flow") share.above += 1;
      else share.others += 1;
    }
  }
  for (const { first, second } of noticePairs(site)) {
    const { pairs } = shareOf(second.notice);
    if (pairs.length < MOST_PAIRS_OF_REGION)
      pairs.push({
        pair: [first.notice.id, second.notice.id],
        labels: [noticeLabel(first.notice), noticeLabel(second.notice)],
      });
  }
  const sum = ({ above, own, others }: RegionShare) => above + own + others;
  const linked = [...shares.values()].filter((share) => sum(share) > 0).sort((a, b) => sum(b) - sum(a));
  return { shares: linked.slice(0, MOST_REGIONS), all: linked.length };
}
