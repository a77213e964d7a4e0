/**
 * How well each record answers a query that was understood: how many of its
 * parts it holds, how rare they are, whether in its title, and how near
 * together. Rarity is BM25's, over records.
 */

import { without } from "./borders.ts";
import type { RankingParameters } from "./parameters.ts";
import { type Places, recordOf, union } from "./postings.ts";
import type { Reader } from "./reader.ts";
import { type CollectionStatistics, holdingOf, rarity, SATURATION, strengths, TITLE } from "./strength.ts";
import type { Alternative, Part, Understanding } from "./understand.ts";

/** A query's scores, by record number. */
export interface Scores {
  score: Float64Array;
  /** The records that hold every part, as it was typed or by another name. */
  whole: Set<number>;
  /** The share of the query, by rarity, that a record answers. */
  share: Float64Array;
}

const NEIGHBOUR_TITLE = 1.3;
/** Alternatives of this weight and less are neighbours. */
const NEIGHBOUR = 0.5;
/** Tokens over which nearness fades. */
const NEAR = 12;

/** Scores every record. */
export function scoreRecords(
  { parts, stretches }: Understanding,
  reader: Reader,
  borders: (phrase: readonly string[]) => Places,
  collection: CollectionStatistics,
  parameters: RankingParameters,
): Scores {
  const { unshared } = parameters;
  const score = new Float64Array(collection.records);
  const answered = new Float64Array(collection.records);
  const measured = parts.map((part) => measure(part, reader, borders, collection, parameters));
  const total = measured.reduce((sum, { weight }) => sum + weight, 0);
  const wholes: ReadonlySet<number>[] = [];
  const insisted = parts.some(({ slight }) => !slight);
  for (const [index, { weight, strength, same }] of measured.entries()) {
    for (const [record, value] of strength) {
      score[record] = (score[record] ?? 0) + weight * value;
      answered[record] = (answered[record] ?? 0) + weight * Math.min(value, 1);
    }
    // Whether one character stands by itself in a text nobody knows: then none is said to hold every part.
    wholes.push(insisted && parts[index]?.slight ? new Set() : same);
  }
  const [first = new Set<number>(), ...rest] = wholes;
  const whole = new Set([...first].filter((record) => rest.every((others) => others.has(record))));
  addNearness(score, measured, parameters);
  addBigrams(score, stretches, reader, collection, parameters);
  const share = answered.map((value) => (total === 0 ? 0 : value / total));
  for (const [record, value] of score.entries())
    score[record] = value * (unshared + (1 - unshared) * (share[record] ?? 0));
  return { score, whole, share };
}

const NO_STRENGTHS: ReadonlyMap<number, number> = new Map();

interface Measured {
  weight: number;
  /** Per record, how strongly it answers the part. */
  strength: Map<number, number>;
  /** Records that hold the part itself. */
  same: Set<number>;
  places: Places;
}

/** A part that is remembered has been measured once for all. */
const measures = new WeakMap<Part, Measured>();

function measure(
  part: Part,
  reader: Reader,
  borders: (phrase: readonly string[]) => Places,
  collection: CollectionStatistics,
  parameters: RankingParameters,
): Measured {
  const known = measures.get(part);
  if (known !== undefined) return known;
  const measured = measureAnew(part, reader, borders, collection, parameters);
  measures.set(part, measured);
  return measured;
}

