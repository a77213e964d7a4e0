/** Smaller words above or below the line that they follow: exponents, indices and notes' marks. */
import { carry, isMark, noteMark, type Shift } from "../raised.ts";
import type { Remark } from "../remarks.ts";
import type { Fragment } from "./fragments.ts";

/** Raised words are at most this part of the size of those beside them. */
const SMALLER = 0.85;
/** How far the baseline moves, in sizes of the words beside it: an exponent up, an index down. */
const UP = { least: 0.15, most: 0.8 };
const DOWN = { least: 0.07, most: 0.5 };
/** How far apart neighbours stand, in the same size. */
const APART = 0.4;

/** Puts raised and lowered words onto the line of their neighbours, as characters that keep their meaning. */
export function settleRaised(fragments: readonly Fragment[]): { fragments: Fragment[]; remarks: Remark[] } {
  const settled: Fragment[] = [];
  const remarks: Remark[] = [];
  let base: Fragment | null = null;
  for (const [index, fragment] of fragments.entries()) {
    const shift = base && follows(base, fragment) ? shiftFrom(base, fragment) : null;
    const next = fragments[index + 1];
    if (base && shift) {
      const { text, kind } = carry(base.text, fragment.text, shift);
      remarks.push({ kind, shown: base.text.slice(-6) + text });
      base = { ...fragment, text, y: base.y, size: base.size };
      settled.push(base);
    } else if (
      next &&
      !(base && isBeside(base, fragment)) &&
      follows(fragment, next) &&
      shiftFrom(next, fragment) === "super" &&
      isMark(fragment.text)
    ) {
      // A mark before its note.
      const text = noteMark(fragment.text);
      remarks.push({ kind: "mark", shown: text + next.text.slice(0, 6) });
      settled.push({ ...fragment, text, y: next.y, size: next.size });
    } else {
      base = fragment;
      settled.push(fragment);
    }
  }
  return { fragments: settled, remarks };
}

function follows(before: Fragment, after: Fragment): boolean {
  const gap = after.x - (before.x + before.width);
  return Math.abs(gap) <= Math.max(before.size, after.size) * APART;
}

/** Whether words stand before others on the same line of the page. */
function isBeside(base: Fragment, fragment: Fragment): boolean {
  const gap = fragment.x - (base.x + base.width);
  return Math.abs(base.y - fragment.y) < base.size && base.x < fragment.x && gap < base.size;
}

function shiftFrom(base: Fragment, fragment: Fragment): Shift | null {
  if (fragment.size > base.size * SMALLER) return null;
  const up = (base.y - fragment.y) / base.size;
  if (up >= UP.least && up <= UP.most) return "super";
  return -up >= DOWN.least && -up <= DOWN.most ? "sub" : null;
}
