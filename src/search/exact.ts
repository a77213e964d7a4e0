/** Where a query stands word for word. */
import type { Places } from "./postings.ts";
import type { Reader } from "./reader.ts";

/** Tokens that are looked up at once. */
const BATCH = 48;

/** The runs of tokens that the texts have. */
export function knownRuns(tokens: readonly string[], known: ReadonlySet<string>): string[][] {
  const runs: string[][] = [[]];
  for (const token of tokens) {
    if (known.has(token)) runs[runs.length - 1]?.push(token);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/**
 * Where the phrase stands; looked up in batches, since one that no text holds is mostly found out early.
 *
 * @param known all tokens that the texts have
 * @throws {EngineError} where the index can't be loaded
 */
export async function exactPlaces(
  phrase: readonly string[],
  reader: Reader,
  known: ReadonlySet<string>,
): Promise<Places> {
  if (phrase.some((token) => !known.has(token))) return [];
  for (let end = Math.min(BATCH, phrase.length); ; end = Math.min(end + BATCH, phrase.length)) {
    const beginning = phrase.slice(0, end);
    await reader.fetch([beginning]);
    const places = reader.phrase(beginning);
    if (places.length === 0 || end === phrase.length) return places;
  }
}
