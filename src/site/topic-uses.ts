/** The facets that have pages, and which measures have each of their values. */
import type { Facet, FacetValue, Measure } from "../model/schema.ts";
import type { Site } from "./assemble.ts";
import type { PlacedNotice } from "./refs.ts";

/** A facet as its pages name it, its values apart. */
export type FacetRef = Omit<Facet, "values">;

/** A value as pages name and explain it. */
export type ValueRef = Pick<FacetValue, "id" | "name" | "definition">;

/** A value that some measure has, with the number of measures. */
export interface Counted {
  facet: FacetRef;
  value: ValueRef;
  measures: number;
}

/** A facet without its values. */
export function facetRef({ values: _, ...facet }: Facet): FacetRef {
  return facet;
}

/** A value as pages name it. */
export function valueRef({ id, name, definition }: FacetValue): ValueRef {
  return { id, name, definition };
}

/** The facets that have pages. */
export function topicFacets({ facets, facetDisplay }: Site): Facet[] {
  return facets.filter(({ id }) => facetDisplay.topics.includes(id));
}

/** A measure that has a value. */
export interface Use {
  measure: Measure;
  notice: PlacedNotice;
  /** The ids of the glossary's terms that it uses, each once. */
  terms: string[];
  /** All that it has, as {@link addressOf} gives it. */
  addresses: string[];
}

/** `facet/value`. */
export function addressOf({ id: facet }: FacetRef, { id: value }: ValueRef): string {
  return `${facet}/${value}`;
}

/** The measures that have each value, by `facet/value`. */
export function usersOf({ notices }: Site): Map<string, Use[]> {
  const users = new Map<string, Use[]>();
  for (const { notice, measures } of notices) {
    for (const { measure, terms } of measures) {
      const addresses = Object.entries(measure.facets).flatMap(([facet, values]) =>
        values.map((value) => `${facet}/${value}`),
      );
      const use = {
        measure,
        notice,
        terms: [...new Set(terms.flatMap(({ term }) => term ?? []))],
        addresses,
      };
      for (const address of addresses) {
        const own = users.get(address);
        if (own) own.push(use);
        else users.set(address, [use]);
      }
    }
  }
  return users;
}
