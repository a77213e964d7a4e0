import type { Mapped } from "./text.ts";

/** A line without the white space around it. */
export interface Line {
  text: Mapped;
  /** Whether an empty line stands before it. */
  afterBlank: boolean;
  /** Its number isn't one of the notice's outline: a row of a table, an entry of a list of annexes. */
  unnumbered?: true;
  /** It is a cell or a row of a table, and no part of a paragraph. */
  isCell?: true;
  /** Which column of its table it fills, from 0, where tabs between the cells show it. */
  column?: number;
}

/** A line of a table: its number doesn't count, and it goes on with no other. */
export function asCell(line: Line): Line {
  return { ...line, unnumbered: true, isCell: true };
}

/** A line whose number doesn't count. */
export function withoutNumber(line: Line): Line {
  return { ...line, unnumbered: true };
}
