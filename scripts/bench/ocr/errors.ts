/** How many characters of a text were recognised wrongly, and which. */

/**
 * Characters that count. White space doesn't, since lines break where pages do; nor does what no scan can show: whether
 * a sign is half or full width, and whether a quotation mark is straight.
 */
export function countedCharacters(text: string): string[] {
  return [...text.replaceAll(/\s/gu, "")].map(
    (sign) => SAME.get(sign) ?? (/[\uff01-\uff5e]/u.test(sign) ? sign.normalize("NFKC") : sign),
  );
}

const SAME: ReadonlyMap<string, string> = new Map([
  ...[..."“”＂"].map((sign) => [sign, '"'] as const),
  ...[..."‘’＇"].map((sign) => [sign, "'"] as const),
  ...[..."—–―─－"].map((sign) => [sign, "-"] as const),
  ...[..."·•・‧∙"].map((sign) => [sign, "·"] as const),
]);

/** Errors of one text against another. */
export interface Errors {
  /** The least number of characters put in, left out or replaced that makes one the other (Levenshtein). */
  wrong: number;
  /** Which characters of what was read are wrong: put in or replaced; those left out aren't there to be marked. */
  places: number[];
}

/** What of the distance was the way to each cell. */
const KEPT = 0;
const REPLACED = 1;
const LEFT_OUT = 2;
const PUT_IN = 3;

/** Compares what was read with what is true. */
export function alignedErrors(truth: readonly string[], read: readonly string[]): Errors {
  const width = read.length + 1;
  const way = new Uint8Array((truth.length + 1) * width).fill(PUT_IN);
  let before = Int32Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= truth.length; row += 1) {
    const now = new Int32Array(width);
    now[0] = row;
    way[row * width] = LEFT_OUT;
    for (let column = 1; column < width; column += 1) {
      const isSame = truth[row - 1] === read[column - 1];
      const across = (before[column - 1] ?? 0) + (isSame ? 0 : 1);
      const down = (before[column] ?? 0) + 1;
      const along = (now[column - 1] ?? 0) + 1;
      const least = Math.min(across, down, along);
      now[column] = least;
      way[row * width + column] =
        least === across ? (isSame ? KEPT : REPLACED) : least === down ? LEFT_OUT : PUT_IN;
    }
    before = now;
  }
  const places: number[] = [];
  for (let row = truth.length, column = read.length; row > 0 || column > 0; ) {
    const step = way[row * width + column];
    if (step === REPLACED || step === PUT_IN) places.push(column - 1);
    if (step !== PUT_IN) row -= 1;
    if (step !== LEFT_OUT) column -= 1;
  }
  return { wrong: before[read.length] ?? 0, places };
}
