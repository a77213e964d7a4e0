/**
 * The shortest edit between two sequences (Myers, "An O(ND) Difference
 * Algorithm and Its Variations", 1986), with the edges of the edit graph left
 * out as the package `diff` does it, whose result it gives: a test compares
 * them. That package keeps its paths as objects at negative indices of an array,
 * which makes it ten times as slow; with 10,000 measures it was a tenth of a build.
 */

/** A stretch: `same` in both, or in one of them only. */
export interface Edit {
  kind: "same" | "left" | "right";
  /** How many items of it. */
  count: number;
}

/** Kinds of edits by number, as the steps of a path have them. */
const KINDS = ["same", "left", "right"] as const;
const [SAME, LEFT, RIGHT] = [0, 1, 2];

/** Stands for a diagonal that no path is on. */
const NONE = -2;

/** Steps of all paths, each with the one before it. */
class Steps {
  #kind = new Uint8Array(1024);
  #count = new Int32Array(1024);
  #before = new Int32Array(1024);
  #length = 0;

  /** The step behind another, joined to it where it is of its kind. */
  add(before: number, kind: number, count: number): number {
    const joins = before >= 0 && this.#kind[before] === kind;
    const at = this.#length;
    if (at === this.#kind.length) this.#grow();
    this.#kind[at] = kind;
    this.#count[at] = joins ? (this.#count[before] ?? 0) + count : count;
    this.#before[at] = joins ? (this.#before[before] ?? -1) : before;
    this.#length += 1;
    return at;
  }

  /** The edits up to a step. */
  upTo(last: number): Edit[] {
    const edits: Edit[] = [];
    for (let at = last; at >= 0; at = this.#before[at] ?? -1)
      edits.push({ kind: KINDS[this.#kind[at] ?? 0] ?? "same", count: this.#count[at] ?? 0 });
    return edits.reverse();
  }

  #grow(): void {
    const twice = <List extends Uint8Array | Int32Array>(list: List, copy: List): List => {
      copy.set(list);
      return copy;
    };
    this.#kind = twice(this.#kind, new Uint8Array(2 * this.#length));
    this.#count = twice(this.#count, new Int32Array(2 * this.#length));
    this.#before = twice(this.#before, new Int32Array(2 * this.#length));
  }
}

/**
 * The edits that make `right` out of `left`, given as numbers; `null` where
 * more than `most` items differ.
 */
export function shortestEdit(left: Int32Array, right: Int32Array, most: number): Edit[] | null {
  const limit = Math.min(most, left.length + right.length);
  const steps = new Steps();
  // By diagonal, from -limit-1 to limit+1: how far into `left` the best path is, and its last step.
  const offset = limit + 1;
  const reached = new Int32Array(2 * offset + 1).fill(NONE);
  const lasts = new Int32Array(2 * offset + 1);

  /** Goes along what is the same; gives the place in `right`. */
  const follow = (diagonal: number, from: number, last: number): number => {
    let at = from;
    while (
      at + 1 < left.length &&
      at + 1 - diagonal < right.length &&
      left[at + 1] === right[at + 1 - diagonal]
    )
      at += 1;
    reached[offset + diagonal] = at;
    lasts[offset + diagonal] = at > from ? steps.add(last, SAME, at - from) : last;
    return at - diagonal;
  };
  const isEnd = (diagonal: number, inRight: number) =>
    (reached[offset + diagonal] ?? NONE) + 1 >= left.length && inRight + 1 >= right.length;

  if (isEnd(0, follow(0, -1, -1))) return steps.upTo(lasts[offset] ?? -1);
  let [lowest, highest] = [-limit, limit];
  for (let edits = 1; edits <= limit; edits += 1) {
    for (let diagonal = Math.max(lowest, -edits); diagonal <= Math.min(highest, edits); diagonal += 2) {
      const at = offset + diagonal;
      const [removed, added] = [reached[at - 1] ?? NONE, reached[at + 1] ?? NONE];
      // Nothing else goes on from there.
      reached[at - 1] = NONE;
      const canAdd = added !== NONE && added - diagonal >= 0 && added - diagonal < right.length;
      const canRemove = removed !== NONE && removed + 1 < left.length;
      if (!canAdd && !canRemove) {
        reached[at] = NONE;
        continue;
      }
      const adds = !canRemove || (canAdd && removed < added);
      const inRight = adds
        ? follow(diagonal, added, steps.add(lasts[at + 1] ?? -1, RIGHT, 1))
        : follow(diagonal, removed + 1, steps.add(lasts[at - 1] ?? -1, LEFT, 1));
      if (isEnd(diagonal, inRight)) return steps.upTo(lasts[at] ?? -1);
      if ((reached[at] ?? NONE) + 1 >= left.length) highest = Math.min(highest, diagonal - 1);
      if (inRight + 1 >= right.length) lowest = Math.max(lowest, diagonal + 1);
    }
  }
  return null;
}
