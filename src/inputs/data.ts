import { shortRecord } from "../data/examples.ts";
import { type FeedLink, feedLinks } from "../data/feeds.ts";
import { isSharded } from "../data/measures-file.ts";
import type { Measure } from "../model/schema.ts";
import type { Site } from "../site/assemble.ts";
import { type MeasureRef, measureRef, type NoticeRef, noticeRef } from "../site/refs.ts";

/** What the page of the data files shows. */
export interface DataInput {
  newest: string | null;
  /** How many notices there are; the newest are listed. */
  total: number;
  notices: Pick<NoticeRef, "id" | "title" | "source">[];
  /** A short record as an example. */
  record: Measure | null;
  /** The first measure of the newest notice, as an example of the Markdown files. */
  example: MeasureRef | null;
  feeds: FeedLink[];
  /** The measures stand in the files of their notices only. */
  sharded: boolean;
}

/** More files than this are listed in `notices.json` only. */
const MOST_NOTICES = 60;

/** The input of the page of the data files. */
export function dataInput(site: Site): DataInput {
  const { notices, newest } = site;
  const measures = notices.flatMap((entry) => entry.measures.map(({ measure }) => measure));
  const first = notices[0]?.measures[0]?.measure;
  return {
    newest,
    total: notices.length,
    notices: notices.slice(0, MOST_NOTICES).map(({ notice }) => {
      const { id, title, source } = noticeRef(notice);
      return { id, title, source };
    }),
    record: shortRecord(measures),
    example: first === undefined ? null : measureRef(first),
    feeds: feedLinks(site),
    sharded: isSharded(measures.length),
  };
}
