/** Tells a measure's title from what it says. */
import { Mapped } from "./text.ts";

/** A longer first sentence is what the measure says and not its title. */
const LONGEST_TITLE = 50;
/** The share of measures whose first sentence must look like a title before any is taken for one. */
const TITLED_SHARE = 0.7;

/** A measure's paragraphs with the title cut off. */
export interface CutTitle {
  title: Mapped | null;
  /** The sign between title and text, or nothing. */
  titleEnd: Mapped;
  rest: Mapped[];
}

/** Whether the measures of a notice have titles, which is decided for the notice as a whole. */
export function areTitled(measures: readonly (readonly Mapped[])[]): boolean {
  return measures.filter(looksTitled).length >= measures.length * TITLED_SHARE;
}

function firstSentenceEnd(text: string): number {
  return text.search(/[。！？]/u);
}

function looksTitled([first, ...others]: readonly Mapped[]): boolean {
  if (!first) return false;
  const end = firstSentenceEnd(first.text);
  if (end < 0) return first.length <= LONGEST_TITLE && others.length > 0;
  return end <= LONGEST_TITLE && (end + 1 < first.length || others.length > 0);
}

/** A measure without a title. */
export function untitled(paragraphs: readonly Mapped[]): CutTitle {
  return { title: null, titleEnd: Mapped.empty, rest: [...paragraphs] };
}

/** Cuts a title off: the first sentence where it is short and text follows, or a short line of its own. */
export function cutTitle(paragraphs: readonly Mapped[]): CutTitle {
  const [first, ...others] = paragraphs;
  if (!first || !looksTitled(paragraphs)) return untitled(paragraphs);
  const end = firstSentenceEnd(first.text);
  if (end < 0) return { title: first, titleEnd: Mapped.empty, rest: others };
  const rest = first.slice(end + 1).trim();
  return {
    title: first.slice(0, end),
    titleEnd: first.slice(end, end + 1),
    rest: rest.length > 0 ? [rest, ...others] : others,
  };
}
