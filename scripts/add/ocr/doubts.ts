/** Which characters of what was recognised an editor must compare with the original. */
import type { RecognisedLine } from "../../../src/content/recognised.ts";
import { type Words, withoutSpaces } from "../pdf/fragments.ts";

/**
 * A character that the program is less sure of than this is doubtful. Measured on pages of real notices
 * (`npm run bench -- ocr`): see docs/ocr.md for what share of the mistakes lies below it, and what share of all characters.
 */
export const DOUBTFUL = 0.9;

/** Lines that were recognised, without those of pages with a text of their own. */
export function recognisedLines(lines: readonly Words[]): RecognisedLine[] {
  return lines.flatMap((line): RecognisedLine[] => {
    const { text, sure } = withoutSpaces(line, "ends");
    if (sure === undefined || text === "") return [];
    const doubts = sure.flatMap((one, at): [number, number][] =>
      one < DOUBTFUL ? [[at, percent(one)]] : [],
    );
    return [[text, percent(sure.reduce((sum, one) => sum + one, 0) / sure.length), doubts]];
  });
}

function percent(part: number): number {
  return Math.floor(Math.min(1, Math.max(0, part)) * 100);
}
