/** The hits of words as they were typed: exact, in parts, corrected, near, and by what they mean. */
import type { Wish, WordTiers } from "./asking.ts";
import { phraseOf } from "./asking.ts";
import { bordersOf, NONE } from "./borders.ts";
import { type Catalogue, wordsOf } from "./catalogue.ts";
import { createElsewhere } from "./elsewhere.ts";
import { exactPlaces, knownRuns } from "./exact.ts";
import { createLexicon, type Lexicon } from "./lexicon.ts";
import type { Meanings, Meant } from "./meaning.ts";
import { isLikely, MOST_NEAR, withMeant, wordHits } from "./near.ts";
import { onDemand } from "./on-demand.ts";
import type { Compare, Orders } from "./order.ts";
import { PARAMETERS, type RankingParameters } from "./parameters.ts";
import { placesKey } from "./parts.ts";
import type { SearchParts } from "./parts-engine.ts";
import { type Places, recordsOf } from "./postings.ts";
import type { Reader } from "./reader.ts";
import { scoreRecords } from "./score.ts";
import { soften, softParts } from "./soft-filters.ts";
import type { HitNote, Tier } from "./tiers.ts";
import { LONGEST_UNDERSTOOD, type Understanding, understand } from "./understand.ts";
import { slipWordsOf, type Vocabulary } from "./vocabulary.ts";
import { weakStretches } from "./weak.ts";

/** What a search can have beside its engine, catalogue and vocabulary. */
export interface SearchMeans {
  /** Those of an index that has some. */
  parts?: SearchParts;
  /** What questions mean, loaded when words alone don't answer. */
  meanings?: () => Promise<Meanings>;
  parameters?: RankingParameters;
}

/** What words are looked for in. */
interface Texts {
  reader: Reader;
  catalogue: Catalogue;
  vocabulary: Vocabulary;
  orders: Orders;
}

/** A search for words. */
export interface WordSearch {
  /** The tiers of words without quotes, references and exclusions. @throws {EngineError} */
  tiers(text: string, wish: Wish): Promise<WordTiers>;
  /** The simple form of a traditional character. */
  simplify(token: string): string;
}

/** A query as it was understood. */
interface Understood {
  /** Its tokens in simple characters. */
  simple: readonly string[];
  understanding: Understanding;
  /** Where a phrase of it runs over the border of words. */
  over(phrase: readonly string[]): Places;
}

