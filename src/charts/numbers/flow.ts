/** What flowed from a wider table to local notices, arranged in two columns. */

import type { Site } from "../../site/assemble.ts";
import { type Flow, flows } from "../../site/lineage.ts";
import { printedHeading } from "../../wording/sentences.ts";
import type { FlowItem } from "../flow.ts";
import { columnName } from "./columns.ts";

/** The columns of the picture, and the rows of the table behind it. */
export interface FlowColumns {
  /** The measures that others follow, each notice's in its order. */
  rows: Flow[];
  left: FlowItem[];
  /** The measures that follow, below their notices. */
  right: FlowItem[];
  links: { from: string; to: string }[];
}

/** All flows of a site by accepted links; a local measure that follows two stands once. */
export function flowColumns(site: Site): FlowColumns {
  const rows = flows(site);
  const sources = new Set(rows.map(({ notice }) => notice.id));
  const left = site.notices
    .filter(({ notice }) => sources.has(notice.id))
    .flatMap(({ notice }) => [
      { id: notice.id, label: columnName(notice), heading: true },
      ...rows.filter((row) => row.notice.id === notice.id).map(({ measure }) => item(measure)),
    ]);
  const taken = rows.flatMap((row) => row.taken);
  const right = site.notices
    .map(({ notice, measures }) => {
      const own = new Set(
        taken
          .filter((group) => group.notice.id === notice.id)
          .flatMap(({ counterparts }) => counterparts.map(({ entry }) => entry.measure.id)),
      );
      return { notice, shown: measures.filter(({ measure }) => own.has(measure.id)) };
    })
    .filter(({ shown }) => shown.length > 0)
    // The notice that took up most stands beside the table's beginning: fewest lines cross.
    .sort((a, b) => b.shown.length - a.shown.length)
    .flatMap(({ notice, shown }) => [
      { id: notice.id, label: columnName(notice), heading: true },
      ...shown.map(({ measure }) => item(measure)),
    ]);
  const links = rows.flatMap(({ measure, taken: groups }) =>
    groups.flatMap(({ counterparts }) =>
      counterparts.map(({ entry }) => ({ from: measure.id, to: entry.measure.id })),
    ),
  );
  return { rows, left, right, links };
}

function item(measure: Flow["measure"]): FlowItem {
  return { id: measure.id, label: printedHeading(measure) };
}
