/**
 * Which records a question means in other words than theirs: those whose phrasings it resembles. Compared are
 * characters, pairs and terms by their rarity: how like the nearest phrasing the question is, and how much of it the
 * record's phrasings and text have together. Loaded only once words alone don't answer.
 */
import type { Feature, FeaturesOf } from "./features.ts";
import { type Holders, type Phrasing, type Phrasings, sizeOf, weightOf } from "./phrasings.ts";
import { recordsOf } from "./postings.ts";
import type { Reader } from "./reader.ts";
import { tokensOf } from "./tokenise.ts";

/** A record that a question means. */
export interface Meant {
  record: number;
  /** How surely, from 0; `near.ts` says from where on it is worth showing. */
  likeness: number;
  /** The phrasing that the question resembles most. */
  phrasing: string;
}

/** What questions mean. */
export interface Meanings {
  /**
   * Finds what a question means, surest first.
   *
   * @param tokens the question's, in simple characters
   * @param idle stretches of it that say nothing here: its places and years, as `placesKey` has them
   * @param texts tells which records have a phrase in their texts
   * @throws {EngineError} where a part of the phrasings can't be loaded
   */
  find(
    tokens: readonly string[],
    idle: ReadonlySet<string>,
    texts: Pick<Reader, "fetchWhole" | "phrase">,
  ): Promise<Meant[]>;
}

/** What the question's length counts in how like a phrasing it is; the rest is the phrasing's. */
const ASKED_LENGTH = 0.7;
/** What a feature counts that the text has and no phrasing. */
const BY_TEXT = 0.7;
/** What sharing only one word counts, unless that word is this part of the question: it may mean anything there. */
const ONE_WORD = { counts: 0.5, below: 0.7 };
const NOBODY: Holders = { count: 0, numbers: [] };
/** So many phrasings are looked at more closely. */
const CANDIDATES = 24;
/** Features beyond these aren't looked up; the rarest say most, and questions are short. */
const MOST_FEATURES = 120;

/** Makes what finds meanings by phrasings. */
export function createMeanings(phrasings: Phrasings, featuresOf: FeaturesOf): Meanings {
  return { find: (tokens, idle, texts) => findMeant(featuresOf(tokens, idle), phrasings, featuresOf, texts) };
}

async function findMeant(
  asked: ReadonlyMap<string, Feature>,
  phrasings: Phrasings,
  featuresOf: FeaturesOf,
  texts: Pick<Reader, "fetchWhole" | "phrase">,
): Promise<Meant[]> {
  const features = [...asked.values()].slice(0, MOST_FEATURES);
  // One character alone may be part of anything.
  if (features.every(({ phrases }) => phrases.length === 0)) return [];
  const holders = await phrasings.holders(features.map(({ key }) => key));
  const weight = (feature: Feature) =>
    weightOf(feature, holders.get(feature.key)?.count ?? 0, phrasings.total);
  const size = sizeOf(features, weight);
  if (size === 0) return [];
  const shared = new Float64Array(phrasings.total);
  for (const feature of features) {
    const value = weight(feature) ** 2;
    for (const number of holders.get(feature.key)?.numbers ?? [])
      shared[number] = (shared[number] ?? 0) + value;
  }
  const best = greatest(shared, CANDIDATES);
  const read = await phrasings.read(best);
  const byRecord = new Map<number, Candidate>();
  const isHeld = holding(features, holders, new Set(best));
  for (const phrasing of read) {
    let own: ReadonlyMap<string, Feature> | null = null;
    // Who has what most have isn't told, but seen in the phrasing itself.
    const sees = (key: string) => {
      own ??= featuresOf(tokensOf(phrasing.words));
      return own.has(key);
    };
    const common = features.filter(({ key }) => isHeld(key, phrasing.number) ?? sees(key));
    const dot = common.reduce((sum, feature) => sum + weight(feature) ** 2, 0);
    const likeness = dot / (size * size ** ASKED_LENGTH * phrasing.size ** (1 - ASKED_LENGTH));
    for (const record of phrasing.records) take(byRecord, record, { phrasing, likeness, common });
  }
  await texts.fetchWhole(features.flatMap(({ phrases }) => phrases));
  const inTexts = features.map(
    ({ phrases }) => new Set(phrases.flatMap((phrase) => recordsOf(texts.phrase(phrase)))),
  );
  const found = Array.from(byRecord, ([record, { phrasing, likeness, covered }]): Meant => {
    let sum = 0;
    for (const [place, feature] of features.entries()) {
      const part = covered.has(feature.key) ? 1 : inTexts[place]?.has(record) ? BY_TEXT : 0;
      sum += part * weight(feature) ** 2;
    }
    const share = sum / size ** 2;
    const isChance = share < ONE_WORD.below && !hasWords(features.filter(({ key }) => covered.has(key)));
    return {
      record,
      likeness: (likeness + share) * (isChance ? ONE_WORD.counts : 1),
      phrasing: phrasing.words,
    };
  });
  return found.sort((a, b) => b.likeness - a.likeness || a.record - b.record);
}

/** The places of the greatest values above 0, greatest first, so many at most. */
function greatest(values: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (const [place, value] of values.entries()) {
    if (value === 0 || (best.length === most && value <= (values[best[most - 1] ?? 0] ?? 0))) continue;
    let at = best.length;
    while (at > 0 && (values[best[at - 1] ?? 0] ?? 0) < value) at -= 1;
    best.splice(at, 0, place);
    if (best.length > most) best.pop();
  }
  return best;
}

/** Tells which of some phrasings have a feature; `null` where its holders aren't numbered. */
function holding(
  features: readonly Feature[],
  holders: ReadonlyMap<string, Holders>,
  numbers: ReadonlySet<number>,
): (key: string, number: number) => boolean | null {
  const held = new Map(
    features.flatMap(({ key }): [string, ReadonlySet<number>][] => {
      const own = holders.get(key) ?? NOBODY;
      const isTold = own.numbers.length === own.count;
      return isTold ? [[key, new Set(own.numbers.filter((number) => numbers.has(number)))]] : [];
    }),
  );
  return (key, number) => held.get(key)?.has(number) ?? null;
}

/** Whether features stand in two stretches of a question at least. A single Han character is no word of its own. */
function hasWords(features: readonly Feature[]): boolean {
  const stretches = features.filter(({ phrases }) => phrases.length > 0).map(({ at }) => at);
  stretches.sort(([one], [other]) => one - other);
  let end = stretches[0]?.[1] ?? 0;
  for (const [start, ends] of stretches) {
    if (start >= end) return true;
    end = Math.max(end, ends);
  }
  return false;
}

/** What is known of a record that some phrasing leads to. */
interface Candidate {
  /** The phrasing that is most like the question. */
  phrasing: Phrasing;
  likeness: number;
  /** The features that any of its phrasings shares with the question. */
  covered: Set<string>;
}

function take(
  byRecord: Map<number, Candidate>,
  record: number,
  { phrasing, likeness, common }: { phrasing: Phrasing; likeness: number; common: readonly Feature[] },
): void {
  const there = byRecord.get(record);
  const covered = there?.covered ?? new Set<string>();
  for (const { key } of common) covered.add(key);
  if (there === undefined) byRecord.set(record, { phrasing, likeness, covered });
  else if (likeness > there.likeness) Object.assign(there, { phrasing, likeness });
}
