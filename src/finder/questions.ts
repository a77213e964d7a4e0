/** The questions that the finder asks: those of the facets' registry, and the region, which is that of a measure's notice. */
import { REGION } from "../model/built-in-facets.ts";
import type { Chosen } from "../model/chosen-values.ts";

/** An answer that can be chosen. */
export interface Option {
  value: string;
  label: string;
  /** For a region: the regions whose notices hold in it. */
  covers?: string[];
}

/** A question. */
export interface Question {
  /** The facet that it asks for, or {@link REGION}; also the parameter in the address. */
  id: string;
  /** What it is about, in one word. */
  name: string;
  /** The question as it is asked. */
  text: string;
  /** The facet's values have pages. */
  topics: boolean;
  options: Option[];
}

/** Chosen values by question; several of one are alternatives, and a question without any was skipped. */
export type Answers = Chosen;

/** The values chosen for a question. */
export function chosen(answers: Answers, question: string): readonly string[] {
  return answers[question] ?? [];
}

/** The questions that a measure's own words answer. */
export function wordQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ id }) => id !== REGION);
}

/** The options of a question; none where nobody asks it. */
export function optionsOf(questions: readonly Question[], id: string): readonly Option[] {
  return questions.find((question) => question.id === id)?.options ?? [];
}
