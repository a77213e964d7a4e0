import { shortRecord } from "../data/examples.ts";
import { type FeedLink, feedLinks } from "../data/feeds.ts";
import type { Measure } from "../model/schema.ts";
import type { Site } from "../site/assemble.ts";
import { type MeasureRef, measureRef, type NoticeRef, noticeRef } from "../site/refs.ts";

/** What the page of the data files shows. */
export interface DataInput {
  newest: string | null;
  notices: Pick<NoticeRef, "id" | "title" | "source">[];
  /** A short record as an example. */
  record: Measure | null;
  /** The first measure of the newest notice, as an example of the Markdown files. */
  example: MeasureRef | null;
  feeds: FeedLink[];
}

/** The input of the page of the data files. */
export function dataInput(site: Site): DataInput {
  const { notices, newest } = site;
  const first = notices[0]?.measures[0]?.measure;
  return {
    newest,
    notices: notices.map(({ notice }) => {
      const { id, title, source } = noticeRef(notice);
      return { id, title, source };
    }),
    record: shortRecord(notices.flatMap(({ measures }) => measures.map(({ measure }) => measure))),
    example: first === undefined ? null : measureRef(first),
    feeds: feedLinks(site),
  };
}
