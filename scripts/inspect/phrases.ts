/**
 * Which texts hold a phrase, found without the search's own code: by rewriting
 * both as strings and looking for one in the other. Written for notices as they
 * are; the search's own normalisation knows more of Unicode.
 */

/** A text in the form in which phrases are looked for. */
export function rewrite(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d)\s*[x*]\s*(?=\d)/g, "×")
    .replace(
      /[。，、；：！？,;:!?]|(?<!\d)(?<![a-z])\.|\.(?!\d)(?![a-z])|(?<=\d)\.(?=[a-z])|(?<=[a-z])\.(?=\d)/g,
      "。",
    )
    .replace(/[^\p{L}\p{N}%。.]+/gu, " ")
    .replace(/(?<![a-z]) | (?![a-z])/g, (_, at: number, whole: string) =>
      /\d/.test(whole.charAt(at - 1)) && /\d/.test(whole.charAt(at + 1)) ? " " : "",
    )
    .replace(/。+/g, "。");
}

/** Whether a rewritten text holds a rewritten phrase: whole words and whole numbers only. */
export function holds(text: string, phrase: string): boolean {
  const wanted = phrase.replace(/^。|。$/g, "");
  if (wanted === "") return false;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (isBorder(text, at) && isBorder(text, end)) return true;
  }
  return false;
}

/** No number and no Latin word goes on over this place. */
function isBorder(text: string, at: number): boolean {
  const around = text.slice(Math.max(at - 1, 0), at + 1);
  if (at === 0 || at === text.length) return true;
  return !(/^[a-z.]{2}$/.test(around) || /^[\d.]{2}$/.test(around));
}

/** Numbers from 0 to 1, the same ones for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Stretches of the texts, 2 to 12 characters long, wherever they fall. */
export function sample(texts: readonly string[], size: number, seed: number): string[] {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: size }, () => {
    const text = texts[below(texts.length)] ?? "";
    const length = 2 + below(11);
    const at = below(Math.max(text.length - length, 1));
    return text.slice(at, at + length);
  });
}
