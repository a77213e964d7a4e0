/** What was added, corrected and withdrawn of the collection, by day: of all of it, and of each region. */
import { parseMeasureId } from "../model/address.ts";
import type { Site } from "./assemble.ts";
import { groupBy } from "./group-by.ts";

/** One thing that changed, on a day that an editor stated. */
export interface Change {
  day: string;
  kind: "added" | "corrected" | "withdrawn";
  notice: { id: string; title: string };
  region: string | null;
  place: string | null;
  /** How many measures came with an added notice. */
  count: number | null;
  /** Why something was corrected or withdrawn. */
  reason: string | null;
  /** The keys of the measures that it is about; none where it is the notice as a whole. */
  keys: string[];
}

/** The changes of one day. */
export interface DayOfChanges {
  day: string;
  changes: Change[];
}

/** A page of the log: of everything, or of a region. */
export interface ChangePage {
  region: { id: string; place: string } | null;
  /** From 1. */
  page: number;
  pages: number;
  total: number;
  days: DayOfChanges[];
  /** The regions that have pages, on the first page of everything. */
  regions: { id: string; place: string; changes: number }[];
  /** Notices of which no editor stated when they were added, likewise. */
  undated: number;
}

/** A page holds no more changes. */
const MOST_CHANGES = 200;

const ORDER: Readonly<Record<Change["kind"], number>> = { added: 0, corrected: 1, withdrawn: 2 };

/** All changes, the latest day first. */
export function changesOf({ notices, withdrawn }: Pick<Site, "notices" | "withdrawn">): Change[] {
  const titles = new Map(notices.map(({ notice }) => [notice.id, notice.title]));
  const told = notices.flatMap(({ notice, measures }): Change[] => {
    const { id, title, region, place, addedOn } = notice;
    const about = { notice: { id, title }, region, place };
    const added: Change = {
      ...about,
      ...{ day: addedOn ?? "", kind: "added", count: measures.length, reason: null, keys: [] },
    };
    return [
      ...(addedOn === null ? [] : [added]),
      ...notice.corrections.map(
        ({ on, reason, measures }): Change => ({
          ...about,
          ...{ day: on, kind: "corrected", count: null, reason, keys: measures.map(keyOf) },
        }),
      ),
    ];
  });
  const gone = withdrawn.flatMap(
    ({ id, kind, notice, title, region, place, withdrawnOn, reason }): Change[] =>
      withdrawnOn === null
        ? []
        : [
            {
              ...{ day: withdrawnOn, kind: "withdrawn", region, place, count: null, reason },
              notice: { id: notice, title: title ?? titles.get(notice) ?? notice },
              keys: kind === "measure" ? [keyOf(id)] : [],
            },
          ],
  );
  return [...told, ...gone].sort((a, b) =>
    a.day === b.day ? ORDER[a.kind] - ORDER[b.kind] : a.day < b.day ? 1 : -1,
  );
}

const keyOf = (id: string) => parseMeasureId(id)?.key ?? id;

/** The pages of the log, everything first; none where nothing has a day. */
export function changePages(site: Pick<Site, "notices" | "withdrawn">): ChangePage[] {
  const changes = changesOf(site);
  const byRegion = [...groupBy(changes, ({ region }) => region)].flatMap(([id, own]) =>
    id === null ? [] : [{ id, place: own[0]?.place ?? id, changes: own }],
  );
  byRegion.sort((a, b) => (a.id < b.id ? -1 : 1));
  const undated = site.notices.filter(({ notice }) => notice.addedOn === null).length;
  const regions = byRegion.map(({ changes: own, ...ref }) => ({ ...ref, changes: own.length }));
  return [
    ...parted(changes, null).map((page) => (page.page === 1 ? { ...page, regions, undated } : page)),
    ...byRegion.flatMap(({ changes: own, ...region }) => parted(own, region)),
  ];
}

function parted(changes: readonly Change[], region: ChangePage["region"]): ChangePage[] {
  const pages = Math.ceil(changes.length / MOST_CHANGES);
  return Array.from({ length: pages }, (_, index) => ({
    ...{ region, page: index + 1, pages, total: changes.length, regions: [], undated: 0 },
    days: [...groupBy(changes.slice(index * MOST_CHANGES, (index + 1) * MOST_CHANGES), ({ day }) => day)].map(
      ([day, own]) => ({ day, changes: own }),
    ),
  }));
}
