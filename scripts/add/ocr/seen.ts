/** What an engine sees on a page, in pixels of the picture that it was given. */

/** A character with how sure the engine is of it, from 0 to 1. */
export interface Sign {
  text: string;
  sure: number;
  left: number;
  right: number;
}

/** Characters on one line, from left to right; none where there is print that can't be read. */
export interface SeenLine {
  signs: Sign[];
  top: number;
  bottom: number;
}

/** A program that reads pictures. */
export interface Engine {
  /** Its name and version with those of its model, as a notice's record gives them. */
  name: string;
  /** Reads a page. */
  read(page: import("./grey.ts").Grey): Promise<SeenLine[]>;
  /** Ends what it started. */
  close(): Promise<void>;
}
