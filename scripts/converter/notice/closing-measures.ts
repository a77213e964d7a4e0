/** Measures that are articles on when their notice is in force. */
import { beginsInForce, type Closing, isClosingTitle } from "../frame/effective.ts";
import type { ReadMeasure } from "../measures/read-measure.ts";

/** The measures' titles and texts, the last first: an article may say from when the notice is in force. */
export function closingMeasures(
  measures: readonly ReadMeasure[],
  sections: ReadonlyMap<string, readonly string[]>,
): Closing[] {
  return measures.toReversed().flatMap(({ key, title, text }, fromEnd) => {
    const titles = [...(sections.get(key) ?? []), title?.text ?? ""];
    const titled = titles.some(isClosingTitle);
    const closes = titled || (fromEnd === 0 && beginsInForce(text.text));
    return [{ text, closes, titled }, ...(title ? [{ text: title, closes, titled }] : [])];
  });
}
