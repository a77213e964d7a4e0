/** How a long list is parted into pages: by region, then by year, then by number. */
import { LARGE } from "../model/large.ts";
import { placeNotStated } from "../wording/common.ts";
import { andMorePlaces, numbered } from "../wording/large.ts";
import type { Site } from "./assemble.ts";
import { groupBy } from "./group-by.ts";
import { once } from "./once.ts";
import type { NoticeRef } from "./refs.ts";
import { placeAndYear } from "./regions.ts";

/** Whether lists of everything are lists of regions, each of which has a page. */
export const isLarge = once(
  ({ notices }: Site): boolean => notices.reduce((sum, { measures }) => sum + measures.length, 0) > LARGE,
);

/** A page lists no more entries than about this many. */
const MOST_ENTRIES = 250;

/** A part of a list, with a page of its own. */
export interface Portion<Group> {
  /** The last part of its page's path: `city`, `city-2025`, `city-2025-p2`; `p2` of several small regions. */
  slug: string;
  /** As readers know it: `某市`, `某市2025年`, `某市等12个地区`. */
  label: string;
  /** How many entries it has. */
  size: number;
  groups: Group[];
}

/** A region's entries, or some of them, as the whole list leads to them. */
export interface PortionRef {
  label: string;
  size: number;
  /** The page that has them, and where they begin on it, below the list's path. */
  to: string;
}

/** A list in parts: their pages, and what leads to them. */
export interface Portions<Group> {
  pages: Portion<Group>[];
  refs: PortionRef[];
}

/** Stands for a region, or a year, that no notice states; no region's id has a digit. */
const NOT_STATED = "0";

/**
 * The parts of a list, given as its groups by notice: none where it fits on one
 * page. Regions of few entries share a page; one of many has a page, else one a
 * year, else one for every {@link MOST_ENTRIES}. A notice is never parted.
 */
export function portions<Group extends { notice: NoticeRef }>(
  groups: readonly Group[],
  sizeOf: (group: Group) => number,
  most = MOST_ENTRIES,
): Portions<Group> {
  const sum = (some: readonly Group[]) => some.reduce((total, group) => total + sizeOf(group), 0);
  const pages: Portion<Group>[] = [];
  const refs: PortionRef[] = [];
  if (sum(groups) <= most) return { pages, refs };
  const add = (slug: string, label: string, own: Group[]) => {
    const size = sum(own);
    pages.push({ slug, label, size, groups: own });
    refs.push({ label, size, to: `${slug}/` });
  };
  const byRegion = [...groupBy(groups, ({ notice }) => notice.region).values()];
  const small = byRegion.filter((own) => sum(own) <= most / 2);
  for (const own of byRegion.filter((group) => !small.includes(group))) {
    const place = placeOf(own);
    const slug = own[0]?.notice.region ?? NOT_STATED;
    if (sum(own) <= most) {
      add(slug, place, own);
      continue;
    }
    for (const [year, ofYear] of groupBy(own, ({ notice }) => notice.year)) {
      const name = placeAndYear({ place, year });
      const address = `${slug}-${year ?? NOT_STATED}`;
      const parts = inOrder(ofYear, sizeOf, most);
      for (const [index, part] of parts.entries()) {
        if (parts.length === 1) add(address, name, part);
        else add(index === 0 ? address : `${address}-p${index + 1}`, numbered(name, index + 1), part);
      }
    }
  }
  for (const [index, regions] of inOrder(small, sum, most).entries()) {
    const slug = `p${index + 1}`;
    const places = regions.map(placeOf);
    const label = places.length > 1 ? andMorePlaces(places[0] ?? "", places.length) : (places[0] ?? "");
    pages.push({ slug, label, size: sum(regions.flat()), groups: regions.flat() });
    refs.push(
      ...regions.map((own) => ({
        label: placeOf(own),
        size: sum(own),
        to: `${slug}/#${noticeAnchor(own[0]?.notice.id ?? "")}`,
      })),
    );
  }
  return { pages, refs };
}

/** The element where a notice's entries begin on a list's page. */
export function noticeAnchor(notice: string): string {
  return `n-${notice}`;
}

function placeOf(groups: readonly { notice: NoticeRef }[]): string {
  return groups[0]?.notice.place ?? placeNotStated;
}

/** Groups in their order, as many together as fit on a page. */
function inOrder<Group>(groups: readonly Group[], sizeOf: (group: Group) => number, most: number): Group[][] {
  const pages: Group[][] = [];
  let room = 0;
  for (const group of groups) {
    const size = sizeOf(group);
    const page = pages.at(-1);
    if (page === undefined || size > room) {
      pages.push([group]);
      room = most - size;
    } else {
      page.push(group);
      room -= size;
    }
  }
  return pages;
}
