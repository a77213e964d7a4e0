/** A line that is being put together: its words, what stood above, below or struck out among them, and what is told of it. */
import { carry, type Shift } from "../raised.ts";
import { type Remark, shorten } from "../remarks.ts";

/** A line as it was read. */
export interface MadeLine {
  text: string;
  /** Whether all of it is the text of links: a menu, a list of other pages. */
  linked: boolean;
  /** What couldn't be carried as it stood. */
  remarks: readonly Remark[];
}

/** Characters between which a line end of the markup is no space (CSS Text, segment breaks). */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026]/u;

/** Collects the words of one line after the other; what an element does to its words is done while it is read. */
export class LineInMaking {
  #words = "";
  /** What is told of the line, and of places before it that have no line of their own. */
  #remarks: Remark[] = [];
  /** Words above or below the line that may go on in the next element. */
  #shifted: { shift: Shift; words: string } | null = null;
  /** Words that are struck out, as far as they follow each other. */
  #struckWords = "";
  #struck = 0;
  /** Whether words are collected that are no line's yet. */
  #collecting = 0;
  /** Whether the line has words outside links. */
  #unlinked = false;
  #links = 0;

  /** Whether what is read now is struck out. */
  get isStruck(): boolean {
    return this.#struck > 0;
  }

  /** Words of the line, once what stood before them is settled. */
  append(words: string): void {
    if (words === "") return;
    if (this.#links === 0 && /\S/.test(words)) this.#unlinked = true;
    if (this.isStruck) {
      this.#struckWords += words;
      return;
    }
    if (this.#collecting === 0) this.#settle();
    this.#words += words;
  }

  remark(remark: Remark): void {
    this.#remarks.push(remark);
  }

  /** What was told since the last line. */
  takeRemarks(): Remark[] {
    const remarks = this.#remarks;
    this.#remarks = [];
    return remarks;
  }

  /** Ends the line; `null` where it has no words, or where its words are only collected. */
  end(): MadeLine | null {
    if (this.#collecting > 0) return null;
    this.#settle();
    const text = collapse(this.#words);
    const line = text === "" ? null : { text, linked: !this.#unlinked, remarks: this.takeRemarks() };
    this.#words = "";
    this.#unlinked = false;
    return line;
  }

  /** Reads words that are struck out. */
  strike(read: () => void): void {
    this.#struck += 1;
    read();
    this.#struck -= 1;
  }

  /** Reads the words of a link. */
  link(read: () => void): void {
    this.#links += 1;
    read();
    this.#links -= 1;
  }

  /** Reads words; gives what they put on the line. */
  during(read: () => void): string {
    this.#settle();
    const from = this.#words.length;
    read();
    this.#settle();
    return this.#words.slice(from);
  }

  /** Reads words that stand above or below the line. */
  shift(shift: Shift, read: () => void): void {
    const words = this.#collect(read);
    if (this.#collecting > 0) {
      // A power of a power; where nothing stands before it, two elements say the same.
      const isPower = this.#words.trim() !== "" && words.trim() !== "";
      this.#words += isPower ? `${shift === "super" ? "^" : "_"}(${words.trim()})` : words;
      return;
    }
    if (this.#struckWords !== "" || (this.#shifted && this.#shifted.shift !== shift)) this.#settle();
    this.#shifted = { shift, words: (this.#shifted?.words ?? "") + words };
    if (this.#links === 0 && words.trim() !== "") this.#unlinked = true;
  }

  /** Reads words apart from the line. */
  #collect(read: () => void): string {
    const line = this.#words;
    this.#words = "";
    this.#collecting += 1;
    read();
    this.#collecting -= 1;
    const words = this.#words;
    this.#words = line;
    return words;
  }

  /** Gives words that stood above or below the line, or were struck out, their place in it. */
  #settle(): void {
    const struck = shorten(this.#struckWords);
    if (struck !== "") this.remark({ kind: "struck", shown: struck });
    this.#struckWords = "";
    const shifted = this.#shifted;
    this.#shifted = null;
    if (!shifted) return;
    if (shifted.words.trim() === "") {
      this.#words += shifted.words;
      return;
    }
    const { text, kind } = carry(this.#words, shifted.words, shifted.shift);
    this.#words += text;
    this.remark({ kind, shown: shorten(collapse(this.#words).slice(-6 - text.length), 200) });
  }
}

function collapse(text: string): string {
  return text
    .replaceAll(/[ \t\r\n\f]+/g, (run, at: number) => {
      const isBreak = /[\r\n]/.test(run);
      return isBreak && WIDE.test(text[at - 1] ?? "") && WIDE.test(text[at + run.length] ?? "") ? "" : " ";
    })
    .trim();
}
