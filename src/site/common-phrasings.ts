/** How people ask for what the collection says most often: phrasings that answer many measures, each another matter. */

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
  const answered = new Map<string, string[]>();
  for (const id of measures) {
    for (const words of new Set(asked[id] ?? [])) {
      const own = answered.get(words);
      if (own) own.push(id);
      else answered.set(words, [id]);
    }
  }
  const ranked = [...answered].sort(
    ([a, ofA], [b, ofB]) => ofB.length - ofA.length || b.length - a.length || (a < b ? -1 : 1),
  );
  const taken = new Set<string>();
  const found: string[] = [];
  for (const [words, ids] of ranked) {
    if (ids.length < FEWEST || found.length === most) break;
    if (ids.some((id) => taken.has(id))) continue;
    for (const id of ids) taken.add(id);
    found.push(words);
  }
  return found;
}
