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
  const areComplete = isComplete(a) && isComplete(b);
  return { title, body, score: areComplete ? (title + body) / 2 : jaccard(joined(a), joined(b)) };
}

/** Whether a measure has both a title and a text. */
function isComplete({ titlePairs, bodyPairs }: LineageText): boolean {
  return titlePairs.length > 0 && bodyPairs.length > 0;
}

/**
 * Gives the function that tells how alike a text is to others. Its pairs are marked once, so that each of many others
 * costs only a look a pair.
 */
export function likenessTo(a: LineageText, marks: PairMarks): (b: LineageText) => Likeness {
  marks.mark(a);
  const isWhole = isComplete(a);
  return (b) => {
    if (!isWhole || !isComplete(b)) return likeness(a, b);
    const title = marks.title(b.titlePairs);
    const body = marks.body(b.bodyPairs);
    return { title, body, score: (title + body) / 2 };
  };
}

/** Which pairs one text has, by their numbers. */
export class PairMarks {
  readonly #titles: Uint32Array;
  readonly #bodies: Uint32Array;
  #round = 0;
  #text: LineageText | null = null;

  /** @param texts all that are ever asked about */
  constructor(texts: readonly LineageText[]) {
    let most = 0;
    // Sorted, the last is the highest.
    for (const { titlePairs, bodyPairs } of texts)
      most = Math.max(most, titlePairs.at(-1) ?? 0, bodyPairs.at(-1) ?? 0);
    this.#titles = new Uint32Array(most + 1);
    this.#bodies = new Uint32Array(most + 1);
  }

  /** Takes the place of the text before. */
  mark(text: LineageText): void {
    this.#round += 1;
    this.#text = text;
    for (const pair of text.titlePairs) this.#titles[pair] = this.#round;
    for (const pair of text.bodyPairs) this.#bodies[pair] = this.#round;
  }

  /** The Jaccard index of the marked title's pairs and others. */
  title(pairs: Int32Array): number {
    return this.#share(this.#titles, this.#text?.titlePairs.length ?? 0, pairs);
  }

  /** The Jaccard index of the marked text's pairs and others. */
  body(pairs: Int32Array): number {
    return this.#share(this.#bodies, this.#text?.bodyPairs.length ?? 0, pairs);
  }

  #share(marks: Uint32Array, own: number, pairs: Int32Array): number {
    const round = this.#round;
    let both = 0;
    for (let index = 0; index < pairs.length; index += 1) if (marks[pairs[index] ?? 0] === round) both += 1;
    const union = own + pairs.length - both;
    return union === 0 ? 0 : both / union;
  }
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
