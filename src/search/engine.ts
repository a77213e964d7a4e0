/**
 * What the query layer needs from whatever knows the texts: the Pagefind index,
 * or a plain scan of all texts where WebAssembly is missing.
 */
import type { Places } from "./postings.ts";
import type { SearchDocument } from "./record.ts";

export interface SearchEngine {
  /** Loads what the first search needs, so that it is quick. */
  warm(): Promise<void>;
  /**
   * Every place where a token stands, in any record.
   *
   * @throws {EngineError} where a part of the index can't be loaded: an empty
   * answer always means that no record holds the token.
   */
  places(token: string): Promise<Places>;
  /**
   * Whether it knows where these tokens, two or more, stand next to one another without looking up each; only some
   * engines know it of any.
   */
  joins?(tokens: readonly string[]): boolean;
  /**
   * Every place where tokens that it {@link joins} begin.
   *
   * @throws {EngineError} as {@link places} does.
   */
  joined?(tokens: readonly string[]): Promise<Places>;
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
