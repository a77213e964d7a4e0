/** Notices of places that the collection doesn't have, as records. */
import type { SearchFact, SearchRecord } from "../../src/search/record.ts";
import { noFilters, recordOf } from "./scan-engine.ts";

/** A notice and the texts of its measures by their keys. */
export interface GivenNotice {
  id: string;
  title: string;
  place: string;
  year: number;
  draft?: boolean;
  measures: Record<string, string>;
  facts?: SearchFact[];
  /** Ids that measures had before, by key. */
  former?: Record<string, string>;
}

/** The records of notices: measures first, as an index has them. */
export function recordsOfNotices(notices: readonly GivenNotice[]): SearchRecord[] {
  const filtersOf = ({ id, year, draft }: GivenNotice) => ({
    ...noFilters,
    ...{ region: [id.split("-")[0] ?? ""], year: [String(year)], notice: [id] },
    stage: [draft ? "draft" : "issued"],
  });
  return [
    ...notices.flatMap((notice) =>
      Object.entries(notice.measures).map(([key, text]) => {
        const former = notice.former?.[key];
        return recordOf(`${notice.id}-${key}`, text, {
          ...{ noticeTitle: notice.title, year: notice.year, filters: filtersOf(notice) },
          blocks: text.split("\n").map((one, place) => ({
            ...{ anchor: `c${place + 1}`, text: one, responsibility: null },
          })),
          ...(former === undefined ? {} : { formerIds: [former] }),
        });
      }),
    ),
    ...notices.map((notice) =>
      recordOf(notice.id, "", {
        ...{ kind: "notice", label: null, title: notice.title, blocks: [], noticeTitle: notice.title },
        ...{ year: notice.year, place: notice.place, facts: notice.facts ?? [], filters: filtersOf(notice) },
      }),
    ),
  ];
}

/** Texts for the keys 1 to a number. */
export function numbered(last: number, text = (key: number) => `第${key}项工作。`): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: last }, (_, place) => [String(place + 1), text(place + 1)] as const),
  );
}
