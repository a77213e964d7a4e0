/** Answers as the finder's address, so that they can be kept and sent on. */
import { appendChosen, readChosen } from "../model/chosen-values.ts";
import type { FinderData } from "./data.ts";
import { type Answers, chosen, QUESTIONS } from "./questions.ts";

/** The answers of an address's query string, and the values in it that no question offers. */
export function readAnswers(
  query: string,
  options: FinderData["options"],
): { answers: Answers; unknown: string[] } {
  const read = readChosen(new URLSearchParams(query), QUESTIONS);
  const answers: Answers = {};
  const unknown: string[] = [];
  for (const question of QUESTIONS) {
    const offered = new Set(options[question].map(({ value }) => value));
    const values = chosen(read, question);
    const known = values.filter((value) => offered.has(value));
    if (known.length > 0) answers[question] = known;
    unknown.push(...values.filter((value) => !offered.has(value)));
  }
  return { answers, unknown };
}

/** Prints answers as a query string with its `?`, or as nothing. */
export function printAnswers(answers: Answers): string {
  const parameters = new URLSearchParams();
  appendChosen(parameters, QUESTIONS, answers);
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}
