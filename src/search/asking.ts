/**
 * Answers a query as it was typed: what it refers to by number or fact, what it wants in quotes or doesn't want, and
 * the words that are left to be searched for.
 */
import { NONE } from "./borders.ts";
import type { Catalogue } from "./catalogue.ts";
import type { SearchEngine } from "./engine.ts";
import type { NameIndex } from "./names.ts";
import { BARRIER } from "./normalise.ts";
import type { Compare, Orders } from "./order.ts";
import type { Places } from "./postings.ts";
import { hasSigns, readAsked } from "./quoted.ts";
import { createReferring } from "./referring.ts";
import { type Restriction, restrict, signed } from "./restrict.ts";
import type { HitNote, Tier } from "./tiers.ts";
import { tokensOf } from "./tokenise.ts";

/** The answer to words alone. */
export interface WordTiers {
  /** Records that hold the words as they are. */
  exact: Tier;
  /** Whatever else answers, best tier first. */
  others: Tier[];
  /** The parts as which the words were understood. */
  parts: string[];
  /** The places and years among them; what is of these stands first in its tier. */
  first: string[];
  /** The text that was searched for instead, where no text holds what was typed. */
  corrected: string | null;
  /** Places that the words name, that no notice is of and no text has. */
  elsewhere: string[];
}

/** How words are to be answered. */
export interface Wish {
  /** The order that the reader chose; `null` for relevance. */
  chosen: Compare | null;
  /** What was typed is searched for, also where it looks like a slip. */
  asTyped: boolean;
  /** What was typed is known by number or fact, and nothing else is meant. */
  isKnown?: boolean;
}

/** What a query is answered by. */
export interface Means {
  catalogue: Catalogue;
  engine: SearchEngine;
  orders: Orders;
  wordTiers(text: string, wish: Wish): Promise<WordTiers>;
  /** Where a phrase stands. */
  places(phrase: readonly string[]): Promise<Places>;
  /** The simple form of a traditional character. */
  simplify(token: string): string;
  /** Names of notices, where they lie in parts. */
  names?(tokens: readonly string[]): Promise<NameIndex>;
}

/** What a query is and what answers it, before filters. */
export interface Asked {
  query: "none" | "blank" | "phrase";
  tiers: Tier[];
  parts: string[];
  first: string[];
  corrected: string | null;
  elsewhere: string[];
  restricted: { quotes: string[]; without: string[] } | null;
  unknown: boolean;
}

/** What is said of a query of which nothing was looked up. */
const NOTHING_TOLD = { parts: [], first: [], corrected: null, elsewhere: [], unknown: false };

/** Of so many exact hits it is looked up whether they hold the query's signs. */
const MOST_SIGNED = 60;
/** Punctuation, which is nothing to be looked for around a query. */
const EDGE = /[\s。，、；：！？,;:!?.]/u;

/** A dash before what was pasted. */
const DASH = /^[-－−]/u;

