/** What the measures of a value have beside it: departments, terms, other values. */
import { isAnswer } from "../model/facet-values.ts";
import type { Department, Facet, Term } from "../model/schema.ts";
import type { Partner } from "./department-pages.ts";
import { countEach } from "./group-by.ts";
import { departmentsFor } from "./named-departments.ts";
import { departmentRef } from "./refs.ts";
import type { Found } from "./topic-entries.ts";
import { addressOf, type Counted, facetRef, type Use, valueRef } from "./topic-uses.ts";

const MOST_RELATED = 12;

/** A term with the number of measures that use it. */
export interface TermCount {
  term: Pick<Term, "id" | "name">;
  measures: number;
}

/** Who is responsible, by clause where the words stand in one that names its own. */
export function departmentsNamed(found: readonly Found[], known: ReadonlyMap<string, Department>): Partner[] {
  return [...countEach(found.flatMap(({ measure, clauses }) => departmentsFor(measure, clauses)))]
    .flatMap(([id, measures]) => {
      const department = known.get(id);
      return department === undefined ? [] : [{ department: departmentRef(department), measures }];
    })
    .sort((a, b) => b.measures - a.measures || (a.department.id < b.department.id ? -1 : 1));
}

/** The terms that the measures use, the most frequent first. */
export function termsUsed(uses: readonly Use[], known: readonly Term[]): TermCount[] {
  const counts = countEach(uses.flatMap(({ terms }) => terms));
  return known
    .map(({ id, name }) => ({ term: { id, name }, measures: counts.get(id) ?? 0 }))
    .filter(({ measures }) => measures > 0)
    .sort((a, b) => b.measures - a.measures)
    .slice(0, MOST_RELATED);
}

/** The values that the same measures have; how strongly something is said is no topic. */
export function relatedValues(uses: readonly Use[], facets: readonly Facet[], own: string): Counted[] {
  const counts = countEach(uses.flatMap(({ addresses }) => addresses));
  return facets
    .filter(({ ranked }) => !ranked)
    .flatMap((facet) =>
      facet.values.map((value) => ({
        facet: facetRef(facet),
        value: valueRef(value),
        measures: counts.get(addressOf(facet, value)) ?? 0,
      })),
    )
    .filter(({ facet, value, measures }) => {
      return measures > 0 && addressOf(facet, value) !== own && isAnswer(value.id);
    })
    .sort((a, b) => b.measures - a.measures)
    .slice(0, MOST_RELATED);
}
