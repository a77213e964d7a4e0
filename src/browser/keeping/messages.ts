/** What pages ask of the worker, and what it tells them. */

/** From a page; where it has an answer, that comes through the message's port. */
export type Ask =
  /** A page was opened; `unseen` where the worker hadn't answered for it. */
  | { ask: "opened"; unseen: boolean }
  | { ask: "state" }
  | { ask: "keep" | "drop"; group: string }
  | { ask: "clear" };

/** What is kept. */
export interface KeptState {
  /** Of which build all is that is kept, in a sentence; `null` where nothing is. */
  said: string | null;
  /** The groups that the reader has asked for. */
  groups: string[];
}

/** How an {@link Ask} stands. */
export type Answer =
  | { told: "progress"; done: number; total: number }
  | { told: "state"; state: KeptState }
  | { told: "failed"; reason: "full" | "interrupted" };

/** To a page, unasked: what is to be said of it, and where loading it again helps, the words of that. */
export interface Notice {
  text: string;
  reload: string | null;
}
