/** Which answers the collection's measures name together most often: where a reader of the finder can begin. */
import type { FinderData, FinderMeasure } from "../finder/data.ts";
import { isGovernment } from "../finder/match.ts";
import { type Question, wordQuestions } from "../finder/questions.ts";
import { isAnswer } from "../model/facet-values.ts";
import { apart } from "./apart.ts";
import { groupBy } from "./group-by.ts";

/** An answer to a question. */
interface NamedAnswer {
  question: string;
  value: string;
  label: string;
}

/** Two answers to two questions. */
export interface FinderPair {
  answers: NamedAnswer[];
  /** How many entries the finder lists for both whose words name both. */
  entries: number;
}

/** Fewer entries tell of no habit. */
const FEWEST = 2;

/** The pairs with the most entries, at most so many; no value stands in two of them. */
export function commonPairs(data: FinderData, most: number): FinderPair[] {
  const questions = wordQuestions(data.questions);
  const named = data.measures
    .filter((measure) => !isGovernment(measure))
    .flatMap((measure) => {
      const lists = questions.map((question) => answersNamed(measure, question));
      return everyTwo(lists).flatMap(([firsts, seconds]) =>
        firsts.flatMap((first) =>
          seconds.map((second) => ({ answers: [first, second], version: measure.version })),
        ),
      );
    });
  const pairs = Array.from(
    groupBy(named, ({ answers }) => keysOf({ answers }).join(" ")).values(),
    (same) => ({
      answers: same[0]?.answers ?? [],
      entries: new Set(same.map(({ version }) => version)).size,
    }),
  );
  const ranked = pairs.filter(({ entries }) => entries >= FEWEST).sort((a, b) => b.entries - a.entries);
  return apart(ranked, keysOf, most);
}

/** The answers to a question that a measure's words name. */
function answersNamed({ values }: FinderMeasure, { id, options }: Question): NamedAnswer[] {
  return options
    .filter(({ value }) => isAnswer(value) && values[id]?.includes(value))
    .map(({ value, label }) => ({ question: id, value, label }));
}

function everyTwo<Item>(items: readonly Item[]): (readonly [Item, Item])[] {
  return items.flatMap((one, place) => items.slice(place + 1).map((other) => [one, other] as const));
}

function keysOf({ answers }: Pick<FinderPair, "answers">): string[] {
  return answers.map(({ question, value }) => `${question}/${value}`);
}
