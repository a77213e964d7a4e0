/** How many measures of each notice have each facet value. */
import { UNSPECIFIED } from "../../model/facet-values.ts";
import type { Site } from "../../site/assemble.ts";
import type { FacetRef, ValueRef } from "../../site/topics.ts";
import type { HeatCell } from "../heat.ts";
import { columnHeadings, columnName } from "./columns.ts";

/** A facet's values with their numbers of measures, by notice in the site's order. */
export interface TopicRows {
  facet: FacetRef;
  /** The values have pages. */
  topics: boolean;
  rows: { value: ValueRef; counts: number[]; total: number }[];
}

/** A notice as a column: its name in a table and above a picture, and how many measures it has. */
export interface TopicColumn {
  id: string;
  name: string;
  heading: string;
  measures: number;
}

/** The site's notices as columns. */
export function topicColumns({ notices }: Site): TopicColumn[] {
  const headings = columnHeadings(notices.map(({ notice }) => notice));
  return notices.map(({ notice, measures }, index) => {
    const name = columnName(notice);
    return { id: notice.id, name, heading: headings[index] ?? name, measures: measures.length };
  });
}

/** The values that a measure has of every facet that the overview counts, in the vocabulary's order. */
export function topicRows({ facets, facetDisplay, notices }: Site): TopicRows[] {
  const counted = facets.filter(({ id }) => facetDisplay.overview.includes(id));
  return counted.map(({ values, ...facet }) => {
    const counts = new Map(values.map(({ id }) => [id, notices.map(() => 0)]));
    for (const [place, { measures }] of notices.entries()) {
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