/** Makes the search for words. */
export function createWordSearch(
  { reader, catalogue, vocabulary, orders }: Texts,
  { parts, meanings = parts?.meanings, parameters = PARAMETERS }: SearchMeans,
): WordSearch {
  const known = wordsOf(catalogue);
  const borders = parts?.borders ?? bordersOf(vocabulary);
  const slips = onDemand(async () => {
    const { createSlips } = await import("./slips.ts");
    return createSlips(
      vocabulary,
      catalogue,
      async () => (await parts?.slipWords()) ?? slipWordsOf(vocabulary),
    );
  });
  const elsewhere = createElsewhere(vocabulary);
  const meaning = onDemand(meanings ?? (async () => null));
  let made: Lexicon | null = null;
  const theLexicon = () => {
    made ??= createLexicon(vocabulary, catalogue);
    return made;
  };

  const holds = (tokens: readonly string[]) =>
    tokens.every((token) => known.has(token)) && (tokens.length === 1 || reader.phrase(tokens).length > 0);
  /** Tokens as they are understood, once everything that is known of them has been loaded. */
  const prepared = async (phrase: readonly string[]) => {
    const lexicon = theLexicon();
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
    const { spelt } = elsewhere(text);
    const stretches = weakStretches(simple, lexicon, known, holds, (token) => spelt.has(token));
    if (stretches.length === 0) return null;
    return slips((one) => one.mend(text, simple, stretches, lexicon, holds), null);
  };
  const forgiving = async (phrase: readonly string[]): Promise<Understood> => {
    const { simple, lexicon } = await prepared(phrase);
    const understanding = understand(simple, lexicon, catalogue, holds, parameters);
    const wanted = understanding.parts.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ phrase }) => (phrase?.every((token) => known.has(token)) ? [phrase] : [])),
    );
    const [places] = await Promise.all([bordersOfAll(wanted), reader.fetchWhole(wanted)]);
    const over = (phrase: readonly string[]) => places.get(placesKey(phrase)) ?? NONE;
    return { simple, understanding, over };
  };
  /** The hits by words of what was understood; `isMeant` as {@link soften} has it. */
  const found = ({ understanding, over }: Understood, exactHits: readonly number[], isMeant = false) => {
    const soft = soften(understanding, isMeant);
    const asked = soft?.understanding ?? understanding;
    const scores = scoreRecords(asked, reader, over, catalogue, parameters);
    return { soft, scores, hits: wordHits(exactHits, scores, parameters) };
  };

  /** What a query means in other words than the texts'. */
  const meantBy = ({ simple, understanding }: Understood): Promise<Meant[]> => {
    const idle = new Set(softParts(understanding).map(({ tokens }) => placesKey(tokens)));
    return meaning(async (one) => (await one?.find(simple, idle, reader)) ?? [], []);
  };

  /** Where phrases run over the border of words, by key. */
  const bordersOfAll = async (phrases: readonly (readonly string[])[]) => {
    const entries = phrases.map(async (phrase) => [placesKey(phrase), await borders(phrase)] as const);
    return new Map(await Promise.all(entries));
  };

  /** The tiers of words without quotes, references and exclusions. */
  const wordTiers = async (text: string, { chosen, asTyped, isKnown = false }: Wish): Promise<WordTiers> => {
    let phrase = phraseOf(text);
    let places = await exactPlaces(phrase, reader, known);
    const right = asTyped || phrase.length === 0 || places.length > 0 ? null : await mended(text, phrase);
    if (right !== null) {
      phrase = right.tokens;
      places = await exactPlaces(phrase, reader, known);
    }
    const [forgiven, own] = await Promise.all([forgiving(phrase), borders(phrase)]);
    const { understanding, over } = forgiven;
    const exactHits = recordsOf(places).sort(chosen ?? orders.exact(places, own));
    const byParts = found(forgiven, exactHits);
    const isAnswered = isKnown || exactHits.length + byParts.hits.split.length > 0;
    const meant = isAnswered ? [] : await meantBy(forgiven);
    const { soft, scores, hits } = isLikely(meant) ? found(forgiven, exactHits, true) : byParts;
    const order = chosen ?? orders.scored(scores.score, soft?.rank);
    const phrases = phrasesOf(understanding, reader);
    const marked = { phrases, borders: phrases.map(over) };
    const typedToo = { phrases: [phrase, ...phrases], borders: [own, ...marked.borders] };
    hits.split.sort(order);
    const whole = [...exactHits, ...hits.split];
    const typed = { hits: right === null ? exactHits : [], split: right === null ? hits.split : [] };
    // What was only guessed comes near at most.
    const guessed = right?.isSure === false ? whole : [];
    const corrected: Tier[] = right?.isSure ? [{ tier: "corrected", hits: whole, ...typedToo }] : [];
    const { byWords, byMeaning, score } = withMeant(hits, exactHits, scores, meant);
    byWords.sort(chosen ?? orders.scored(score, soft?.rank));
    byMeaning.sort(byRecord(chosen ?? ((a, b) => (soft?.rank(b) ?? 0) - (soft?.rank(a) ?? 0))));
    const near = nearTier([...guessed, ...byWords].slice(0, MOST_NEAR), byMeaning, text.trim());
    return {
      exact: { tier: "exact", hits: typed.hits, phrases: [phrase], borders: [own] },
      others: [{ tier: "split", hits: typed.split, ...marked }, ...corrected, { ...near, ...marked }],
      parts: understanding.parts.map(({ tokens }) => tokens.join("")),
      first: soft?.names ?? [],
      corrected: right?.text ?? null,
      elsewhere: elsewhere(text).names,
    };
  };

  return {
    tiers: wordTiers,
    simplify: (token) => theLexicon().simplify(token),
  };
}

/** The near hits: those by words, and behind them those that mean what was typed, each with the phrasing that says so. */
function nearTier(
  byWords: readonly number[],
  byMeaning: readonly Meant[],
  typed: string,
): Pick<Tier, "tier" | "hits" | "notes"> {
  if (byMeaning.length === 0) return { tier: "near", hits: [...byWords] };
  const notes = new Map(
    byMeaning.map(({ record, phrasing }): [number, HitNote] => [record, { meant: { typed, phrasing } }]),
  );
  return { tier: "near", hits: [...byWords, ...notes.keys()], notes };
}

/** An order of records as one of what is known of them. */
function byRecord(compare: Compare): (a: Meant, b: Meant) => number {
  return (a, b) => compare(a.record, b.record);
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
