/** What a reader typed as a sentence repeats it. */

/** A longer text is cut. */
const LONGEST = 30;

/** A text with its rest left out where it is long, never in the middle of a character. */
export function shortened(text: string, longest = LONGEST): string {
  const signs = [...text.slice(0, 2 * longest + 2)];
  return signs.length > longest ? `${signs.slice(0, longest).join("")}…` : text;
}
