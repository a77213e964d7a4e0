/** Tells a measure's title from what it says. */

import { Mapped } from "../source/text.ts";
import { LABEL } from "../units/labels.ts";
import { findResponsibility } from "../units/responsibility.ts";

/** A longer first sentence is what the measure says and not its title. */
const LONGEST_TITLE = 50;
/** The share of measures whose first words must look like a title before any is taken for one. */
const TITLED_SHARE = 0.7;

/** What may stand between title and text; which of them does is derived from the notice. */
const SEPARATORS: readonly RegExp[] = [
  // A full-width blank, or several, behind words without punctuation.
  // Whether there is a blank is seen sooner than what stands before it.
  /(?=\s)(?<=^[^。！？，、；：\s]{2,40})(?:\u3000|\s{2,})(?=\S)/u,
  /[。！？]/u,
  // Nothing but the responsibility words behind it.
  new RegExp(`(?=[（(［〔\\[【]\\s*(?:${LABEL})\\s*[:：])|(?=(?:——|[—\\s])(?:${LABEL})\\s*[:：])`, "u"),
  /[：:]/u,
];

/** A measure's paragraphs with the title cut off. */
export interface CutTitle {
  title: Mapped | null;
  /** The sign between title and text, or nothing. */
  titleEnd: Mapped;
  rest: Mapped[];
}

/** Gives the function that cuts a notice's titles off, by the first separator that nearly all its measures have. */
export function titleCutter(
  measures: readonly (readonly Mapped[])[],
): (paragraphs: readonly Mapped[]) => CutTitle {
  const separator = SEPARATORS.find(
    (candidate) =>
      measures.filter((measure) => looksTitled(measure, candidate)).length >= measures.length * TITLED_SHARE,
  );
  return separator ? (paragraphs) => cutTitle(paragraphs, separator) : untitled;
}

function looksTitled([first, ...others]: readonly Mapped[], separator: RegExp): boolean {
  if (!first) return false;
  const end = titleEndIn(first.text, separator)?.start ?? -1;
  // A line of its own is a title whatever separates the others, unless it is a whole sentence.
  if (end < 0) return first.length <= LONGEST_TITLE && others.length > 0 && !/[。！？]/u.test(first.text);
  return end > 0 && end <= LONGEST_TITLE && (end + 1 < first.length || others.length > 0);
}

/** Where a title ends and its text goes on: at the separator, or where the measure's units begin before it. */
function titleEndIn(text: string, separator: RegExp): { start: number; end: number } | null {
  const match = separator.exec(text);
  if (!match) return null;
  const units = unitsAt(text);
  return units > 0 && units < match.index
    ? { start: units, end: units }
    : { start: match.index, end: match.index + match[0].length };
}

/** Where a text's units begin. */
function unitsAt(text: string): number {
  return findResponsibility(text)[0]?.start ?? -1;
}

/** A measure without a title. */
export function untitled(paragraphs: readonly Mapped[]): CutTitle {
  return { title: null, titleEnd: Mapped.empty, rest: [...paragraphs] };
}

/** Cuts a title off: the first words up to the separator, or a short line of its own. */
function cutTitle(paragraphs: readonly Mapped[], separator: RegExp): CutTitle {
  const [first, ...others] = paragraphs;
  if (!first || !looksTitled(paragraphs, separator)) return untitled(paragraphs);
  const place = titleEndIn(first.text, separator);
  if (!place) {
    // A title that stands alone on its line with its units.
    const units = unitsAt(first.text);
    return units > 0
      ? { title: first.slice(0, units).trim(), titleEnd: Mapped.empty, rest: [first.slice(units), ...others] }
      : { title: first, titleEnd: Mapped.empty, rest: others };
  }
  const rest = first.slice(place.end).trim();
  return {
    title: first.slice(0, place.start).trim(),
    titleEnd: first.slice(place.start, place.end).trim(),
    rest: rest.length > 0 ? [rest, ...others] : others,
  };
}
