/** Makes what search knows of how people ask. */
import type { SearchWords } from "../../src/content/derived.ts";
import type { PlainPhrasing } from "../../src/search/phrasings.ts";
import type { SearchRecord } from "../../src/search/record.ts";

/** Each phrasing once, with the records that answer it, in the order of the first of these. */
export function phrasingsOfRecords(
  records: readonly Pick<SearchRecord, "id">[],
  asked: SearchWords["asked"],
): PlainPhrasing[] {
  const byWords = new Map<string, number[]>();
  for (const [number, { id }] of records.entries()) {
    for (const words of asked[id] ?? []) {
      const there = byWords.get(words);
      if (there === undefined) byWords.set(words, [number]);
      else there.push(number);
    }
  }
  return Array.from(byWords, ([words, own]) => ({ words, records: own }));
}
