/** The strength of the sentence that says something, since a measure's other sentences say nothing about it. */
import type { Evidence, Facet, Measure } from "../model/schema.ts";
import { once } from "./once.ts";

/** The facet that ranks its values; `null` where the vocabulary has none. */
export function rankedFacet(facets: readonly Facet[]): Facet | null {
  return facets.find(({ ranked }) => ranked) ?? null;
}

/**
 * The strengths of the sentences that hold a value's words, as places in the
 * ranked facet's values, the strongest first. Words of a title stand in no
 * sentence.
 */
export function strengthsBeside(
  { quotes }: Pick<Evidence, "quotes">,
  measure: Measure,
  ranked: Facet,
): number[] {
  const holds = ({ clause, text }: Evidence["quotes"][number]) =>
    quotes.some((quote) => quote.clause === clause && text.includes(quote.text));
  const beside = measure.evidence.filter(({ facet, quotes }) => facet === ranked.id && quotes.some(holds));
  return places(
    beside.map(({ value }) => value),
    ranked,
  );
}

/** The strengths of all sentences of a measure. */
export function strengthsOf({ facets }: Measure, ranked: Facet): number[] {
  return places(facets[ranked.id] ?? [], ranked);
}

const ranksOf = once(({ values }: Facet) => new Map(values.map(({ id }, rank) => [id, rank])));

function places(values: readonly string[], facet: Facet): number[] {
  const ranks = ranksOf(facet);
  return [...new Set(values.flatMap((value) => ranks.get(value) ?? []))].sort((a, b) => a - b);
}
