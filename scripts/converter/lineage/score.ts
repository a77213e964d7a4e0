/** How alike two measures are: half their titles, half their texts. */
import type { LineageText } from "./texts.ts";

/** How alike two measures are, 0 to 1, and in which part. */
export interface Likeness {
  score: number;
  title: number;
  body: number;
}

/**
 * The mean of two Jaccard indices, of the titles' character pairs and of the
 * texts'. Where a measure has no title or no text, both are taken together.
 */
export function likeness(a: LineageText, b: LineageText): Likeness {
  const title = jaccard(a.titlePairs, b.titlePairs);
  const body = jaccard(a.bodyPairs, b.bodyPairs);
  const complete = [a, b].every(({ titlePairs, bodyPairs }) => titlePairs.length > 0 && bodyPairs.length > 0);
  return { title, body, score: complete ? (title + body) / 2 : jaccard(joined(a), joined(b)) };
}

function joined({ titlePairs, bodyPairs }: LineageText): Int32Array {
  return Int32Array.from(new Set([...titlePairs, ...bodyPairs])).sort();
}

/** The share of two sorted sets' members that both have. */
function jaccard(a: Int32Array, b: Int32Array): number {
  let [left, right, both] = [0, 0, 0];
  while (left < a.length && right < b.length) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) both += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  const union = a.length + b.length - both;
  return union === 0 ? 0 : both / union;
}
