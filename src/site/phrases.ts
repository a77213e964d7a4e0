/** The words around a quote: as much of the sentence as says something by itself. */
import type { Evidence, Measure } from "../model/schema.ts";

/** What ends a phrase; enumerations stay together. */
const END = /[，,。；;：:\n]/u;
/** A longer phrase is cut. */
const LONGEST = 40;
const STEP = 20;

/**
 * The phrases of a measure's clauses that hold some quotes, each once, in
 * reading order. A quote of the title gives none: the title is shown anyway.
 */
export function phrases({ clauses }: Measure, quotes: Evidence["quotes"]): string[] {
  const texts = new Map(clauses.map(({ id, text }) => [id, text]));
  const found = quotes.flatMap(({ clause, text }) => {
    const whole = clause === null ? null : (texts.get(clause) ?? null);
    const at = whole?.indexOf(text) ?? -1;
    return clause === null ? [] : whole === null || at < 0 ? [text] : [around(whole, at, at + text.length)];
  });
  return [...new Set(found)];
}

/** The phrase of a text that holds the stretch from `start` to `end`. */
function around(text: string, start: number, end: number): string {
  let first = start;
  let last = end;
  while (first > 0 && !END.test(text[first - 1] ?? "")) first -= 1;
  while (last < text.length && !END.test(text[last] ?? "")) last += 1;
  // A long phrase is cut at set places, so that quotes near one another share their cut.
  const from = end - first <= LONGEST ? first : start - ((start - first) % STEP);
  const to = Math.min(last, Math.max(end, from + LONGEST));
  const cut = text.slice(from, to).trim();
  return `${from > first ? "……" : ""}${cut}${to < last ? "……" : ""}`;
}
