/** Where a phrase stands in a text: tokens next to one another, in the same order. */
import type { Token } from "./tokenise.ts";

/** A stretch of the original text, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** Every occurrence of the phrase with the number of tokens before it, overlapping ones too; none for an empty phrase. */
export function occurrences(tokens: readonly Token[], phrase: readonly string[]): (Range & { at: number })[] {
  const found: (Range & { at: number })[] = [];
  if (phrase.length === 0) return found;
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    if (!phrase.every((word, index) => tokens[at + index]?.text === word)) continue;
    const last = tokens[at + phrase.length - 1];
    found.push({ start: tokens[at]?.start ?? 0, end: last?.end ?? 0, at });
  }
  return found;
}

/** The same stretches in order, those that touch or overlap joined. */
export function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
