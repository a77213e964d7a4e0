/**
 * Sketches of texts, to tell a corrected wording from another text: the
 * smallest hashes of a text's character pairs (bottom-k MinHash, Broder 1997),
 * short enough to stand in a file that people read.
 */

const KEPT = 16;
const DIGITS = 8;

/** A text's letters and digits in one form: what is left when spacing, punctuation and width don't count. */
export function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

/** A short hash of a text's {@link letters}: equal for texts that say the same in the same words. */
export function fingerprint(text: string): string {
  return hash(letters(text));
}

/** The sketch of a text as hexadecimal digits. */
export function sketch(text: string): string {
  const characters = [...letters(text)];
  const pairs =
    characters.length < 2
      ? characters
      : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return [...new Set(pairs.map(hash))].sort().slice(0, KEPT).join("");
}

/** FNV-1a, 32 bits, as fixed-width hexadecimal. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(text)) value = Math.imul(value ^ unit, 0x01000193) >>> 0;
  // FNV's high bits are poor on short input; one more mixing round evens them out.
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b) >>> 0;
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(DIGITS, "0");
}

/** How alike the texts of two sketches are, 0 to 1: an estimate of the Jaccard index of their pairs. */
export function similarity(a: string, b: string): number {
  const [left, right] = [split(a), split(b)];
  const union = [...new Set([...left, ...right])].sort().slice(0, KEPT);
  if (union.length === 0) return 1;
  const inBoth = new Set(left.filter((value) => right.includes(value)));
  return union.filter((value) => inBoth.has(value)).length / union.length;
}

function split(digits: string): string[] {
  return digits.match(new RegExp(`.{${DIGITS}}`, "g")) ?? [];
}
