/** What only the finder of a large collection needs comes as a script of its own; this is all that others know of it. */
import type { FinderData } from "../../finder/data.ts";
import type { Entry } from "../../finder/find.ts";
import type { PackedData } from "../../finder/pack.ts";

/** The data of a large collection, of which parts are loaded when they are shown. */
export interface LargeFinder {
  /** Complete but for what is shown of measures that have not been loaded. */
  data: FinderData;
  /** Loads what is shown of entries. Where it can't be loaded the page says so, and the promise stays open. */
  load(entries: readonly Entry[]): Promise<void>;
  /** Until all that has been asked for is loaded. */
  loaded(): Promise<unknown>;
  /** Shows of long lists of options the busiest, or those that a reader types; to be called when counts change. */
  narrow(): void;
}

/** What it needs of the page. */
export interface LargePage {
  /** The site's root as a relative address, such as `../`. */
  root: string;
  /** The form of the questions. */
  form: HTMLElement;
  fail(error: unknown, again: () => void): void;
}

declare global {
  /** What the script sets: it takes over data that comes in parts. */
  var openLargeFinder: ((packed: PackedData, page: LargePage) => LargeFinder) | undefined;
}
