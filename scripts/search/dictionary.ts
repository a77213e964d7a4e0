/** Node's dictionary of Chinese; browsers have different ones or none. */
const dictionary = new Intl.Segmenter("zh-CN", { granularity: "word" });

/** Cuts a text without gaps into words. */
export type CutWords = (text: string) => readonly string[];

/** A way to cut that remembers what it cut: notices repeat each other, and words and their borders ask for the same. */
export function wordCutter(): CutWords {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const words = Array.from(dictionary.segment(text), ({ segment }) => segment);
    known.set(text, words);
    return words;
  };
}
