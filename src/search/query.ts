/** From what a reader typed and chose to numbered hits in tiers, and to counts for every filter. */
import { createAsking, type WordTiers } from "./asking.ts";
import { type Catalogue, wordsOf } from "./catalogue.ts";
import type { SearchEngine } from "./engine.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { type Counts, createNarrowing, type Filters } from "./narrow.ts";
import { type Compare, createOrders, type Sort } from "./order.ts";
import type { SearchParts } from "./parts-engine.ts";
import { type Places, recordsOf } from "./postings.ts";
import { createReader, type Reader } from "./reader.ts";
import { type Scores, scoreRecords } from "./score.ts";
import type { Tier } from "./tiers.ts";
import { LONGEST_UNDERSTOOD, type Understanding, understand } from "./understand.ts";
import { NO_VOCABULARY, type Vocabulary } from "./vocabulary.ts";

export { phraseOf } from "./asking.ts";
export type { Filters } from "./narrow.ts";
export type { Tier } from "./tiers.ts";

export interface SearchRequest {
  text: string;
  filters: Filters;
  /** By relevance, if it isn't given. */
  sort?: Sort;
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
}

export interface Search {
  /** Makes a facet that lies apart count, and be offered, from now on. @throws {EngineError} */
  open(facet: string): Promise<void>;
  /** @throws {EngineError} where the index can't be loaded. */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

/** A near hit has at least this share of the best score… */
const CUT = 0.4;
/** …or, while there are fewer hits than {@link FEW}, this one; and it answers this share of the query. */
const LOW_CUT = 0.1;
const LEAST_SHARE = 0.25;
const FEW = 9;
/** More near hits are never shown. */
const MOST_NEAR = 20;
/** No answer is good where the best holds less of the query than this. */
const GOOD_SHARE = 0.5;
/** Tokens that are looked up at once. */
const BATCH = 48;

/** A search over one engine, its catalogue and a vocabulary; `parts` are those of an index that has some. */
export function createSearch(
  engine: SearchEngine,
  catalogue: Catalogue,
  vocabulary: Vocabulary = NO_VOCABULARY,
  parts?: SearchParts,
): Search {
  const reader = createReader(engine);
  const known = wordsOf(catalogue);
  const narrowing = createNarrowing(catalogue);
  const orders = createOrders(catalogue);
  let lexicon: Lexicon | null = null;

  const forgiving = async (phrase: readonly string[]) => {
    lexicon ??= createLexicon(vocabulary, catalogue);
    const { simplify } = lexicon;
    const simple = phrase
      .slice(0, LONGEST_UNDERSTOOD)
      .map((token) => (known.has(token) ? token : simplify(token)));
    await Promise.all([reader.fetch(knownRuns(simple, known)), parts?.learn(lexicon, simple)]);
    const holds = (tokens: readonly string[]) =>
      tokens.every((token) => known.has(token)) && (tokens.length === 1 || reader.phrase(tokens).length > 0);
    const understanding = understand(simple, lexicon, catalogue, holds);
    const wanted = understanding.parts.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ phrase }) => (phrase?.every((token) => known.has(token)) ? [phrase] : [])),
    );
    await reader.fetchWhole(wanted);
    return { understanding, scores: scoreRecords(understanding, reader, catalogue) };
  };

  const open = async (id: string) => {
    const facet = catalogue.facets.find((one) => one.id === id);
    if (facet?.apart && facet.values.length === 0 && parts !== undefined)
      facet.values = await parts.facet(id);
  };

  /** The tiers of words without quotes, references and exclusions. */
  const wordTiers = async (phrase: readonly string[], chosen: Compare | null): Promise<WordTiers> => {
    const [places, { understanding, scores }] = await Promise.all([
      exact(phrase, reader, known),
      forgiving(phrase),
    ]);
    const exactHits = recordsOf(places).sort(chosen ?? orders.exact(places));
    const other = others(exactHits, scores);
    const order = chosen ?? orders.scored(scores.score);
    const phrases = phrasesOf(understanding, reader);
    return {
      exact: { tier: "exact", hits: exactHits, phrases: [[...phrase]] },
      others: [
        { tier: "split", hits: other.split.sort(order), phrases },
        { tier: "near", hits: other.near.sort(order), phrases },
      ],
      parts: understanding.parts.map(({ tokens }) => tokens.join("")),
    };
  };

  const ask = createAsking({
    catalogue,
    engine,
    orders,
    wordTiers,
    places: (phrase) => exact(phrase, reader, known),
    simplify(token) {
      lexicon ??= createLexicon(vocabulary, catalogue);
      return lexicon.simplify(token);
    },
    ...(parts === undefined ? {} : { names: parts.names }),
  });

  return {
    open,
    async search({ text, filters, sort = "relevance" }) {
      await Promise.all(Object.keys(filters).map(open));
      const { tiers, ...asked } = await ask(text, orders.chosen(sort));
      const fits = narrowing.fits(filters);
      const found = tiers.flatMap(({ hits }) => hits);
      const narrowed = tiers.map((tier) => ({ ...tier, hits: tier.hits.filter((record) => fits[record]) }));
      return { ...asked, tiers: narrowed, counts: narrowing.counts(found, filters) };
    },
  };
}

/** The runs of tokens that the texts have. */
function knownRuns(tokens: readonly string[], known: ReadonlySet<string>): string[][] {
  const runs: string[][] = [[]];
  for (const token of tokens) {
    if (known.has(token)) runs[runs.length - 1]?.push(token);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** Where the phrase stands; looked up in batches, since one that no text holds is mostly found out early. */
async function exact(phrase: readonly string[], reader: Reader, known: ReadonlySet<string>): Promise<Places> {
  if (phrase.some((token) => !known.has(token))) return [];
  for (let end = Math.min(BATCH, phrase.length); ; end = Math.min(end + BATCH, phrase.length)) {
    const beginning = phrase.slice(0, end);
    await reader.fetch([beginning]);
    const places = reader.phrase(beginning);
    if (places.length === 0 || end === phrase.length) return places;
  }
}

/** The hits that aren't exact: those that hold every part, and those that come near the best of all. */
function others(exactHits: readonly number[], { score, whole, share }: Scores) {
  const isExact = new Set(exactHits);
  let best = 0;
  let bestShare = 0;
  for (const [record, value] of score.entries()) {
    if (value > best) best = value;
    bestShare = Math.max(bestShare, share[record] ?? 0);
  }
  const split = [...whole].filter((record) => !isExact.has(record));
  const near: number[] = [];
  for (const [record, value] of score.entries()) {
    const isNear = value > 0 && value >= LOW_CUT * best && (share[record] ?? 0) >= LEAST_SHARE;
    if (isNear && !isExact.has(record) && !whole.has(record)) near.push(record);
  }
  near.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0));
  const shown = near.filter((record, place) => {
    const isFew = exactHits.length + split.length + place < FEW;
    const isGood = bestShare >= GOOD_SHARE && (score[record] ?? 0) >= CUT * best;
    return place < MOST_NEAR && (isGood || isFew);
  });
  return { split, near: shown };
}

/** What is marked in hits that aren't exact: every phrase that answers a part, and pairs of characters of what was typed. */
function phrasesOf({ parts, stretches }: Understanding, reader: Reader): string[][] {
  const phrases = parts
    .filter(({ slight }) => !slight)
    .flatMap(({ alternatives }) =>
      alternatives.flatMap(({ phrase }) => (phrase === null ? [] : [[...phrase]])),
    );
  if (phrases.length === 0) phrases.push(...stretches);
  return phrases.filter((phrase) => reader.phrase(phrase).length > 0);
}
