/** The facets as a data file: definitions with counts. */
import type { Facet, Measure } from "../model/schema.ts";
import type { CountedFacet } from "./schemas.ts";

/** Counts the measures of each value; the facets' order is kept. */
export function countFacets(
  facets: readonly Facet[],
  measures: readonly Pick<Measure, "facets">[],
): CountedFacet[] {
  const counts = new Map<string, number>();
  for (const { facets: values } of measures) {
    for (const [facet, ids] of Object.entries(values)) {
      for (const id of ids) counts.set(`${facet}/${id}`, (counts.get(`${facet}/${id}`) ?? 0) + 1);
    }
  }
  return facets.map((facet) => ({
    ...facet,
    values: facet.values.map((value) => ({ ...value, measures: counts.get(`${facet.id}/${value.id}`) ?? 0 })),
  }));
}
