/** The questions that the finder asks, in their order; their names are those of the facets, and of the parameters in the address. */
export const QUESTIONS = ["audience", "goods", "transport", "step", "region"] as const;
export type Question = (typeof QUESTIONS)[number];

/** The questions that a measure's own words answer; the region is that of its notice. */
export const WORD_QUESTIONS = ["audience", "goods", "transport", "step"] as const;
export type WordQuestion = (typeof WORD_QUESTIONS)[number];

/** The questions as they are asked. */
export const questionTexts: Record<Question, string> = {
  audience: "我是谁",
  goods: "我做什么货",
  transport: "怎么运",
  step: "卡在哪一步",
  region: "在哪个口岸或地区",
};

/** What a question is about, in one word. */
export const questionNames: Record<Question, string> = {
  audience: "主体",
  goods: "货物",
  transport: "运输",
  step: "环节",
  region: "地区",
};

/** Chosen values; several of one question are alternatives, and a question without any was skipped. */
export type Answers = Partial<Record<Question, readonly string[]>>;

/** The values chosen for a question. */
export function chosen(answers: Answers, question: Question): readonly string[] {
  return answers[question] ?? [];
}
