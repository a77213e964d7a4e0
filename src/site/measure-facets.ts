/** A measure's facet values as its page and its Markdown show them: by facet, with the words that show each. */
import { UNCHECKED, UNSPECIFIED } from "../model/facet-values.ts";
import type { Facet, FacetValue, Measure } from "../model/schema.ts";
import { valueLabels } from "../wording/codes.ts";
import type { Site } from "./assemble.ts";

/** A value of a measure. */
export interface ShownValue {
  value: Pick<FacetValue, "id" | "name">;
  /** Nobody has checked it yet. */
  proposed: boolean;
  /** How sure the machine is of it, where it says so. */
  sureness?: number | undefined;
  /** The words that show it, each once; none where the text leaves the facet open. */
  quotes: string[];
  /** It leads to its topic: a strength belongs to a sentence, and what a text leaves open leads nowhere. */
  hasTopic: boolean;
}

/** A facet of a measure with its values, in the vocabulary's order. */
export interface ShownFacet {
  facet: Pick<Facet, "id" | "name" | "ranked">;
  values: ShownValue[];
}

/** So many of the words that show a value are printed beside it; the text beside has the others. */
const MOST_QUOTES = 2;

/** The facets that a measure has values of. */
export function shownFacets(
  { facets, facetDisplay }: Pick<Site, "facets" | "facetDisplay">,
  measure: Measure,
): ShownFacet[] {
  return facets.flatMap((facet) => {
    const { id, name, ranked } = facet;
    const own = new Set(measure.facets[id]);
    const hasTopics = !ranked && facetDisplay.topics.includes(id);
    const values = facet.values
      .filter(({ id }) => own.has(id))
      .map((value) => ({
        ...show(facet, value, measure),
        hasTopic: hasTopics && value.id !== UNSPECIFIED,
      }));
    if (own.has(UNCHECKED)) values.push(unchecked);
    return values.length === 0 ? [] : [{ facet: { id, name, ranked }, values }];
  });
}

/** Stands behind the values of a facet that an editor has yet to judge. */
const unchecked: ShownValue = {
  value: { id: UNCHECKED, name: valueLabels.unchecked },
  ...{ proposed: false, quotes: [], hasTopic: false },
};

/** What a value is called beside a measure. */
export function valueName({ id, name }: Pick<FacetValue, "id" | "name">): string {
  return id === UNSPECIFIED ? valueLabels.unspecified : name;
}

/** The words to print beside a value: of a strength none, of the others what its name doesn't say already. */
export function printedQuotes({ ranked }: Pick<Facet, "ranked">, { value, quotes }: ShownValue): string[] {
  return ranked ? [] : quotes.filter((text) => !value.name.includes(text)).slice(0, MOST_QUOTES);
}

function show(facet: Facet, value: FacetValue, measure: Measure): Omit<ShownValue, "hasTopic"> {
  const shown = measure.evidence.find((one) => one.facet === facet.id && one.value === value.id);
  return {
    value: { id: value.id, name: value.name },
    proposed: shown?.status === "proposed",
    sureness: shown?.sureness,
    quotes: [...new Set(shown?.quotes.map(({ text }) => text))],
  };
}
