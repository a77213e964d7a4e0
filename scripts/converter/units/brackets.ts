/** Brackets of a text, those of different widths closing one another. */
import { remember } from "../source/remember.ts";

export const OPENERS = "（([［〔【〈｛";
export const CLOSERS = "）)]］〕】〉｝";

const BRACKET_OR_END = /[（([［〔【〈｛）)\]］〕】〉｝\n]/g;

/** Which brackets of a text belong together. A bracket doesn't reach over a line's end. */
export interface Brackets {
  /** The offset of the bracket that closes the one at an offset. */
  closes: ReadonlyMap<number, number>;
  /** By offset, the innermost closed bracket around it, or -1. */
  around: Int32Array;
}

/** Pairs all brackets of a text, in one pass; those who read a text for one thing after another ask again. */
export const pairBrackets = remember((text): Brackets => {
  const closes = new Map<number, number>();
  const paired: number[] = [];
  let open: number[] = [];
  for (const { 0: character, index } of text.matchAll(BRACKET_OR_END)) {
    if (character === "\n") open = [];
    else if (OPENERS.includes(character)) open.push(index);
    else {
      const opener = open.pop();
      if (opener === undefined) continue;
      closes.set(opener, index);
      paired.push(opener, index);
    }
  }
  const around = new Int32Array(text.length).fill(-1);
  const stack: number[] = [];
  let from = 0;
  for (const bracket of paired.sort((a, b) => a - b)) {
    around.fill(stack.at(-1) ?? -1, from, bracket + 1);
    from = bracket + 1;
    if (closes.has(bracket)) stack.push(bracket);
    else stack.pop();
  }
  return { closes, around };
});

/** Splits at separators outside brackets, each one sign; a separator goes to the piece behind it. */
export function splitOutside(text: string, separator: RegExp): string[] {
  return [...piecesOutside(text, separator)];
}

/** A character of words, which is neither a bracket nor a separator. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** The pieces of {@link splitOutside}, one after the other. */
export function* piecesOutside(text: string, separator: RegExp): Generator<string> {
  let depth = 0;
  let start = 0;
  // Most lists have one piece.
  const last = separator.test(text) ? text.length : 0;
  for (let index = 0; index < last; index += 1) {
    if (isHan(text.charCodeAt(index))) continue;
    const character = text.charAt(index);
    if (OPENERS.includes(character)) depth += 1;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(character)) {
      yield text.slice(start, index);
      start = index;
    }
  }
  yield text.slice(start);
}
