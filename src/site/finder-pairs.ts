/** Which answers the collection's measures name together most often: where a reader of the finder can begin. */
import type { FinderData } from "../finder/data.ts";
import { isGovernment } from "../finder/match.ts";
import { wordQuestions } from "../finder/questions.ts";
import { isAnswer } from "../model/facet-values.ts";

/** Two answers to two questions. */
export interface FinderPair {
  answers: { question: string; value: string; label: string }[];
  /** How many entries the finder lists for both whose words name both. */
  entries: number;
}

/** Fewer entries tell of no habit. */
const FEWEST = 2;

/** The pairs with the most entries, at most so many; no value stands in two of them. */
export function commonPairs(data: FinderData, most: number): FinderPair[] {
  const questions = wordQuestions(data.questions);
  const found = new Map<string, { answers: FinderPair["answers"]; versions: Set<number> }>();
  for (const measure of data.measures) {
    if (isGovernment(measure)) continue;
    const named = questions.map(({ id, options }) =>
      options.filter(({ value }) => isAnswer(value) && measure.values[id]?.includes(value)),
    );
    for (const [place, firsts] of named.entries()) {
      for (const [beside, seconds] of named.slice(place + 1).entries()) {
        for (const first of firsts) {
          for (const second of seconds) {
            const answers = [
              { ...first, question: questions[place]?.id ?? "" },
              { ...second, question: questions[place + 1 + beside]?.id ?? "" },
            ];
            const key = answers.map(({ question, value }) => `${question}/${value}`).join(" ");
            const pair = found.get(key) ?? { answers, versions: new Set() };
            found.set(key, pair);
            pair.versions.add(measure.version);
          }
        }
      }
    }
  }
  const ranked = [...found.values()].sort((a, b) => b.versions.size - a.versions.size);
  const used = new Set<string>();
  const pairs: FinderPair[] = [];
  for (const { answers, versions } of ranked) {
    if (versions.size < FEWEST || pairs.length === most) break;
    const keys = answers.map(({ question, value }) => `${question}/${value}`);
    if (keys.some((key) => used.has(key))) continue;
    for (const key of keys) used.add(key);
    pairs.push({
      answers: answers.map(({ question, value, label }) => ({ question, value, label })),
      entries: versions.size,
    });
  }
  return pairs;
}
