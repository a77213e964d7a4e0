/**
 * Which passages of two texts say the same thing. Passages share pairs of
 * characters; the pair of passages that shares most, for its size, comes first,
 * and what it shares explains nothing further, so that a passage whose other
 * half is taken up elsewhere finds that too and one that only repeats the
 * measure's subject finds nothing.
 */

/** The share from which passages say the same, chosen on the pairs that were read by hand (tests/site/compare). */
const LEAST_SHARE = 0.1;
/** Fewer shared pairs of characters than this are one word. */
const LEAST_PAIRS = 3;
/** Of longer texts the passages beyond this stand for themselves. */
const MOST_PASSAGES = 60;

/** A passage of the first text and one of the second, by their places from 0. */
export type AlignedPair = [first: number, second: number];

/** The aligned passages of two texts, in the order of the first text. */
export function alignPassages(first: readonly string[], second: readonly string[]): AlignedPair[] {
  const [left, right] = [first, second].map((texts) => texts.slice(0, MOST_PASSAGES).map(characterPairs));
  if (left === undefined || right === undefined) return [];
  const weightOf = weights([...left, ...right]);
  const sizes = [left, right].map((all) =>
    all.map((pairs) => [...pairs].reduce((sum, [pair, count]) => sum + count * weightOf(pair), 0)),
  );
  const share = (one: number, other: number): number => {
    const [some, others] = [left[one], right[other]];
    if (some === undefined || others === undefined) return 0;
    let [shared, count] = [0, 0];
    for (const [pair, times] of some) {
      const both = Math.min(times, others.get(pair) ?? 0);
      shared += both * weightOf(pair);
      count += both;
    }
    if (count < LEAST_PAIRS) return 0;
    return shared / Math.sqrt((sizes[0]?.[one] ?? 0) * (sizes[1]?.[other] ?? 0));
  };
  const shares = left.map((_, one) => right.map((_, other) => share(one, other)));
  const aligned: AlignedPair[] = [];
  const placed = [new Set<number>(), new Set<number>()] as const;
  for (;;) {
    const [one, other] = largest(shares, (a, b) => !(placed[0].has(a) && placed[1].has(b)));
    if (one < 0) break;
    aligned.push([one, other]);
    placed[0].add(one);
    placed[1].add(other);
    explain(left[one], right[other]);
    for (const [index] of right.entries()) setShare(shares, one, index, share(one, index));
    for (const [index] of left.entries()) setShare(shares, index, other, share(index, other));
  }
  return aligned.sort(([a, b], [c, d]) => a - c || b - d);
}

type Pairs = Map<string, number>;

/** The pairs of neighbouring letters of a text with how often each comes; width, spacing and signs don't count. */
function characterPairs(text: string): Pairs {
  const letters = [...text.normalize("NFKC")].filter((character) => LETTER.test(character));
  const pairs: Pairs = new Map();
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1];
    if (before === undefined) continue;
    const pair = before + letter;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const LETTER = /[\p{L}\p{N}]/u;

/** What a pair of characters counts: the square of the share of passages beyond two that don't have it. */
function weights(passages: readonly Pairs[]): (pair: string) => number {
  const uses = new Map<string, number>();
  for (const pairs of passages) for (const pair of pairs.keys()) uses.set(pair, (uses.get(pair) ?? 0) + 1);
  return (pair) => (2 / Math.max(2, uses.get(pair) ?? 0)) ** 2;
}

/** The place of the largest share that counts, or -1 where none is large enough. */
function largest(
  shares: readonly (readonly number[])[],
  counts: (one: number, other: number) => boolean,
): AlignedPair {
  let found: AlignedPair = [-1, -1];
  let most = LEAST_SHARE;
  for (const [one, row] of shares.entries()) {
    for (const [other, share] of row.entries()) {
      if (share < most || (share === most && found[0] >= 0) || !counts(one, other)) continue;
      found = [one, other];
      most = share;
    }
  }
  return found;
}

/** Takes from both passages what they share. */
function explain(one: Pairs | undefined, other: Pairs | undefined): void {
  if (one === undefined || other === undefined) return;
  for (const [pair, times] of one) {
    const both = Math.min(times, other.get(pair) ?? 0);
    if (both === 0) continue;
    one.set(pair, times - both);
    other.set(pair, (other.get(pair) ?? 0) - both);
  }
}

function setShare(shares: number[][], one: number, other: number, share: number): void {
  const row = shares[one];
  if (row !== undefined) row[other] = share;
}
