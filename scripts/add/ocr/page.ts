/** From what an engine sees on a page to the fragments that reading order is found by. */
import type { Fragment, Page } from "../pdf/fragments.ts";
import { inCells, isRuleAt, isRuleBetween, NO_RULES, type Rules, scale } from "./rules.ts";
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

/** A page of lines, with the rules of its tables in pixels. */
export function pageOf(lines: readonly SeenLine[], { picture, page }: Sizes, rules: Rules = NO_RULES): Page {
  const points = page.width / picture.width;
  const fragments = lines.flatMap((line): Fragment[] => {
    const size = sizeOf(line);
    const middle = (line.top + line.bottom) / 2;
    const y = middle + size * BASELINE;
    const signs = line.signs.flatMap((sign) => besideRule(sign, middle, size, rules));
    return parted(signs, size, middle, rules).map((signs) => {
      const [left, right] = [signs[0]?.left ?? 0, signs.at(-1)?.right ?? 0];
      return {
        ...wordsOfSigns(signs),
        x: left * points,
        y: y * points,
        width: (right - left) * points,
        size: size * points,
      };
    });
  });
  const shown = fragments.filter(({ text }) => text.trim() !== "");
  const inPoints = (list: readonly Rules["down"][number][]) => list.map((rule) => scale(rule, points));
  return {
    ...page,
    fragments: inCells(shown, { across: inPoints(rules.across), down: inPoints(rules.down) }),
  };
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

/** What only a rule is read as, and what it may be read as. */
const RULE = /^[|｜丨]$/u;
const LIKE_RULE = /^[1lI!]$/u;

/** A sign without those that are a table's rule; what may be one is doubtful. */
function besideRule(sign: Sign, middle: number, size: number, rules: Rules): Sign[] {
  const isLike = LIKE_RULE.test(sign.text);
  if (!isLike && !RULE.test(sign.text)) return [sign];
  if (!isRuleAt(rules, (sign.left + sign.right) / 2, middle, size * 0.3)) return [sign];
  return isLike ? [{ ...sign, sure: 0 }] : [];
}

/** Signs that stand together; a wide gap or a rule parts them. */
function parted(signs: readonly Sign[], size: number, middle: number, rules: Rules): Sign[][] {
  const parts: Sign[][] = [];
  for (const sign of signs) {
    const last = parts.at(-1)?.at(-1);
    const isApart =
      last &&
      (sign.left - last.right > size * APART ||
        isRuleBetween(rules, (last.left + last.right) / 2, (sign.left + sign.right) / 2, middle));
    if (last && !isApart) parts.at(-1)?.push(sign);
    else parts.push([sign]);
  }
  return parts;
}

/** The text of signs, with how sure each of its UTF-16 units is. */
function wordsOfSigns(signs: readonly Sign[]): { text: string; sure: number[] } {
  const shown = signs.filter((sign, index) => sign.text.trim() !== "" || isBetweenLetters(signs, index));
  const text = fullWidth(shown.map((sign) => sign.text).join(""));
  return { text, sure: shown.flatMap((sign) => Array<number>(sign.text.length).fill(sign.sure)) };
}

/** A space counts between letters and digits; Chinese has none. */
function isBetweenLetters(signs: readonly Sign[], index: number): boolean {
  const isLetter = (sign: Sign | undefined) => sign !== undefined && /^[0-9A-Za-z]$/u.test(sign.text);
  return isLetter(signs[index - 1]) && isLetter(signs[index + 1]);
}
