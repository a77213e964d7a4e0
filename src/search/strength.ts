/** How strongly records hold a phrase, and how rare it is: BM25's measures, over records. */
import { type Places, positionOf, recordOf } from "./postings.ts";

/** What ranking needs to know of all records together. */
export interface CollectionStatistics {
  records: number;
  /** How many tokens each record's title has. */
  titles: readonly number[];
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
  { titles }: CollectionStatistics,
  inTitle = TITLE,
): Map<number, number> {
  const strength = new Map<number, number>();
  for (const [record, { count, title }] of holdingOf(places, titles)) {
    strength.set(record, ((title ? inTitle : 1) * (count * (1 + SATURATION))) / (count + SATURATION));
  }
  return strength;
}
