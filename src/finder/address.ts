/** Answers as the finder's address, so that they can be kept and sent on. */
import { appendChosen, readChosen } from "../model/chosen-values.ts";
import { type Answers, chosen, type Question } from "./questions.ts";
import { isDay, SINCE } from "./since.ts";

/** The answers of an address's query string, the day since when among them, and the values in it that are no answers. */
export function readAnswers(
  query: string,
  questions: readonly Question[],
): { answers: Answers; unknown: string[] } {
  const read = readChosen(new URLSearchParams(query), idsOf(questions));
  const answers: Answers = {};
  const unknown: string[] = [];
  for (const { id, options } of questions) {
    const offered = new Set(options.map(({ value }) => value));
    const values = chosen(read, id);
    const known = values.filter((value) => offered.has(value));
    if (known.length > 0) answers[id] = known;
    unknown.push(...values.filter((value) => !offered.has(value)));
  }
  const [day, ...days] = chosen(read, SINCE).filter(isDay);
  if (day !== undefined) answers[SINCE] = [day];
  unknown.push(...chosen(read, SINCE).filter((value) => !isDay(value)), ...days);
  return { answers, unknown };
}

/** Prints answers as a query string with its `?`, or as nothing; in the questions' order, the day since when last. */
export function printAnswers(answers: Answers, questions: readonly Question[]): string {
  const parameters = new URLSearchParams();
  appendChosen(parameters, idsOf(questions), answers);
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}

function idsOf(questions: readonly Question[]): string[] {
  return [...questions.map(({ id }) => id), SINCE];
}
