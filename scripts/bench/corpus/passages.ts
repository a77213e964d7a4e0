/** Remembers every passage of some letters, in memory that is fixed at the beginning (Bloom 1970, one hash). */

/** Bits a letter: with so many, a passage in sixteen is taken for known that isn't. */
const BITS = 16;

export class PassageFilter {
  readonly #length: number;
  readonly #bits: Uint8Array;
  readonly #mask: number;

  /** @param length letters of a passage; @param capacity letters that are to be entered */
  constructor(length: number, capacity: number) {
    this.#length = length;
    const size = 2 ** Math.max(16, Math.ceil(Math.log2(capacity * BITS)));
    this.#bits = new Uint8Array(size / 8);
    this.#mask = size - 1;
  }

  /** Whether letters behind others end a passage that was entered. */
  repeats(tail: string, own: string): boolean {
    const text = tail + own;
    for (let end = Math.max(this.#length, tail.length + 1); end <= text.length; end += 1) {
      const bit = this.#hash(text, end);
      if (((this.#bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0) return true;
    }
    return false;
  }

  /** Enters the passages that letters behind others end; gives the tail for the next ones. */
  enter(tail: string, own: string): string {
    const text = tail + own;
    for (let end = Math.max(this.#length, tail.length + 1); end <= text.length; end += 1) {
      const bit = this.#hash(text, end);
      this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
    return text.slice(Math.max(0, text.length - this.#length + 1));
  }

  #hash(text: string, end: number): number {
    let value = 0x811c9dc5;
    for (let at = end - this.#length; at < end; at += 1)
      value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    value ^= value >>> 15;
    value = Math.imul(value, 0x2c1b3c6d);
    return (value ^ (value >>> 13)) & this.#mask;
  }
}
