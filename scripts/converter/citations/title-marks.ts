/** Names between 《 and 》, with those that stand inside another as a part of it. */

/** A name with its marks; `end` exclusive. */
export interface TitledName {
  start: number;
  end: number;
  /** What stands between the marks, without line breaks and needless spaces. */
  title: string;
}

/** No title is longer; a mark that nothing closes must not swallow the text behind it. */
const LONGEST = 160;

/** The names of a text in reading order; a mark without its partner names nothing. */
export function titledNames(text: string): TitledName[] {
  const found: TitledName[] = [];
  let start = text.indexOf("《");
  while (start >= 0) {
    const end = closing(text, start);
    const title = end === null ? "" : plainTitle(text.slice(start + 1, end - 1));
    if (end !== null && title !== "") found.push({ start, end, title });
    start = text.indexOf("《", end ?? start + 1);
  }
  return found;
}

/** Where the name that begins at `start` ends, its closing mark included; `null` where it doesn't. */
function closing(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST); at += 1) {
    const sign = text.charAt(at);
    if (sign === "\n" || sign === "。") return null;
    if (sign === "《" || sign === "〈") depth += 1;
    if (sign === "》" || sign === "〉") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

/** A title as it is listed: spaces stay between Latin words only. */
function plainTitle(printed: string): string {
  return printed.trim().replaceAll(/\s+/gu, (space, at: number, all: string) => {
    const [before, after] = [all.charAt(at - 1), all.charAt(at + space.length)];
    return /[A-Za-z0-9]/.test(before) && /[A-Za-z]/.test(after) ? " " : "";
  });
}
