/**
 * What a measure's text itself says of conditions, time limits, places and
 * telephones, in its own words, and what it promises with a number. Nothing is
 * concluded, only quoted.
 */

import type { ClauseDocument, MeasureDocument } from "../../../src/content/document.ts";
import type { Particulars, QuantifiedPromise } from "../../../src/model/schema.ts";
import type { Run } from "../../../src/model/sentences.ts";
import { continuesCondition, isCondition } from "./condition-forms.ts";
import { findPhones, isPlace } from "./contact-forms.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { readPromises } from "./promises.ts";
import { type Segment, segments } from "./segments.ts";

/** A measure's particulars and promises, from one reading of its title and clauses. */
export interface ReadParticulars {
  particulars: Particulars;
  promises: QuantifiedPromise[];
}

/** Reads a measure, title first; what is printed among a clause's units follows what its text says. */
export function readParticulars(measure: MeasureDocument): ReadParticulars {
  const read = passagesOf(measure).map((passage) => ({ clause: passage.clause, ...readPassage(passage) }));
  const beside = measure.clauses.map((clause) => ({
    clause: clause.id,
    limits: deadlinesOf(clause),
    phones: phonesOf(clause),
  }));
  const order = new Map([null, ...measure.clauses.map(({ id }) => id)].map((id, index) => [id, index]));
  const inOrder = [...read, ...beside].sort(
    (a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0),
  );
  return {
    particulars: {
      conditions: read.flatMap(({ conditions }) => conditions),
      limits: inOrder.flatMap(({ limits }) => limits),
      places: read.flatMap(({ places }) => places),
      phones: inOrder.flatMap(({ phones }) => phones),
    },
    promises: read.flatMap(({ promises }) => promises),
  };
}

function readPassage({ clause, text }: Passage) {
  const parts = segments(text);
  const { promises, limits } = readPromises({ clause, text });
  const quote = (quotes: readonly string[]) =>
    [...new Set(quotes)].map((words) => ({ clause, quote: words }));
  const limited = touched(parts, limits);
  return {
    promises,
    conditions: quote(runs(text, parts, isCondition, continuesCondition)),
    limits: quote(runs(text, parts, (segment) => limited.has(segment))),
    places: quote(runs(text, parts, isPlace)),
    phones: findPhones(text).map((phone) => ({ clause, ...phone })),
  };
}

/** The segments in which some runs stand, both in reading order. */
function touched(parts: readonly Segment[], found: readonly Run[]): Set<Segment> {
  const segmentsOfRuns = new Set<Segment>();
  let next = 0;
  for (const segment of parts) {
    const end = segment.at + segment.text.length;
    while ((found[next]?.end ?? Number.POSITIVE_INFINITY) <= segment.at) next += 1;
    if ((found[next]?.start ?? Number.POSITIVE_INFINITY) < end) segmentsOfRuns.add(segment);
  }
  return segmentsOfRuns;
}

/** The deadlines that stand among a clause's responsibility words. */
function deadlinesOf({ id, responsibility }: ClauseDocument): Particulars["limits"] {
  return (responsibility?.parts ?? []).flatMap((part) =>
    typeof part === "object" && "deadline" in part ? [{ clause: id, quote: part.deadline }] : [],
  );
}

/** The telephones that stand among a clause's responsibility words (责任单位：…；联系电话：…). */
function phonesOf({ id, responsibility }: ClauseDocument): Particulars["phones"] {
  return (responsibility?.parts ?? []).flatMap((part) =>
    typeof part === "string" ? findPhones(part).map((phone) => ({ clause: id, ...phone })) : [],
  );
}

/** The segments that pass a test; those that follow one another in a sentence make one quote. */
function runs(
  text: string,
  parts: readonly Segment[],
  passes: (segment: Segment) => boolean,
  goesOn: (segment: Segment) => boolean = () => false,
): string[] {
  const found: string[] = [];
  let start: number | null = null;
  let end = 0;
  const finish = () => {
    if (start !== null) found.push(text.slice(start, end).trim());
    start = null;
  };
  for (const segment of parts) {
    if (passes(segment) || (start !== null && goesOn(segment))) {
      start ??= segment.at;
      end = segment.at + segment.text.length;
    } else finish();
    if (segment.end !== ",") finish();
  }
  finish();
  return found;
}
