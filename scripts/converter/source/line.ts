import type { Mapped } from "./text.ts";

/** A line without the white space around it. */
export interface Line {
  text: Mapped;
  /** Whether an empty line stands before it. */
  afterBlank: boolean;
}
