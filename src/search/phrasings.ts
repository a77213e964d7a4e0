/** How people ask who don't know the texts' words, as search has it: each phrasing with the records that answer it. */
import type { Feature, FeaturesOf } from "./features.ts";
import { rarity } from "./strength.ts";
import { tokensOf } from "./tokenise.ts";

/** One phrasing. */
export interface Phrasing {
  /** Which one it is of all. */
  number: number;
  /** As an editor wrote it. */
  words: string;
  /** The records that answer it, ascending. */
  records: readonly number[];
  /** How much it says, by its features and their rarity; see {@link sizeOf}. */
  size: number;
}

/** The phrasings that have a feature. */
export interface Holders {
  /** How many they are. */
  count: number;
  /** Their numbers, ascending; none where they are too many to tell anything. */
  numbers: readonly number[];
}

/** Where phrasings come from: all of them in memory, or parts of an index. */
export interface Phrasings {
  /** How many there are. */
  total: number;
  /** By features' keys, which phrasings have them. @throws {EngineError} where a part can't be loaded */
  holders(keys: readonly string[]): Promise<ReadonlyMap<string, Holders>>;
  /** Phrasings by their numbers. @throws {EngineError} likewise */
  read(numbers: readonly number[]): Promise<readonly Phrasing[]>;
}

/** Phrasings as they are shipped whole: a line each, the words and behind a tab the records' numbers. */
export interface PhrasingsData {
  lines: string;
}

/** A phrasing before it is weighed. */
export type PlainPhrasing = Omit<Phrasing, "number" | "size">;

/** Prints phrasings as {@link PhrasingsData}. */
export function printPhrasings(phrasings: readonly PlainPhrasing[]): PhrasingsData {
  return { lines: phrasings.map(({ words, records }) => `${words}\t${records.join()}`).join("\n") };
}

/** Reads what {@link printPhrasings} printed. */
export function readPhrasings({ lines }: PhrasingsData): PlainPhrasing[] {
  if (lines === "") return [];
  return lines.split("\n").map((line) => {
    const [words = "", records = ""] = line.split("\t");
    return { words, records: records.split(",").map(Number) };
  });
}

/** How much features say together: the root of the sum of their squared weights. */
export function sizeOf(features: Iterable<Feature>, weightOf: (feature: Feature) => number): number {
  let sum = 0;
  for (const feature of features) sum += weightOf(feature) ** 2;
  return Math.sqrt(sum);
}

/** What a feature counts that so many of all phrasings have. */
export function weightOf({ weight }: Feature, holders: number, total: number): number {
  return weight * rarity(holders, total);
}

/** Phrasings weighed, with the numbers of those that have each feature. */
export function weighPhrasings(
  plain: readonly PlainPhrasing[],
  featuresOf: FeaturesOf,
): { phrasings: Phrasing[]; holders: Map<string, number[]> } {
  const features = plain.map(({ words }) => featuresOf(tokensOf(words)));
  const holders = new Map<string, number[]>();
  for (const [number, own] of features.entries()) {
    for (const key of own.keys()) {
      const there = holders.get(key);
      if (there === undefined) holders.set(key, [number]);
      else there.push(number);
    }
  }
  const weights = new Map<string, number>();
  const weight = (feature: Feature) => {
    const known = weights.get(feature.key);
    if (known !== undefined) return known;
    const own = weightOf(feature, holders.get(feature.key)?.length ?? 0, plain.length);
    weights.set(feature.key, own);
    return own;
  };
  const phrasings = plain.map((one, number) => ({
    ...one,
    number,
    size: sizeOf(features[number]?.values() ?? [], weight),
  }));
  return { phrasings, holders };
}
