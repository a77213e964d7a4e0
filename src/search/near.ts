/** The hits that aren't exact: those that hold every part, those that come near by words, and those that mean the same. */
import type { Meant } from "./meaning.ts";
import type { RankingParameters } from "./parameters.ts";
import type { Scores } from "./score.ts";

/** While there are fewer hits, weaker ones are shown. */
const FEW = 9;
/** More near hits are never shown. */
export const MOST_NEAR = 20;
/** No answer is good where the best holds less of the query than this. */
const GOOD_SHARE = 0.5;

/** Hits by words. */
export interface WordHits {
  /** They hold every part. */
  split: number[];
  /** They come near the best of all, best first. */
  near: number[];
  /** Some of them hold as much of the query as an answer does. */
  isAnswered: boolean;
}

/** The hits that aren't exact, by their scores. */
export function wordHits(
  exactHits: readonly number[],
  { score, whole, share }: Scores,
  { cut, lowCut, leastShare }: RankingParameters,
): WordHits {
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
  return { split, near: shown, isAnswered: bestShare >= GOOD_SHARE };
}

/** From this likeness on a hit by meaning is worth showing; below it questions that nothing answers find as much. */
const LIKELY = 0.45;
/** More hits by meaning are never shown. */
const MOST_MEANT = 5;
/** A hit by meaning is at least this likely, against the likeliest. */
const LEAST_LIKELY = 0.5;
/** Where words answer, and so many hits come near by them, what else may be meant is only a guess beside them. */
const ENOUGH = 5;
/** A hit by words that means this part of what a hit by meaning must is kept where words don't answer. */
const KEPT = 0.4;
/** What the likeness of a hit by words adds to its score, against the best score: where words answer, and where not. */
const LIFT = { answered: 1.6, unanswered: 2 };

/** Near hits once it is known what the query means. */
export interface NearHits {
  /** Those by words. */
  byWords: number[];
  /** What the hits by words are ordered by. */
  score: Float64Array;
  /** Those by meaning alone, likeliest first, which stand behind. */
  byMeaning: Meant[];
}

/** Whether so many hits answer by words that none is shown by meaning alone. */
function isEnough({ near, isAnswered }: WordHits): boolean {
  return isAnswered && near.length >= ENOUGH;
}

/** Whether the likeliest of what a query means is worth showing. */
export function isLikely([likeliest]: readonly Meant[]): boolean {
  return (likeliest?.likeness ?? 0) >= LIKELY;
}

/**
 * Near hits with those that mean what was asked. Of the hits by words those come first that mean it, too; where none
 * answers, those that don't mean it are none, and where enough answer, none is shown by meaning alone.
 *
 * @param meant likeliest first
 */
export function withMeant(
  hits: WordHits,
  exactHits: readonly number[],
  { score }: Scores,
  meant: readonly Meant[],
): NearHits {
  const { near, isAnswered, split } = hits;
  const likeliest = meant[0]?.likeness ?? 0;
  const likeness = new Map(meant.map((one) => [one.record, one.likeness]));
  const least = Math.max(LIKELY, LEAST_LIKELY * likeliest);
  const best = near.reduce((most, record) => Math.max(most, score[record] ?? 0), 0);
  const lift = best * (isAnswered ? LIFT.answered : LIFT.unanswered);
  const lifted = score.slice();
  for (const record of near) lifted[record] = (score[record] ?? 0) + lift * (likeness.get(record) ?? 0);
  const there = new Set([...exactHits, ...split]);
  const isMeant = (record: number) => (likeness.get(record) ?? 0) >= KEPT * least;
  const kept = isAnswered || !isLikely(meant) ? [...near] : near.filter(isMeant);
  for (const record of kept) there.add(record);
  const isShown = (one: Meant) => one.likeness >= least && !there.has(one.record);
  const byMeaning = isEnough(hits) ? [] : meant.filter(isShown);
  return { byWords: kept, score: lifted, byMeaning: byMeaning.slice(0, MOST_MEANT) };
}
