/** How people ask for what the collection says most often: phrasings that answer many measures, each another matter. */
import { apart } from "./apart.ts";
import { groupBy } from "./group-by.ts";

/** Fewer measures tell of no common matter. */
const FEWEST = 2;

/**
 * The phrasings that answer the most measures, at most so many; of those that answer as many the longest, which say what
 * is meant. No measure is answered by two of them.
 */
export function commonPhrasings(
  asked: Readonly<Record<string, readonly string[]>>,
  measures: readonly string[],
  most: number,
): string[] {
  const answers = measures.flatMap((id) => [...new Set(asked[id])].map((words) => ({ words, id })));
  const answered = Array.from(
    groupBy(answers, ({ words }) => words),
    ([words, same]) => ({ words, ids: same.map(({ id }) => id) }),
  );
  const ranked = answered
    .filter(({ ids }) => ids.length >= FEWEST)
    .sort(
      (a, b) =>
        b.ids.length - a.ids.length || b.words.length - a.words.length || (a.words < b.words ? -1 : 1),
    );
  return apart(ranked, ({ ids }) => ids, most).map(({ words }) => words);
}
