/** A source as received, arranged for its page: numbered lines, those of one measure together. */
import type { SourceMeasure } from "./notice-pages.ts";

/** A line of a source. */
export interface SourceLine {
  /** From 1, as findings and measures count. */
  number: number;
  text: string;
}

/** Lines that follow one another: a measure's, or those between measures. */
export interface SourcePart {
  measure: SourceMeasure | null;
  lines: SourceLine[];
  /** Measures all of whose lines are another's too. */
  within: SourceMeasure[];
}

/**
 * A source's characters, all of them: what its bytes mean in the encoding that
 * the converter found.
 */
export function decodeSource(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding.toLowerCase(), { ignoreBOM: true }).decode(bytes);
}

/** The lines of a text; they end as the converter's do, with `\n`, `\r\n` or `\r`. */
export function sourceLines(text: string): SourceLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line, index) => ({ number: index + 1, text: line }));
}

/** A source's lines by measure; a line that two measures share belongs to the first of them. */
export function sourceParts(text: string, measures: readonly SourceMeasure[]): SourcePart[] {
  const lines = sourceLines(text);
  const parts: SourcePart[] = [];
  let taken = 0;
  const take = (measure: SourceMeasure | null, upTo: number) => {
    const own = lines.slice(taken, upTo);
    if (own.length > 0) parts.push({ measure, lines: own, within: [] });
    taken = Math.max(taken, upTo);
  };
  for (const measure of [...measures].sort(byFirstLine)) {
    const [first, last] = measure.source.lines;
    take(null, first - 1);
    if (last <= taken) parts.at(-1)?.within.push(measure);
    else take(measure, last);
  }
  take(null, lines.length);
  return parts;
}

function byFirstLine(
  { source: { lines: a } }: SourceMeasure,
  { source: { lines: b } }: SourceMeasure,
): number {
  return a[0] - b[0] || a[1] - b[1];
}
