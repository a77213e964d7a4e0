/** How many measures of each notice have each facet value. */

import { paths } from "../../model/address.ts";
import { UNSPECIFIED } from "../../model/facet-values.ts";
import type { Site } from "../../site/assemble.ts";
import { groupBy } from "../../site/group-by.ts";
import { isLarge } from "../../site/portions.ts";
import type { FacetRef, ValueRef } from "../../site/topic-uses.ts";
import { placeNotStated } from "../../wording/common.ts";
import { largeWords } from "../../wording/large.ts";
import type { HeatCell } from "../heat.ts";
import { columnHeadings, columnName } from "./columns.ts";

/** A facet's values with their numbers of measures, by column. */
export interface TopicRows {
  facet: FacetRef;
  /** The values have pages. */
  topics: boolean;
  rows: { value: ValueRef; counts: number[]; total: number }[];
}

/** A notice, or of a large collection a place, as a column: its name in a table and above a picture, and how many measures it has. */
export interface TopicColumn {
  id: string;
  /** The path of its page; `null` of what is gathered from several places. */
  to: string | null;
  name: string;
  heading: string;
  measures: number;
}

/** The numbers of a site: columns, and the rows of every facet that the overview counts. */
export interface TopicTable {
  columns: TopicColumn[];
  /** The columns are places. */
  byPlace: boolean;
  topics: TopicRows[];
}

/** So many places have a column of their own; the others share one. */
const MOST_PLACES = 6;

/** How many measures of each notice, or place, have each value that some measure has, in the vocabulary's order. */
export function topicTable(site: Site): TopicTable {
  const { columns, placeOf } = isLarge(site) ? placeColumns(site) : noticeColumns(site);
  return { columns, byPlace: isLarge(site), topics: topicRows(site, columns.length, placeOf) };
}

interface Columns {
  columns: TopicColumn[];
  /** The column of each notice, in the site's order. */
  placeOf: number[];
}

function noticeColumns({ notices }: Site): Columns {
  const headings = columnHeadings(notices.map(({ notice }) => notice));
  const columns = notices.map(({ notice, measures }, index) => {
    const name = columnName(notice);
    const to = paths.notice(notice.id);
    return { id: notice.id, to, name, heading: headings[index] ?? name, measures: measures.length };
  });
  return { columns, placeOf: notices.map((_, index) => index) };
}

/** The places with most measures, and one column for the rest. */
function placeColumns({ notices }: Site): Columns {
  const byRegion = groupBy(notices, ({ notice }) => notice.region);
  const sizes = [...byRegion].map(([region, own]) => ({
    region,
    place: own[0]?.notice.place ?? placeNotStated,
    measures: own.reduce((sum, { measures }) => sum + measures.length, 0),
  }));
  sizes.sort((a, b) => b.measures - a.measures || ((a.region ?? "") < (b.region ?? "") ? -1 : 1));
  // One place alone is no rest.
  const own = sizes.length === MOST_PLACES + 1 ? sizes.length : MOST_PLACES;
  const most = sizes.slice(0, own);
  const rest = sizes.slice(own);
  const columns: TopicColumn[] = most.map(({ region, place, measures }) => ({
    id: region ?? "",
    to: region === null ? null : paths.region(region),
    name: place,
    heading: place,
    measures,
  }));
  if (rest.length > 0) {
    const name = largeWords.otherPlaces(rest.length);
    const measures = rest.reduce((sum, one) => sum + one.measures, 0);
    columns.push({ id: "rest", to: null, name, heading: name, measures });
  }
  const places = new Map(most.map(({ region }, index) => [region, index]));
  return { columns, placeOf: notices.map(({ notice }) => places.get(notice.region) ?? most.length) };
}

function topicRows(
  { facets, facetDisplay, notices }: Site,
  width: number,
  placeOf: readonly number[],
): TopicRows[] {
  const counted = facets.filter(({ id }) => facetDisplay.overview.includes(id));
  return counted.map(({ values, ...facet }) => {
    const counts = new Map(values.map(({ id }) => [id, Array.from({ length: width }, () => 0)]));
    for (const [index, { measures }] of notices.entries()) {
      const place = placeOf[index] ?? 0;
      for (const value of measures.flatMap(({ measure }) => measure.facets[facet.id] ?? [])) {
        const own = counts.get(value);
        if (own) own[place] = (own[place] ?? 0) + 1;
      }
    }
    return {
      facet,
      topics: facetDisplay.topics.includes(facet.id),
      rows: values
        .map(({ id, name, definition }) => {
          const own = counts.get(id) ?? [];
          return {
            value: { id, name, definition },
            counts: own,
            total: own.reduce((sum, one) => sum + one, 0),
          };
        })
        .filter(({ total }) => total > 0),
    };
  });
}

/** The cells of a facet's picture; what a text leaves open is plain, since it would pale all that are topics. */
export function heatCells({ rows }: TopicRows, columns: readonly TopicColumn[]): HeatCell[] {
  return rows.flatMap(({ value, counts }) =>
    columns.map(({ heading, measures }, index) => ({
      row: value.name,
      column: heading,
      count: counts[index] ?? 0,
      of: measures,
      plain: value.id === UNSPECIFIED,
    })),
  );
}
