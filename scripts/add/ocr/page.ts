/** From what an engine sees on a page to the fragments that reading order is found by. */
import type { Fragment, Page } from "../pdf/fragments.ts";
import type { SeenLine, Sign } from "./seen.ts";
import { fullWidth } from "./widths.ts";

/** The size of the picture in pixels, and of the page in points. */
export interface Sizes {
  picture: { width: number; height: number };
  page: { width: number; height: number };
}

/** Signs further apart than this many characters stand in other columns or cells. */
const APART = 2.5;
/** A line's strip is this much higher than its characters, where these are too few to be measured by. */
const STRIP = 1.45;
/** Where the line stands that characters stand on: below their middle by so many sizes. */
const BASELINE = 0.38;

/** A page of lines. */
export function pageOf(lines: readonly SeenLine[], { picture, page }: Sizes): Page {
  const scale = page.width / picture.width;
  const fragments = lines.flatMap((line): Fragment[] => {
    const size = sizeOf(line);
    const y = (line.top + line.bottom) / 2 + size * BASELINE;
    return parted(line.signs, size).map((signs) => {
      const [left, right] = [signs[0]?.left ?? 0, signs.at(-1)?.right ?? 0];
      return {
        ...wordsOfSigns(signs),
        x: left * scale,
        y: y * scale,
        width: (right - left) * scale,
        size: size * scale,
      };
    });
  });
  return { ...page, fragments: fragments.filter(({ text }) => text.trim() !== "") };
}

/** The size of a line's characters: how far Chinese characters that follow each other stand apart. */
function sizeOf({ signs, top, bottom }: SeenLine): number {
  const middles = signs.map((sign) => ({ ...sign, middle: (sign.left + sign.right) / 2 }));
  const steps = middles.flatMap((sign, index) => {
    const before = middles[index - 1];
    return before && isHan(before) && isHan(sign) ? [sign.middle - before.middle] : [];
  });
  const high = (bottom - top) / STRIP;
  if (steps.length < 3) return high;
  const step = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? high;
  // Characters set wide apart are no larger for it.
  return Math.min(step, high * 1.2);
}

function isHan({ text }: Sign): boolean {
  return /^\p{Script=Han}$/u.test(text);
}

/** Signs that stand together; a wide gap parts them. */
function parted(signs: readonly Sign[], size: number): Sign[][] {
  const parts: Sign[][] = [];
  for (const sign of signs) {
    const last = parts.at(-1)?.at(-1);
    if (last && sign.left - last.right <= size * APART) parts.at(-1)?.push(sign);
    else parts.push([sign]);
  }
  return parts;
}

/** The text of signs, with how sure each of its UTF-16 units is. */
function wordsOfSigns(signs: readonly Sign[]): { text: string; sure: number[] } {
  const shown = signs.filter((sign, index) => sign.text !== " " || isBetweenLetters(signs, index));
  const text = fullWidth(shown.map((sign) => sign.text).join(""));
  return { text, sure: shown.flatMap((sign) => Array<number>(sign.text.length).fill(sign.sure)) };
}

/** A space counts between letters and digits; Chinese has none. */
function isBetweenLetters(signs: readonly Sign[], index: number): boolean {
  const isLetter = (sign: Sign | undefined) => sign !== undefined && /^[0-9A-Za-z]$/u.test(sign.text);
  return isLetter(signs[index - 1]) && isLetter(signs[index + 1]);
}
