/** From what a reader typed and chose to numbered hits in tiers, and to counts for every filter. */
import { createAsking } from "./asking.ts";
import { type Catalogue, wordsOf } from "./catalogue.ts";
import type { SearchEngine } from "./engine.ts";
import { exactPlaces } from "./exact.ts";
import { type Counts, createNarrowing, type Filters } from "./narrow.ts";
import { createOrders, type Sort } from "./order.ts";
import { createReader } from "./reader.ts";
import type { Tier } from "./tiers.ts";
import { NO_VOCABULARY, type Vocabulary } from "./vocabulary.ts";
import { createWordSearch, type SearchMeans } from "./words.ts";

export { phraseOf } from "./asking.ts";
export type { Filters } from "./narrow.ts";
export type { Tier } from "./tiers.ts";
export type { SearchMeans } from "./words.ts";

export interface SearchRequest {
  text: string;
  filters: Filters;
  /** By relevance, if it isn't given. */
  sort?: Sort;
  /** What was typed is searched for, also where it looks like a slip. */
  asTyped?: boolean;
}

export interface SearchAnswer {
  /** `none`: nothing typed, all records that fit the filters. `blank`: nothing that can be searched for. */
  query: "none" | "blank" | "phrase";
  tiers: Tier[];
  counts: Counts;
  /** The parts as which the query was understood, as typed. */
  parts: string[];
  /** What quotes and a minus were understood to mean; `null` for a query without. */
  restricted: { quotes: string[]; without: string[] } | null;
  /** The query is a number or a day that the collection doesn't have, and nothing else. */
  unknown: boolean;
  /** The places and years that were typed; what is of them stands first in its tier. */
  first: string[];
  /** The text that was searched for instead of the one that was typed, which no text holds. */
  corrected: string | null;
  /** Places that were typed, that no notice is of and no text has. */
  elsewhere: string[];
}

export interface Search {
  /** Makes a facet that lies apart count, and be offered, from now on. @throws {EngineError} */
  open(facet: string): Promise<void>;
  /** @throws {EngineError} where the index can't be loaded. */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

/** A search over one engine, its catalogue and a vocabulary. */
export function createSearch(
  engine: SearchEngine,
  catalogue: Catalogue,
  vocabulary: Vocabulary = NO_VOCABULARY,
  means: SearchMeans = {},
): Search {
  const reader = createReader(engine);
  const known = wordsOf(catalogue);
  const narrowing = createNarrowing(catalogue);
  const orders = createOrders(catalogue);
  const words = createWordSearch({ reader, catalogue, vocabulary, orders }, means);

  const open = async (id: string) => {
    const facet = catalogue.facets.find((one) => one.id === id);
    if (facet?.apart && facet.values.length === 0 && means.parts !== undefined)
      facet.values = await means.parts.facet(id);
  };

  const ask = createAsking({
    catalogue,
    engine,
    orders,
    wordTiers: words.tiers,
    places: (phrase) => exactPlaces(phrase, reader, known),
    simplify: words.simplify,
    ...(means.parts === undefined ? {} : { names: means.parts.names }),
  });

  return {
    open,
    async search({ text, filters, sort = "relevance", asTyped = false }) {
      await Promise.all(Object.keys(filters).map(open));
      const { tiers, ...asked } = await ask(text, { chosen: orders.chosen(sort), asTyped });
      const fits = narrowing.fits(filters);
      const found = tiers.flatMap(({ hits }) => hits);
      const narrowed = tiers.map((tier) => ({ ...tier, hits: tier.hits.filter((record) => fits[record]) }));
      return { ...asked, tiers: narrowed, counts: narrowing.counts(found, filters) };
    },
  };
}
