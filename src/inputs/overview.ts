import { type DepartmentShare, departmentShares } from "../charts/numbers/departments.ts";
import { type FlowColumns, flowColumns } from "../charts/numbers/flow.ts";
import { type PromisesByKind, promisesByKind } from "../charts/numbers/promises.ts";
import { type TopicColumn, type TopicRows, topicColumns, topicRows } from "../charts/numbers/topics.ts";
import type { Site } from "../site/assemble.ts";

/** What the overview shows: the numbers of its pictures. */
export interface OverviewInput {
  notices: number;
  columns: TopicColumn[];
  topics: TopicRows[];
  departments: DepartmentShare[];
  promises: PromisesByKind;
  flow: FlowColumns;
}

/** The overview's input. */
export function overviewInput(site: Site): OverviewInput {
  return {
    notices: site.notices.length,
    columns: topicColumns(site),
    topics: topicRows(site).filter(({ rows }) => rows.length > 0),
    departments: departmentShares(site),
    promises: promisesByKind(site),
    flow: flowColumns(site),
  };
}
