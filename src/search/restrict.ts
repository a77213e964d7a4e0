/** Which records are left by what a query says in quotes and behind a minus. */
import type { SearchEngine } from "./engine.ts";
import { type Places, recordsOf } from "./postings.ts";
import { type AskedWords, hasSigns, holdsSigns } from "./quoted.ts";

/** What is left. */
export interface Restriction {
  /** The records that hold every quote and nothing that was excluded, ascending. */
  records: readonly number[];
  has(record: number): boolean;
  /** The quotes as tokens. */
  phrases: string[][];
  /** Where the first quote stands; nowhere without one. */
  places: Places;
}

/** What is asked of the texts. */
export interface Texts {
  phraseOf(text: string): string[];
  /** Where a phrase stands. @throws {EngineError} */
  places(phrase: readonly string[]): Promise<Places>;
  engine: Pick<SearchEngine, "document">;
  /** How many records there are. */
  records: number;
}

/** Texts that are read at once. */
const BATCH = 32;

/** Finds what quotes and exclusions leave. @throws {EngineError} */
export async function restrict({ quotes, without }: AskedWords, texts: Texts): Promise<Restriction> {
  const holding = async (words: string) => {
    const places = await texts.places(texts.phraseOf(words));
    const records = recordsOf(places);
    return {
      places,
      records: new Set(hasSigns(words) ? await signed(records, words, texts.engine) : records),
    };
  };
  const [held, excluded] = await Promise.all([
    Promise.all(quotes.map(holding)),
    Promise.all(without.map(holding)),
  ]);
  const all = Array.from({ length: texts.records }, (_, record) => record);
  const records = all.filter(
    (record) =>
      held.every((one) => one.records.has(record)) && !excluded.some((one) => one.records.has(record)),
  );
  const left = new Set(records);
  return {
    records,
    has: (record) => left.has(record),
    phrases: quotes.map(texts.phraseOf),
    places: held[0]?.places ?? [],
  };
}

/** Those of the records whose texts hold words to the sign, in their order. @throws {EngineError} */
export async function signed(
  records: readonly number[],
  words: string,
  engine: Pick<SearchEngine, "document">,
): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = records.slice(at, at + BATCH);
    const documents = await Promise.all(batch.map((record) => engine.document(record)));
    found.push(
      ...batch.filter((_, place) => holdsSigns(documents[place] ?? { title: null, blocks: [] }, words)),
    );
  }
  return found;
}
