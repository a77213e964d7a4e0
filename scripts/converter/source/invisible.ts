/**
 * Characters that nobody sees (zero-width blanks, soft hyphens), which a page may
 * put inside any word. For looking only: the text itself keeps them.
 */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** A text without them, and the offset that each of its characters had. */
export interface Visible {
  text: string;
  at: ArrayLike<number>;
}

/** A text as a reader sees it, without the places. */
export function visibleText(printed: string): string {
  return printed.replaceAll(INVISIBLE, "");
}

/** A text as a reader sees it. */
export function withoutInvisible(printed: string): Visible {
  const text = visibleText(printed);
  return { text, at: text.length === printed.length ? upTo(text.length) : placesIn(printed, text) };
}

let numbers = new Int32Array(0);

/** 0, 1, 2 and so on: the places in most texts, which hold nothing of the kind. */
function upTo(length: number): Int32Array {
  if (numbers.length < length) numbers = Int32Array.from({ length: 2 * length }, (_, index) => index);
  return numbers.subarray(0, length);
}

function placesIn(printed: string, text: string): number[] {
  const at: number[] = [];
  for (let index = 0, seen = 0; index < printed.length && seen < text.length; index += 1) {
    if (printed[index] !== text[seen]) continue;
    at.push(index);
    seen += 1;
  }
  return at;
}
