/** What flowed from a wider table to local notices, arranged in two columns. */

import type { Site } from "../../site/assemble.ts";
import { groupBy } from "../../site/group-by.ts";
import { flows, placeOf } from "../../site/lineage.ts";
import { type MeasureRef, measureRef } from "../../site/refs.ts";
import { placeNotStated } from "../../wording/common.ts";
import { largeWords } from "../../wording/large.ts";
import { printedHeading } from "../../wording/sentences.ts";
import type { FlowItem } from "../flow.ts";
import { columnName } from "./columns.ts";

/** A measure that others follow, with the measures of each notice that do. */
interface FlowRow {
  measure: MeasureRef;
  /** By notice; of a large collection by place, with no more than the number of measures. */
  taken: { notice: string; count: number; measures: MeasureRef[] }[];
}

/** The columns of the picture, and the rows of the table behind it. */
export interface FlowColumns {
  /** How many measures there are that others could follow, and how many some follow. */
  measures: number;
  followed: number;
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
      count: counterparts.length,
      measures: counterparts.map(({ entry }) => measureRef(entry.measure)),
    })),
  }));
  const followed = found.filter((row) => row.taken.length > 0).length;
  return { measures: found.length, followed, rows, left, right, links };
}

/** So many places stand in a large collection's picture. */
const MOST_PLACES = 24;

/** The flows of a large collection: the measures that most places follow, `most` at most, and the places that follow most. */
export function flowPlaces(site: Site, most: number): FlowColumns {
  const found = flows(site).map(({ measure, taken }) => ({
    measure: measureRef(measure),
    places: [...groupBy(taken, ({ notice }) => notice.region)].map(([region, own]) => ({
      region,
      place: own[0]?.notice.place ?? placeNotStated,
      count: own.reduce((sum, { counterparts }) => sum + counterparts.length, 0),
    })),
  }));
  const followed = found.filter(({ places }) => places.length > 0);
  const rows = [...followed].sort((a, b) => b.places.length - a.places.length).slice(0, most);
  const byPlace = groupBy(
    rows.flatMap(({ places }) => places),
    ({ region }) => region,
  );
  const right = [...byPlace].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_PLACES);
  const shown = new Set(right.map(([region]) => region));
  return {
    measures: found.length,
    followed: followed.length,
    rows: rows.map(({ measure, places }) => ({
      measure,
      taken: placesTaken(places),
    })),
    left: rows.map(({ measure }) => item(measure)),
    right: right.map(([region, own]) => ({ id: `${region}`, label: own[0]?.place ?? placeNotStated })),
    links: rows.flatMap(({ measure, places }) =>
      places.flatMap(({ region }) => (shown.has(region) ? { from: measure.id, to: `${region}` } : [])),
    ),
  };
}

/** A row of the table: the places that took up most, and the rest together. */
function placesTaken(places: readonly { place: string; count: number }[]): FlowRow["taken"] {
  const sorted = [...places].sort((a, b) => b.count - a.count);
  const shown = sorted.length > MOST_PLACES ? sorted.slice(0, MOST_PLACES - 1) : sorted;
  const rest = sorted.slice(shown.length);
  const named = shown.map(({ place, count }) => ({ notice: place, count, measures: [] }));
  if (rest.length === 0) return named;
  const count = rest.reduce((sum, one) => sum + one.count, 0);
  return [...named, { notice: largeWords.otherPlaces(rest.length), count, measures: [] }];
}

function item(measure: MeasureRef): FlowItem {
  return { id: measure.id, label: printedHeading(measure) };
}
