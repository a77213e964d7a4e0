/** The facets as a data file: definitions with counts. */
import type { Facet, Measure } from "../model/schema.ts";
import { countEach } from "../site/group-by.ts";
import type { CountedFacet } from "./schemas.ts";

/** Counts the measures of each value; the facets' order is kept. */
export function countFacets(
  facets: readonly Facet[],
  measures: readonly Pick<Measure, "facets">[],
): CountedFacet[] {
  const counts = countEach(
    measures.flatMap(({ facets: values }) =>
      Object.entries(values).flatMap(([facet, ids]) => ids.map((id) => `${facet}/${id}`)),
    ),
  );
  return facets.map((facet) => ({
    ...facet,
    values: facet.values.map((value) => ({ ...value, measures: counts.get(`${facet.id}/${value.id}`) ?? 0 })),
  }));
}
