/** The promises that the finder shows, each with what its own sentence names. */
import type { FinderPromise, FinderReason } from "../finder/data.ts";
import type { Measure, QuantifiedPromise } from "../model/schema.ts";
import { sentences } from "../model/sentences.ts";
import { finderEntry, finderPromise } from "../wording/finder.ts";
import { quoted } from "../wording/quotation.ts";

/** What asks an authority for something, apart from what is still being looked into. */
const STRIVEN_FOR = /争取|申建|力争/u;

/**
 * A measure's promises, those that hold first. A promise belongs to the reasons whose words stand in its sentence, since
 * the other sentences may be about something else, and to those whose words stand in the title, which is about all of it.
 *
 * @param reasons the measure's reasons in the finder's order
 */
export function finderPromises(measure: Measure, reasons: readonly FinderReason[]): FinderPromise[] {
  return [...measure.promises]
    .sort((a, b) => Number(a.sought) - Number(b.sought))
    .map((promise) => ({
      text: `${quoted(promise.quote)}${reservation(promise)}`,
      ...(promise.kind === "immediate" && { atOnce: true }),
      reasons: reasons.flatMap((reason, place) => (isOf(promise, reason, measure) ? [place] : [])),
    }));
}

function reservation({ quote, sought }: QuantifiedPromise): string {
  if (!sought) return "";
  return STRIVEN_FOR.test(quote) ? finderEntry.sought : finderPromise.explored;
}

function isOf(
  promise: QuantifiedPromise,
  { question, value, titled }: FinderReason,
  measure: Measure,
): boolean {
  if (titled || promise.clause === null) return true;
  const around = sentencesAround(promise, measure);
  return measure.evidence.some(
    (one) =>
      one.facet === question &&
      one.value === value &&
      one.quotes.some(
        ({ clause, text }) => clause === promise.clause && around.some((sentence) => sentence.includes(text)),
      ),
  );
}

/** The sentences of its clause in which a promise's words stand. */
function sentencesAround({ clause, quote }: QuantifiedPromise, { clauses }: Measure): string[] {
  const text = clauses.find(({ id }) => id === clause)?.text ?? "";
  return sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.includes(quote));
}
