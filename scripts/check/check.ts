/** A check of a collection, and what it gives. */

/** What one check found. */
export interface Checked {
  /** What was looked at, as the report names it. */
  name: string;
  /** How much was looked at, e.g. “214 页”. */
  extent: string;
  /** What is wrong, a sentence each with its place. */
  faults: string[];
}
