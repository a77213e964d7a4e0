import type { Site } from "./assemble.ts";
import { departmentsByRegion, type RegionGroup } from "./department-pages.ts";
import { groupBy } from "./group-by.ts";
import { isLarge } from "./portions.ts";
import { type NoticeRef, noticeRef } from "./refs.ts";
import { regionAndAbove, regionName } from "./regions.ts";

/** A notice with the number of its measures. */
export interface ListedNotice {
  notice: NoticeRef;
  measures: number;
}

/** A region as pages lead to its own. */
export interface RegionRef {
  id: string;
  place: string;
  notices: number;
  measures: number;
  departments: number;
}

/** What a region's page shows. */
export interface RegionPageInput extends RegionRef {
  /** Those that it lies in and those that lie in it, where they have pages. */
  above: RegionRef[];
  below: RegionRef[];
  /** In the site's order. */
  list: ListedNotice[];
  kinds: RegionGroup["kinds"];
}

/** The regions that have a notice or a department, the widest first, else by id. */
export function regionRefs(site: Site): RegionRef[] {
  const notices = groupBy(site.notices, ({ notice }) => notice.region);
  const departments = groupBy(site.departments.values(), ({ region }) => region);
  const ids = [...notices.keys(), ...departments.keys()].filter((id) => id !== null);
  const depth = (id: string) => regionAndAbove(site.regions, id).length;
  return [...new Set(ids)]
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
    .map((id) => {
      const own = notices.get(id) ?? [];
      return {
        id,
        place: regionName(site.regions, id),
        notices: own.length,
        measures: own.reduce((sum, { measures }) => sum + measures.length, 0),
        departments: departments.get(id)?.length ?? 0,
      };
    });
}

/** One input a region of a large collection; none of another. */
export function regionPages(site: Site): RegionPageInput[] {
  if (!isLarge(site)) return [];
  const refs = regionRefs(site);
  const byId = new Map(refs.map((ref) => [ref.id, ref]));
  const below = groupBy(refs, ({ id }) =>
    regionAndAbove(site.regions, id)
      .slice(1)
      .find((other) => byId.has(other)),
  );
  const notices = groupBy(site.notices, ({ notice }) => notice.region);
  const groups = new Map(departmentsByRegion(site).map((group) => [group.region, group.kinds]));
  return refs.map((ref) => ({
    ...ref,
    above: regionAndAbove(site.regions, ref.id)
      .slice(1)
      .flatMap((id) => byId.get(id) ?? [])
      .reverse(),
    below: below.get(ref.id) ?? [],
    list: (notices.get(ref.id) ?? []).map(({ notice, measures }) => ({
      notice: noticeRef(notice),
      measures: measures.length,
    })),
    kinds: groups.get(ref.id) ?? [],
  }));
}
