/** A measure's facet values as its page shows them: by facet, with the words that show each. */
import type { Facet, FacetValue, Measure } from "../model/schema.ts";

/** A value of a measure. */
export interface ShownValue {
  value: FacetValue;
  /** Nobody has checked it yet. */
  proposed: boolean;
  /** The words that show it, each once; none where the text leaves the facet open. */
  quotes: string[];
}

/** A facet of a measure with its values, in the vocabulary's order. */
export interface ShownFacet {
  facet: Facet;
  values: ShownValue[];
}

/** The facets that a measure has values of. */
export function shownFacets(facets: readonly Facet[], measure: Measure): ShownFacet[] {
  return facets.flatMap((facet) => {
    const own = new Set(measure.facets[facet.id]);
    const values = facet.values.filter(({ id }) => own.has(id)).map((value) => show(facet, value, measure));
    return values.length === 0 ? [] : [{ facet, values }];
  });
}

function show(facet: Facet, value: FacetValue, measure: Measure): ShownValue {
  const shown = measure.evidence.find((one) => one.facet === facet.id && one.value === value.id);
  return {
    value,
    proposed: shown?.status === "proposed",
    quotes: [...new Set(shown?.quotes.map(({ text }) => text))],
  };
}
