import { expect, test } from "vitest";
import { generator, pick, whole } from "../../scripts/bench/random.ts";
import { KnownWords } from "../../scripts/search/known-words.ts";
import { runs } from "../support/runs.ts";

/** What {@link KnownWords} finds, by trying every length. */
function byTrying(words: readonly string[], signs: readonly string[], at: number): number[] {
  const known = new Set(words);
  const lengths: number[] = [];
  for (let end = at + 2; end <= signs.length; end += 1)
    if (known.has(signs.slice(at, end).join(""))) lengths.push(end - at);
  return lengths;
}

test("at each place those words are found that trying every length finds", () => {
  const random = generator(7);
  const signs = () =>
    Array.from({ length: whole(random, 0, 12) }, () => pick(random, ["口", "岸", "进", "𠮷"]));
  for (let run = 0; run < runs(50); run += 1) {
    const words = Array.from({ length: 12 }, () => signs().slice(0, 4).join(""));
    const known = new KnownWords(words);
    const text = signs();
    for (const at of [...text.keys(), text.length])
      expect(known.lengthsAt(text, at), `${words} in ${text.join("")} at ${at}`).toEqual(
        byTrying(words, text, at),
      );
  }
});
