/** How strongly records hold a phrase, and how rare it is: BM25's measures, over records. */
import { type Places, positionOf, recordOf } from "./postings.ts";

/** What ranking needs to know of all records together. */
export interface CollectionStatistics {
  records: number;
  /** How many tokens each record's title has. */
  titles: readonly number[];
  /** How long each record's text is; see {@link printLengths}. */
  lengths?: string;
}

/** How long texts are, a letter each: every second letter stands for twice as many tokens. */
export function printLengths(tokens: readonly number[]): string {
  const step = (length: number) => Math.min(Math.round(2 * Math.log2(Math.max(length, 1))), 25);
  return tokens.map((length) => String.fromCharCode(97 + step(length))).join("");
}

/** The typical length of the texts of a collection, by its letter. */
const typical = new Map<string, number>();

function stepOf(lengths: string, record: number): number {
  return lengths.charCodeAt(record) - 97;
}

/** BM25's saturation for a record: in a text longer than others a word says less; `weight` from 0 to 1 says how much. */
export function saturationOf(record: number, { lengths = "" }: CollectionStatistics, weight: number): number {
  if (weight === 0 || lengths === "") return SATURATION;
  let middle = typical.get(lengths);
  if (middle === undefined) {
    middle =
      Array.from(lengths, (_, each) => stepOf(lengths, each)).sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
    typical.clear();
    typical.set(lengths, middle);
  }
  return SATURATION * (1 - weight + weight * 2 ** ((stepOf(lengths, record) - middle) / 2));
}

/** What a title counts, against the text. */
export const TITLE = 1.8;
/** How much a first, second, … occurrence adds: BM25's saturation. */
export const SATURATION = 0.6;

/** Rarity of what `holders` of `records` records hold. */
export function rarity(holders: number, records: number): number {
  return Math.log(1 + (records - holders + 0.5) / (holders + 0.5));
}

/** How often each record holds a phrase, and whether in its title. */
export type Holding = ReadonlyMap<number, { count: number; title: boolean }>;
/** Places don't change, and those of frequent phrases are asked for again and again. */
const holdings = new WeakMap<Places, Holding>();

/** How the records hold the phrase that has these places. */
export function holdingOf(places: Places, titles: readonly number[]): Holding {
  const known = holdings.get(places);
  if (known !== undefined) return known;
  const seen = new Map<number, { count: number; title: boolean }>();
  for (const place of places) {
    const record = recordOf(place);
    const there = seen.get(record);
    const title = positionOf(place) < (titles[record] ?? 0);
    if (there === undefined) seen.set(record, { count: 1, title });
    else {
      there.count += 1;
      there.title ||= title;
    }
  }
  holdings.set(places, seen);
  return seen;
}

/** How strongly each record holds a phrase: more in the title, more the more often. */
export function strengths(
  places: Places,
  collection: CollectionStatistics,
  inTitle = TITLE,
  length = 0,
): Map<number, number> {
  const strength = new Map<number, number>();
  for (const [record, { count, title }] of holdingOf(places, collection.titles)) {
    const saturation = saturationOf(record, collection, length);
    strength.set(record, ((title ? inTitle : 1) * (count * (1 + SATURATION))) / (count + saturation));
  }
  return strength;
}
