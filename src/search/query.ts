/** From what a reader typed and chose to numbered hits in tiers, and to counts for every filter. */
import { createAsking, phraseOf, type Wish, type WordTiers } from "./asking.ts";
import { bordersOf, NONE } from "./borders.ts";
import { type Catalogue, wordsOf } from "./catalogue.ts";
import type { SearchEngine } from "./engine.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { type Counts, createNarrowing, type Filters } from "./narrow.ts";
import { createOrders, type Sort } from "./order.ts";
import { PARAMETERS, type RankingParameters } from "./parameters.ts";
import { placesKey } from "./parts.ts";
import type { SearchParts } from "./parts-engine.ts";
import { type Places, recordsOf } from "./postings.ts";
import { createReader, type Reader } from "./reader.ts";
import { type Scores, scoreRecords } from "./score.ts";
import { createSlips } from "./slips.ts";
import { soften } from "./soft-filters.ts";
import type { Tier } from "./tiers.ts";
import { LONGEST_UNDERSTOOD, type Understanding, understand } from "./understand.ts";
import { NO_VOCABULARY, slipWordsOf, type Vocabulary } from "./vocabulary.ts";

export { phraseOf } from "./asking.ts";
export type { Filters } from "./narrow.ts";
export type { Tier } from "./tiers.ts";

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
}

export interface Search {
  /** Makes a facet that lies apart count, and be offered, from now on. @throws {EngineError} */
  open(facet: string): Promise<void>;
  /** @throws {EngineError} where the index can't be loaded. */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

/** While there are fewer hits, weaker ones are shown. */
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
  parameters: RankingParameters = PARAMETERS,
): Search {
  const reader = createReader(engine);
  const known = wordsOf(catalogue);
  const narrowing = createNarrowing(catalogue);
  const orders = createOrders(catalogue);
  const borders = parts?.borders ?? bordersOf(vocabulary);
  const slips = createSlips(
    vocabulary,
    catalogue,
    async () => (await parts?.slipWords()) ?? slipWordsOf(vocabulary),
  );
  let lexicon: Lexicon | null = null;

  const holds = (tokens: readonly string[]) =>
    tokens.every((token) => known.has(token)) && (tokens.length === 1 || reader.phrase(tokens).length > 0);
  /** Tokens as they are understood, once everything that is known of them has been loaded. */
  const prepared = async (phrase: readonly string[]) => {
    lexicon ??= createLexicon(vocabulary, catalogue);
    const { simplify } = lexicon;
    const simple = phrase
      .slice(0, LONGEST_UNDERSTOOD)
      .map((token) => (known.has(token) ? token : simplify(token)));
    await Promise.all([reader.fetch(knownRuns(simple, known)), parts?.learn(lexicon, simple)]);
    return { simple, lexicon };
  };
  const mended = async (text: string, phrase: readonly string[]) => {
    if (phrase.length > LONGEST_UNDERSTOOD) return null;
    const { simple, lexicon } = await prepared(phrase);
    return slips.mend(text, simple, lexicon, holds);
  };
  const forgiving = async (phrase: readonly string[]) => {
    const { simple, lexicon } = await prepared(phrase);
    const understanding = understand(simple, lexicon, catalogue, holds, parameters);
    const wanted = understanding.parts.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ phrase }) => (phrase?.every((token) => known.has(token)) ? [phrase] : [])),
    );
    const [found] = await Promise.all([bordersOfAll(wanted), reader.fetchWhole(wanted)]);
    const over = (phrase: readonly string[]) => found.get(placesKey(phrase)) ?? NONE;
    const soft = soften(understanding);
    const asked = soft?.understanding ?? understanding;
    return { understanding, soft, over, scores: scoreRecords(asked, reader, over, catalogue, parameters) };
  };

  /** Where phrases run over the border of words, by key. */
  const bordersOfAll = async (phrases: readonly (readonly string[])[]) => {
    const entries = phrases.map(async (phrase) => [placesKey(phrase), await borders(phrase)] as const);
    return new Map(await Promise.all(entries));
  };

  const open = async (id: string) => {
    const facet = catalogue.facets.find((one) => one.id === id);
    if (facet?.apart && facet.values.length === 0 && parts !== undefined)
      facet.values = await parts.facet(id);
  };

  /** The tiers of words without quotes, references and exclusions. */
  const wordTiers = async (text: string, { chosen, asTyped }: Wish): Promise<WordTiers> => {
    let phrase = phraseOf(text);
    let places = await exact(phrase, reader, known);
    const right = asTyped || phrase.length === 0 || places.length > 0 ? null : await mended(text, phrase);
    if (right !== null) {
      phrase = right.tokens;
      places = await exact(phrase, reader, known);
    }
    const [{ understanding, soft, over, scores }, own] = await Promise.all([
      forgiving(phrase),
      borders(phrase),
    ]);
    const exactHits = recordsOf(places).sort(chosen ?? orders.exact(places, own));
    const other = others(exactHits, scores, parameters);
    const order = chosen ?? orders.scored(scores.score, soft?.rank);
    const phrases = phrasesOf(understanding, reader);
    const marked = { phrases, borders: phrases.map(over) };
    const typedToo = { phrases: [phrase, ...phrases], borders: [own, ...marked.borders] };
    other.split.sort(order);
    other.near.sort(order);
    const whole = [...exactHits, ...other.split];
    const typed = { hits: right === null ? exactHits : [], split: right === null ? other.split : [] };
    // What was only guessed comes near at most.
    const guessed = right?.isSure === false ? whole : [];
    const corrected: Tier[] = right?.isSure ? [{ tier: "corrected", hits: whole, ...typedToo }] : [];
    return {
      exact: { tier: "exact", hits: typed.hits, phrases: [phrase], borders: [own] },
      others: [
        { tier: "split", hits: typed.split, ...marked },
        ...corrected,
        { tier: "near", hits: [...guessed, ...other.near].slice(0, MOST_NEAR), ...marked },
      ],
      parts: understanding.parts.map(({ tokens }) => tokens.join("")),
      first: soft?.names ?? [],
      corrected: right?.text ?? null,
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
function others(
  exactHits: readonly number[],
  { score, whole, share }: Scores,
  { cut, lowCut, leastShare }: RankingParameters,
) {
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
    const isNear = value > 0 && value >= lowCut * best && (share[record] ?? 0) >= leastShare;
    if (isNear && !isExact.has(record) && !whole.has(record)) near.push(record);
  }
  near.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0));
  const shown = near.filter((record, place) => {
    const isFew = exactHits.length + split.length + place < FEW;
    const isGood = bestShare >= GOOD_SHARE && (score[record] ?? 0) >= cut * best;
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
