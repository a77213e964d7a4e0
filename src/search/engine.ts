/**
 * What the query layer needs from whatever finds phrases: the Pagefind index
 * today, a plain scan of all texts where WebAssembly is missing.
 */
import type { SearchDocument } from "./record.ts";

/** A record that holds a phrase. */
export interface PhraseHit {
  record: number;
  /** How many tokens stand before the phrase's first occurrence. */
  position: number;
}

export interface SearchEngine {
  /** Phrases longer than this many tokens are not looked up whole. */
  readonly longestPhrase: number;
  /** Loads what the first search needs, so that it is quick. */
  warm(): Promise<void>;
  /**
   * The records in which the tokens stand next to one another in this order,
   * ascending by number; at most {@link longestPhrase} tokens and at least one.
   *
   * @throws {EngineError} where a part of the index can't be loaded: an empty
   * answer always means that no record holds the phrase.
   */
  phrase(tokens: readonly string[]): Promise<PhraseHit[]>;
  /**
   * What is shown of a record.
   *
   * @throws {EngineError} where it can't be loaded.
   */
  document(record: number): Promise<SearchDocument>;
}

/** The engine could not be loaded, in whole or in part; trying again may help. */
export class EngineError extends Error {
  override name = "EngineError";
}