function measureAnew(
  part: Part,
  reader: Reader,
  borders: (phrase: readonly string[]) => Places,
  collection: CollectionStatistics,
  { unanswered, slight, fragment }: RankingParameters,
): Measured {
  const found = part.alternatives.map((alternative) => {
    const all = alternative.phrase === null ? [] : reader.phrase(alternative.phrase);
    const over = alternative.phrase === null ? [] : borders(alternative.phrase);
    const places = without(all, over);
    const strength = alternativeStrengths(alternative, places, collection);
    const pieces = alternativeStrengths(alternative, all, collection);
    return { alternative, places, strength, pieces: over.length === 0 ? NO_STRENGTHS : pieces };
  });
  const rare = rarity(holders(found), collection.records);
  const strength = new Map<number, number>();
  const same = new Set<number>();
  for (const { alternative, strength: own, pieces } of found) {
    // A neighbour that stands everywhere says little.
    const telling = alternative.same ? 1 : Math.min(1, rarity(own.size, collection.records) / rare);
    for (const [record, value] of pieces) {
      // What only runs over the border of words says less, and isn't the word.
      if (own.has(record)) continue;
      strength.set(record, Math.max(strength.get(record) ?? 0, fragment * alternative.weight * value));
    }
    for (const [record, value] of own) {
      strength.set(record, Math.max(strength.get(record) ?? 0, alternative.weight * telling * value));
      if (alternative.same) same.add(record);
    }
  }
  const weight = (strength.size === 0 ? unanswered : 1) * (part.slight ? slight : 1) * rare;
  return { weight, strength, same, places: union(found.map(({ places }) => places)) };
}

/** In how many records the part itself stands, under any name; its neighbours, where it stands in none. */
function holders(
  found: readonly { alternative: Alternative; strength: ReadonlyMap<number, number> }[],
): number {
  const strong = new Set<number>();
  const all = new Set<number>();
  for (const { alternative, strength } of found) {
    for (const record of strength.keys()) {
      all.add(record);
      if (alternative.weight > NEIGHBOUR) strong.add(record);
    }
  }
  return strong.size > 0 ? strong.size : all.size;
}

function alternativeStrengths(
  { records, weight }: Alternative,
  places: Places,
  collection: CollectionStatistics,
): Map<number, number> {
  // A neighbour in a title says less than the thing itself.
  const inTitle = weight <= NEIGHBOUR ? NEIGHBOUR_TITLE : TITLE;
  return records === null
    ? strengths(places, collection, inTitle)
    : new Map(records.map((record) => [record, 1]));
}

/** Parts that follow one another in the query and stand near together in the text. */
function addNearness(
  score: Float64Array,
  measured: readonly Measured[],
  { nearness }: RankingParameters,
): void {
  for (const [index, part] of measured.entries()) {
    const next = measured[index + 1];
    if (next === undefined) return;
    const smaller = Math.min(part.weight, next.weight);
    for (const [record, distance] of distances(part.places, next.places)) {
      score[record] = (score[record] ?? 0) + nearness * smaller * Math.exp(-distance / NEAR);
    }
  }
}

/** The least distance of two kinds of places in each record that has both. */
function distances(left: Places, right: Places): Map<number, number> {
  const least = new Map<number, number>();
  let at = 0;
  for (const place of left) {
    while (at < right.length && (right[at] ?? 0) < place) at += 1;
    for (const other of [right[at - 1], right[at]]) {
      if (other === undefined || recordOf(other) !== recordOf(place)) continue;
      const record = recordOf(place);
      least.set(record, Math.min(least.get(record) ?? Number.POSITIVE_INFINITY, Math.abs(other - place)));
    }
  }
  return least;
}

function addBigrams(
  score: Float64Array,
  stretches: readonly (readonly string[])[],
  reader: Reader,
  { records, titles }: CollectionStatistics,
  { bigram }: RankingParameters,
): void {
  for (const stretch of stretches) {
    for (let at = 0; at + 1 < stretch.length; at += 1) {
      const places = reader.phrase(stretch.slice(at, at + 2));
      if (places.length === 0) continue;
      const holding = holdingOf(places, titles);
      const weight = bigram * rarity(holding.size, records) * (1 + SATURATION);
      for (const [record, { count, title }] of holding) {
        score[record] = (score[record] ?? 0) + (weight * (title ? TITLE : 1) * count) / (count + SATURATION);
      }
    }
  }
}
