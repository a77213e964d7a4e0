/** Where a text's responsibility words stand: `start` and `end` as offsets, brackets included. */
export interface ResponsibilityRange {
  start: number;
  end: number;
  /** The bracket that was opened is never closed. */
  open: boolean;
}

/** No words are longer; an unclosed bracket must not swallow a page. */
export const LONGEST = 600;

/** The ranges that overlap none of others, these being in order and apart from one another. */
export function outside(
  ranges: readonly ResponsibilityRange[],
  others: readonly ResponsibilityRange[],
): ResponsibilityRange[] {
  let at = 0;
  return [...ranges]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while ((others[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
      return (others[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
    });
}