/** Quotes say nothing of their own. */
const QUOTES = /["“”„＂'‘’「」『』]/gu;

/** The tokens of a query, without the punctuation around it. */
export function phraseOf(text: string): string[] {
  const tokens = tokensOf(text);
  if (tokens[0] === BARRIER) tokens.shift();
  if (tokens[tokens.length - 1] === BARRIER) tokens.pop();
  return tokens;
}

/** A query without the punctuation around it; other signs stay. */
function withoutEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Makes what answers queries; its answers reject with an {@link EngineError} where the index can't be loaded. */
export function createAsking(means: Means) {
  const { catalogue, engine, orders, places } = means;
  const referring = createReferring(catalogue, means.names);

  /** Quotes within a stretch of a text and a dash before it belong to it, and say nothing of how it is to be taken. */
  const isStretch = async (
    text: string,
    { quotes, without, words, setOff }: ReturnType<typeof readAsked>,
  ) => {
    const isMore = quotes.length > 1 || phraseOf(words).length > 0;
    const isQuoting = without.length === 0 && !setOff;
    const isDashed = without.length === 1 && quotes.length === 0 && DASH.test(text);
    return (isQuoting || isDashed) && isMore && (await places(phraseOf(text))).length > 0;
  };

  /** Exact hits that also hold the query's signs, which the index doesn't have, before the others. */
  const bySigns = async (tier: Tier, text: string): Promise<Tier> => {
    const words = withoutEdges(text);
    if (tier.hits.length < 2 || !hasSigns(words.replace(QUOTES, ""))) return tier;
    const first = new Set(await signed(tier.hits.slice(0, MOST_SIGNED), words, engine));
    const others = tier.hits.filter((record) => !first.has(record));
    return { ...tier, hits: [...tier.hits.filter((record) => first.has(record)), ...others] };
  };

  /** The tiers of a query without quotes and exclusions. */
  const answer = async (typed: string, wish: Wish): Promise<Omit<Asked, "query" | "restricted">> => {
    const [{ references, facts, telling, rest, whole, unknown }, held] = await Promise.all([
      referring(typed, means.simplify),
      places(phraseOf(typed)),
    ]);
    // What stands in a text as it was typed is looked for as it was typed.
    const text = held.length > 0 ? typed : rest;
    const { chosen } = wish;
    const isKnown = whole || references.size > 0 || (telling && facts.size > 0);
    const found = await means.wordTiers(text, { ...wish, isKnown });
    const exact = chosen === null ? await bySigns(found.exact, text) : found.exact;
    const order = chosen ?? orders.known;
    const known = (
      tier: Tier["tier"],
      notes: ReadonlyMap<number, HitNote>,
      besides: readonly Tier[],
      phrases: string[][] = [],
    ): Tier[] => {
      const there = new Set(besides.flatMap(({ hits }) => hits));
      const hits = [...notes.keys()].filter((record) => !there.has(record)).sort(order);
      return hits.length === 0 ? [] : [{ tier, hits, phrases, notes }];
    };
    const reference = known("reference", references, [], text === typed ? [] : exact.phrases);
    const isSplit = ({ tier }: Tier) => tier === "split";
    // A short name is a body's, too: what holds it in its text comes before it.
    const besides = telling ? [exact] : [exact, ...found.others.filter(isSplit)];
    const fact = known("facts", facts, besides);
    const shown = new Set([...reference, ...fact].flatMap(({ hits }) => hits));
    const others = found.others.map((tier) => ({
      ...tier,
      hits: whole ? [] : tier.hits.filter((record) => !shown.has(record)),
    }));
    const before = telling ? [] : others.filter(isSplit);
    const behind = others.filter((tier) => !before.includes(tier));
    const tiers = [...reference, exact, ...before, ...fact, ...behind];
    const { parts, first, elsewhere } = found;
    return { tiers, parts, first, elsewhere, corrected: whole ? null : found.corrected, unknown };
  };

  /** What quotes and exclusions leave; by themselves, where nothing else was typed. */
  const left = (
    tiers: readonly Tier[] | null,
    { records, has, phrases, places }: Restriction,
    chosen: Compare | null,
  ): Tier[] => {
    if (tiers === null) {
      const order = chosen ?? (places.length > 0 ? orders.exact(places) : orders.plain);
      return [{ tier: "exact", hits: [...records].sort(order), phrases }];
    }
    // What only comes near the words isn't what was quoted with them.
    const kept = tiers.filter(({ tier }) => tier !== "near" || phrases.length === 0);
    return kept.map((tier) => ({
      ...tier,
      hits: tier.hits.filter(has),
      phrases: [...phrases, ...tier.phrases],
      borders: [...phrases.map(() => NONE), ...(tier.borders ?? [])],
    }));
  };

  return async (text: string, wish: Wish): Promise<Asked> => {
    const { chosen } = wish;
    const asked = readAsked(text);
    const { quotes, without } = asked;
    const isRestricted = quotes.length + without.length > 0 && !(await isStretch(text, asked));
    const words = isRestricted ? asked.words : text;
    const isBlank = phraseOf(words).length === 0;
    const answered = isBlank ? null : await answer(words, wish);
    const { tiers: _, ...told } = answered ?? { tiers: [], ...NOTHING_TOLD };
    if (isRestricted) {
      const texts = { phraseOf, places, engine, records: catalogue.records };
      const tiers = left(answered?.tiers ?? null, await restrict(asked, texts), chosen);
      const query = isBlank && quotes.length === 0 ? "none" : "phrase";
      return { ...told, query, tiers, restricted: { quotes, without } };
    }
    if (answered !== null) return { ...answered, query: "phrase", restricted: null };
    if (text.trim() !== "") return { ...told, query: "blank", tiers: [], restricted: null };
    const all = Array.from({ length: catalogue.records }, (_, record) => record);
    const tiers: Tier[] = [{ tier: "exact", hits: all.sort(chosen ?? orders.plain), phrases: [] }];
    return { ...told, query: "none", tiers, restricted: null };
  };
}
