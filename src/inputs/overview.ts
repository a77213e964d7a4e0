import { type DepartmentShare, departmentShares } from "../charts/numbers/departments.ts";
import { type FlowColumns, flowColumns, flowPlaces } from "../charts/numbers/flow.ts";
import { type ListedPromise, promisesByKind } from "../charts/numbers/promises.ts";
import { type TopicTable, topicTable } from "../charts/numbers/topics.ts";
import {
  departmentSentence,
  flowSentence,
  spanSentence,
  topicSentence,
  waitSentence,
} from "../charts/sentences.ts";
import type { Site } from "../site/assemble.ts";
import { isLarge } from "../site/portions.ts";

/** What comes first of a list, and how long the whole list is. */
export interface Shown<Entry> {
  entries: Entry[];
  all: number;
}

/** What the overview shows: the numbers of its pictures. */
export interface OverviewInput extends TopicTable {
  notices: number;
  departments: Shown<DepartmentShare>;
  waits: Shown<ListedPromise>;
  spans: Shown<ListedPromise>;
  flow: FlowColumns;
  /** What each picture shows in a sentence, by its element. */
  says: Record<string, string>;
}

/** A large collection's tables have this many rows at most. */
const MOST_ROWS = 40;

/** The overview's input. */
export function overviewInput(site: Site): OverviewInput {
  const most = isLarge(site) ? MOST_ROWS : Number.POSITIVE_INFINITY;
  const first = <Entry>(entries: Entry[]): Shown<Entry> => ({
    entries: entries.slice(0, most),
    all: entries.length,
  });
  const { waits, spans } = promisesByKind(site);
  const { topics, ...table } = topicTable(site);
  const shares = departmentShares(site);
  const flow = isLarge(site) ? flowPlaces(site, MOST_ROWS) : flowColumns(site);
  const measures = site.notices.reduce((sum, notice) => sum + notice.measures.length, 0);
  return {
    says: {
      ...Object.fromEntries(
        topics.map((topic) => [`topics-${topic.facet.id}`, topicSentence(topic, measures)]),
      ),
      departments: departmentSentence(shares),
      waits: waitSentence(waits),
      spans: spanSentence(spans),
      flow: flowSentence(flow),
    },
    notices: site.notices.length,
    ...table,
    topics: topics.filter(({ rows }) => rows.length > 0),
    departments: first(shares),
    waits: first(waits),
    spans: first(spans),
    flow,
  };
}
