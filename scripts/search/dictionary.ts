import { memoryKey, remembered } from "../../src/model/memory.ts";

/** Node's dictionary of Chinese; browsers have different ones or none. */
const dictionary = new Intl.Segmenter("zh-CN", { granularity: "word" });
/** So many texts are cut at once: a call takes longer than a short text, and a long text is cut slower. */
const AT_ONCE = 10;
/** Parts texts that are cut at once; no word holds it. */
const END = "\n";

/**
 * Cuts texts without gaps into words, and knows what it cut: notices repeat each other, words and their borders ask for
 * the same, and what a record's texts were cut into is remembered for the next build.
 */
export class WordCutter {
  readonly #known = new Map<string, readonly string[]>();

  /** The words of a text. */
  cut(text: string): readonly string[] {
    return this.#known.get(text) ?? this.#cut([text])[0] ?? [];
  }

  /** The words of each of the texts that a record brings. */
  cutAll(texts: readonly string[]): readonly (readonly string[])[] {
    if (texts.length === 0) return [];
    const printed = remembered(
      "words",
      () => memoryKey(texts.join(END)),
      () => this.#cut(texts).map((words) => words.join(" ")),
    );
    return texts.map((text, at) => this.#note(text, () => words(printed[at] ?? "")));
  }

  #note(text: string, make: () => readonly string[]): readonly string[] {
    const there = this.#known.get(text) ?? make();
    this.#known.set(text, there);
    return there;
  }

  #cut(texts: readonly string[]): readonly (readonly string[])[] {
    const fresh = [...new Set(texts)].filter((text) => !this.#known.has(text));
    for (let at = 0; at < fresh.length; at += AT_ONCE) {
      const batch = fresh.slice(at, at + AT_ONCE);
      for (const [index, own] of cutTogether(batch).entries()) this.#known.set(batch[index] ?? "", own);
    }
    return texts.map((text) => this.#known.get(text) ?? []);
  }
}

/** The words of each text. */
function cutTogether(texts: readonly string[]): string[][] {
  const all = texts.map((): string[] => []);
  let at = 0;
  for (const { segment } of dictionary.segment(texts.join(END))) {
    if (segment === END) at += 1;
    else all[at]?.push(segment);
  }
  return all;
}

function words(printed: string): string[] {
  return printed === "" ? [] : printed.split(" ");
}
