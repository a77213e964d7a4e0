/**
 * What may be a term: words between quotation marks, and abbreviations in
 * capital letters. An editor decides which are (`terms.yaml`).
 */
import type { ReadMeasure } from "../measures/read-measure.ts";

/** Words that may be a term, by their place in a text. */
export interface Candidate {
  start: number;
  text: string;
}

/** A pair of marks on one line; the straight ones only where nothing tells that they stand the other way round. */
const QUOTED = /“([^“”\n]{1,60})”|「([^「」\n]{1,60})」|『([^『』\n]{1,60})』|"([^"\n]{1,60})"/gu;
const ABBREVIATION = /(?<![A-Za-z0-9])[A-Z]{2,10}(?![A-Za-z0-9])/g;

/** The candidates of a text in reading order; an abbreviation between quotation marks is part of them. */
export function findCandidates(text: string): Candidate[] {
  const quoted = [...text.matchAll(QUOTED)].flatMap(({ index, ...groups }) => {
    const inner = groups[1] ?? groups[2] ?? groups[3] ?? groups[4] ?? "";
    return inner.trim() === "" ? [] : { start: index + 1, text: inner };
  });
  const isQuoted = (at: number) =>
    quoted.some(({ start, text: inner }) => at >= start && at < start + inner.length);
  const abbreviations = [...text.matchAll(ABBREVIATION)]
    .filter(({ index }) => !isQuoted(index))
    .map(({ index, 0: letters }) => ({ start: index, text: letters }));
  return [...quoted, ...abbreviations].sort((a, b) => a.start - b.start);
}

/** A candidate by its offset in the source. */
export interface Quote {
  measure: string;
  text: string;
  at: number;
}

/** The candidates of a notice's measures, titles included. */
export function findQuotes(measures: readonly ReadMeasure[]): Quote[] {
  return measures.flatMap(({ key, title, text: body }) =>
    [title, body].flatMap((part) =>
      part === null
        ? []
        : findCandidates(part.text).map(({ start, text }) => ({
            measure: key,
            text,
            at: part.at[start] ?? part.start,
          })),
    ),
  );
}
