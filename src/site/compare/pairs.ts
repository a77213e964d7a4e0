/**
 * The notices that are compared as pairs: a notice and the one above it that it
 * has most in common with, a region's notices one after another, a draft and its
 * final text; where that gives fewer than three, those that a notice has most
 * links with. A notice brings three pairs at most, so that their number grows
 * with the notices and not with their square.
 */
import { inComparedOrder } from "../../model/notice-order.ts";
import type { Site, SiteNotice } from "../assemble.ts";
import { countEach, groupBy } from "../group-by.ts";
import { counterparts } from "../lineage.ts";
import { once } from "../once.ts";
import type { PlacedNotice } from "../refs.ts";
import { regionAndAbove } from "../regions.ts";

/** So many pairs a notice brings. */
const MOST_PAIRS = 3;

/** Two notices in the order in which they are compared. */
export interface NoticePair {
  first: SiteNotice;
  second: SiteNotice;
}

/** The order in which a site's notices are compared. */
export const comparedOrder = once((site: Site) => {
  const isNational = ({ region }: PlacedNotice) =>
    region !== null && site.regions.has(region) && regionAndAbove(site.regions, region).length === 1;
  return inComparedOrder<PlacedNotice>(isNational);
});

/** A site's pairs, in the order of the notices that are compared. */
export const noticePairs = once((site: Site): NoticePair[] => {
  const inOrder = comparedOrder(site);
  const sorted = [...site.notices].sort((a, b) => inOrder(a.notice, b.notice));
  const byId = new Map(sorted.map((entry) => [entry.notice.id, entry]));
  const place = new Map(sorted.map((entry, index) => [entry, index]));
  const predecessors = predecessorsOf(sorted);
  const pairs = new Map<string, NoticePair>();
  for (const entry of sorted) {
    const shared = linkedNotices(site, entry);
    const nearest = [...shared]
      .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
      .flatMap(([id]) => byId.get(id) ?? []);
    const found = new Set<SiteNotice>();
    const { region } = entry.notice;
    const above = region === null ? [] : regionAndAbove(site.regions, region).slice(1);
    const parent = nearest.find(({ notice }) => notice.region !== null && above.includes(notice.region));
    for (const other of [parent, predecessors.get(entry), draftOf(entry, byId), ...nearest]) {
      if (found.size === MOST_PAIRS) break;
      if (other !== undefined && other !== entry && shared.has(other.notice.id)) found.add(other);
    }
    for (const other of found) {
      const [first, second] =
        (place.get(entry) ?? 0) < (place.get(other) ?? 0) ? [entry, other] : [other, entry];
      pairs.set(`${first.notice.id} ${second.notice.id}`, { first, second });
    }
  }
  const at = (entry: SiteNotice) => place.get(entry) ?? 0;
  return [...pairs.values()].sort((a, b) => at(a.first) - at(b.first) || at(a.second) - at(b.second));
});

/** The pair of two notices, whichever of them comes first; `undefined` where they have no page. */
export function pairOf(site: Site, one: string, other: string): NoticePair | undefined {
  return pairIndex(site).get(`${one} ${other}`) ?? pairIndex(site).get(`${other} ${one}`);
}

const pairIndex = once(
  (site: Site): ReadonlyMap<string, NoticePair> =>
    new Map(noticePairs(site).map((pair) => [`${pair.first.notice.id} ${pair.second.notice.id}`, pair])),
);

/** The pairs that a notice stands in. */
export function pairsOf(site: Site, notice: string): readonly NoticePair[] {
  return pairsByNotice(site).get(notice) ?? [];
}

const pairsByNotice = once((site: Site) => {
  const entries = noticePairs(site).flatMap((pair) => [
    { id: pair.first.notice.id, pair },
    { id: pair.second.notice.id, pair },
  ]);
  return new Map(
    [...groupBy(entries, ({ id }) => id)].map(([id, own]) => [id, own.map(({ pair }) => pair)] as const),
  );
});

/** The notices that one has links with, and how many. */
function linkedNotices(site: Site, { measures }: SiteNotice): Map<string, number> {
  return countEach(
    measures.flatMap(({ measure }) => counterparts(site, measure.id).map(({ notice }) => notice.id)),
  );
}

/** Of each notice the one of its region before it; a text that was issued follows the last one that was no draft of it. */
function predecessorsOf(sorted: readonly SiteNotice[]): Map<SiteNotice, SiteNotice> {
  const found = new Map<SiteNotice, SiteNotice>();
  for (const [region, own] of groupBy(sorted, ({ notice }) => notice.region)) {
    if (region === null) continue;
    for (const [index, entry] of own.entries()) {
      const isOwnDraft = (other: SiteNotice | undefined) =>
        other?.notice.year === entry.notice.year && other?.notice.stage === "draft";
      let at = index - 1;
      while (at >= 0 && isOwnDraft(own[at])) at -= 1;
      const before = own[at];
      if (before !== undefined) found.set(entry, before);
    }
  }
  return found;
}

/** The draft that a notice was issued from, as its editor states it. */
function draftOf({ notice }: SiteNotice, byId: ReadonlyMap<string, SiteNotice>): SiteNotice | undefined {
  return notice.replaces.flatMap((id) => byId.get(id) ?? []).find((other) => other.notice.stage === "draft");
}

/** The element of a comparison on a pair's page. */
export function pairAnchor(first: string, second: string): string {
  return `m${first}_${second}`;
}
