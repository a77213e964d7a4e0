/** The texts of a measure on which its facets' values are judged. */
import { createHash } from "node:crypto";
import type { MeasureDocument } from "../../../src/content/document.ts";
import { foldText } from "../registries/trigger-phrases.ts";

/** A text of a measure that can show a value: its title, or a clause without its responsibility words. */
export interface Passage {
  clause: string | null;
  text: string;
}

/** A measure's passages in reading order. */
export function passagesOf({ front, clauses }: MeasureDocument): Passage[] {
  const title = front.title === null ? [] : [{ clause: null, text: front.title }];
  return [
    ...title,
    ...clauses.filter(({ text }) => text !== "").map(({ id, text }) => ({ clause: id, text })),
  ];
}

/** Fingerprint of the words that a measure's values are judged on: signs and blanks don't change it. */
export function fingerprint(measure: MeasureDocument): string {
  const text = passagesOf(measure)
    .map(({ text }) => text)
    .join("")
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** Where words stand, as the passage prints them, or `null`; width, case and blanks make no difference. */
export function findWords(
  passages: readonly Passage[],
  words: string,
): { clause: string | null; text: string } | null {
  const sought = foldText(words).text;
  for (const { clause, text } of passages) {
    const folded = foldText(text);
    const start = folded.text.indexOf(sought);
    if (start < 0) continue;
    return { clause, text: text.slice(folded.at[start], (folded.at[start + sought.length - 1] ?? 0) + 1) };
  }
  return null;
}
