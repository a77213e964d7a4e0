/** What flowed from a wider table to local notices, arranged in two columns. */

import type { Site } from "../../site/assemble.ts";
import { groupBy } from "../../site/group-by.ts";
import { flows, placeOf } from "../../site/lineage.ts";
import { type MeasureRef, measureRef } from "../../site/refs.ts";
import { printedHeading } from "../../wording/sentences.ts";
import type { FlowItem } from "../flow.ts";
import { columnName } from "./columns.ts";

/** A measure that others follow, with the measures of each notice that do. */
export interface FlowRow {
  measure: MeasureRef;
  taken: { notice: string; measures: MeasureRef[] }[];
}

/** The columns of the picture, and the rows of the table behind it. */
export interface FlowColumns {
  /** The measures that others follow, each notice's in its order. */
  rows: FlowRow[];
  left: FlowItem[];
  /** The measures that follow, below their notices. */
  right: FlowItem[];
  links: { from: string; to: string }[];
}

/** All flows of a site by accepted links; a local measure that follows two stands once. */
export function flowColumns(site: Site): FlowColumns {
  const found = flows(site);
  const byNotice = groupBy(found, ({ notice }) => notice);
  const left = [...byNotice].flatMap(([notice, rows]) => [
    { id: notice.id, label: columnName(notice), heading: true },
    ...rows.map(({ measure }) => item(measure)),
  ]);
  const taken = found.flatMap((row) => row.taken);
  const followers = new Set(
    taken.flatMap(({ counterparts }) => counterparts.map(({ entry }) => entry.measure.id)),
  );
  const right = [...groupBy(taken, ({ notice }) => notice).keys()]
    .sort((a, b) => placeOf(site, a) - placeOf(site, b))
    .map((notice) => {
      const measures = site.notices[placeOf(site, notice)]?.measures ?? [];
      return { notice, shown: measures.filter(({ measure }) => followers.has(measure.id)) };
    })
    // The notice that took up most stands beside the table's beginning: fewest lines cross.
    .sort((a, b) => b.shown.length - a.shown.length)
    .flatMap(({ notice, shown }) => [
      { id: notice.id, label: columnName(notice), heading: true },
      ...shown.map(({ measure }) => item(measure)),
    ]);
  const links = found.flatMap(({ measure, taken: groups }) =>
    groups.flatMap(({ counterparts }) =>
      counterparts.map(({ entry }) => ({ from: measure.id, to: entry.measure.id })),
    ),
  );
  const rows = found.map(({ measure, taken: groups }) => ({
    measure: measureRef(measure),
    taken: groups.map(({ notice, counterparts }) => ({
      notice: columnName(notice),
      measures: counterparts.map(({ entry }) => measureRef(entry.measure)),
    })),
  }));
  return { rows, left, right, links };
}

function item(measure: MeasureRef): FlowItem {
  return { id: measure.id, label: printedHeading(measure) };
}
