/**
 * What a text states with a number, or as done at once: promises, each with its
 * words, and where it states a time limit. Both are one reading, so that a
 * promise of a time limit always has its words among the limits. A number that
 * states nothing of the kind (a year, a document's number, 24条, the code 9610)
 * has none of the forms.
 */

import type { QuantifiedPromise } from "../../../src/model/schema.ts";
import type { Run } from "../../../src/model/sentences.ts";
import { withoutTrailing } from "../../../src/model/trailing.ts";
import { type Folded, foldText } from "../registries/trigger-phrases.ts";
import { LIMIT_KINDS, type Read } from "./forms.ts";
import type { Passage } from "./passages.ts";
import { SUM_FORMS } from "./sum-forms.ts";
import { DAY_FORMS, TIME_FORMS } from "./time-forms.ts";

/** What one form has read, the next ones leave. */
const FORMS = [...TIME_FORMS, ...SUM_FORMS, ...DAY_FORMS];
/** What they need, each once. */
const NEEDS = [...new Set(FORMS.map(({ needs }) => needs))];
/** What makes a number a wish. */
const SOUGHT = /争取|申建|力争|探索|研究/u;
/** How much of an endless sentence a quote takes before and behind the number. */
const REACH = 60;

/** What a passage promises, in reading order, and where in it time limits stand. */
export interface Promises {
  promises: QuantifiedPromise[];
  limits: Run[];
}

/** Reads a passage's promises and time limits. */
export function readPromises({ clause, text }: Passage): Promises {
  const folded = foldText(text);
  const found: { start: number; end: number; part: string; reads: Read[] }[] = [];
  const taken = new Uint8Array(folded.text.length);
  const held = new Set(NEEDS.filter((needs) => needs.test(folded.text)));
  for (const { form, needs, read } of FORMS) {
    if (!held.has(needs)) continue;
    for (const match of folded.text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      const part = partAround(text, folded, start, end);
      found.push({ start, end, part, reads: read(match, part) });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return {
    promises: found.flatMap(({ part, reads }) => reads.flatMap((read) => promise(clause, part, read))),
    limits: found
      .filter(({ reads }) => reads.some(({ kind }) => LIMIT_KINDS.has(kind)))
      .map(({ start, end }) => ({ start: folded.at[start] ?? 0, end: (folded.at[end - 1] ?? 0) + 1 })),
  };
}

/** The promise of a reading, with its fields in the schema's order; a day by which is none. */
function promise(clause: string | null, quote: string, read: Read): QuantifiedPromise[] {
  const { kind, comparator = "exact", from = null, fromUnit = null, to = null, unit = null } = read;
  if (kind === "by") return [];
  return [{ clause, quote, kind, comparator, from, fromUnit, to, unit, sought: SOUGHT.test(quote) }];
}

/** The part of the sentence in which the words stand, as printed. */
function partAround(text: string, { at, part }: Folded, start: number, end: number): string {
  let [first, last] = [start, end - 1];
  while (first > 0 && start - first < REACH && part[first - 1] === part[start]) first -= 1;
  while (last + 1 < at.length && last - end < REACH && part[last + 1] === part[end - 1]) last += 1;
  return withoutTrailing(text.slice(at[first], (at[last] ?? 0) + 1), /[\s，,。；;：:！!？?]/u).trim();
}
