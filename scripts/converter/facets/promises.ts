/**
 * Quantified promises: time limits, changes, hours of service, periods and
 * shares, each with its words. A number that promises nothing (a year, a
 * document's number, 24条, the code 9610) has none of the forms below.
 */
import type { MeasureDocument } from "../../../src/content/document.ts";
import type { QuantifiedPromise } from "../../../src/model/schema.ts";
import { type Folded, foldText } from "../registries/trigger-phrases.ts";
import { passagesOf } from "./passages.ts";
import { FORMS } from "./promise-forms.ts";

/** Words without which no form can hold. */
const MAY_PROMISE = /\d|工作日|小时|分钟|即|随[到报]|当[日天]|日报|秒|立等/u;
/** What makes a number a wish. */
const SOUGHT = /争取|申建|力争|探索|研究/u;
/** How much of an endless sentence a quote takes before and behind the number. */
const REACH = 60;

/** A measure's promises in reading order. */
export function readPromises(measure: MeasureDocument): QuantifiedPromise[] {
  return passagesOf(measure).flatMap(({ clause, text }) =>
    MAY_PROMISE.test(text) ? readPassage(clause, text) : [],
  );
}

function readPassage(clause: string | null, text: string): QuantifiedPromise[] {
  const folded = foldText(text);
  const found: { start: number; promises: QuantifiedPromise[] }[] = [];
  const taken = new Uint8Array(folded.text.length);
  for (const { form, read } of FORMS) {
    for (const match of folded.text.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      const quote = quoteAround(text, folded, start, end);
      const rest = { from: null, fromUnit: null, to: null, unit: null, sought: SOUGHT.test(quote) };
      const promises = read(match, quote).map(
        (one): QuantifiedPromise => ({ clause, quote, comparator: "exact", ...rest, ...one }),
      );
      found.push({ start, promises: promises.map(inOrder) });
    }
  }
  return found.sort((a, b) => a.start - b.start).flatMap(({ promises }) => promises);
}

/** The fields in the schema's order, whatever order a form gives them in. */
function inOrder({ clause, quote, kind, comparator, from, fromUnit, to, unit, sought }: QuantifiedPromise) {
  return { clause, quote, kind, comparator, from, fromUnit, to, unit, sought };
}

/** The part of the sentence in which the words stand, as printed. */
function quoteAround(text: string, { at, part }: Folded, start: number, end: number): string {
  let [first, last] = [start, end - 1];
  while (first > 0 && start - first < REACH && part[first - 1] === part[start]) first -= 1;
  while (last + 1 < at.length && last - end < REACH && part[last + 1] === part[end - 1]) last += 1;
  return text
    .slice(at[first], (at[last] ?? 0) + 1)
    .replace(/[\s，,。；;：:！!？?]+$/u, "")
    .trim();
}
