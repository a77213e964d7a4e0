/** The questions: the page's lists of links become checkboxes with counts. */

import type { Counts } from "../../finder/count.ts";
import type { FinderData } from "../../finder/data.ts";
import { answerLabels } from "../../finder/labels.ts";
import { type Answers, chosen } from "../../finder/questions.ts";
import { isDay, SINCE } from "../../finder/since.ts";
import { finderCount } from "../../wording/finder.ts";
import { option, required } from "../controls.ts";
import { element } from "../dom.ts";

export interface QuestionsView {
  /** Shows what is chosen, and the counts of every option. */
  update(answers: Answers, counts: Counts): void;
}

/** A question's fold in the form. */
const foldOf = (form: ParentNode, question: string) =>
  form.querySelector(`[data-question="${question}"]`)?.closest("details") ?? null;

/**
 * Puts checkboxes into the fieldsets of `form` that bear `data-question`; `choose` is told a question's new value,
 * which was chosen or given up, and `date` the day since when, `""` where none is.
 */
export function createQuestionsView(
  form: HTMLElement,
  data: FinderData,
  choose: (question: string, value: string) => void,
  date: (day: string) => void,
): QuestionsView {
  const answerOf = (question: string) => {
    const answer = element("span", { class: "answer" });
    foldOf(form, question)?.querySelector("summary")?.append(answer);
    return { question, answer };
  };
  const questions = data.questions.map(({ id: question, options: offered }) => {
    const options = offered.map(({ value, label }) =>
      option(question, value, label, () => choose(question, value)),
    );
    foldOf(form, question)
      ?.querySelector("ul")
      ?.replaceChildren(...options.map(({ item }) => item));
    return { question, options };
  });
  const answers = [...questions.map(({ question }) => question), SINCE].map(answerOf);
  const day = dayField(form, date);
  return {
    update(now, counts) {
      const labels = answerLabels(data, now);
      for (const { question, answer } of answers) {
        const own = labels.filter((one) => one.question === question);
        answer.textContent = own.map(({ label }) => label).join("、");
      }
      day.value = chosen(now, SINCE)[0] ?? "";
      for (const { question, options } of questions) {
        const values = chosen(now, question);
        for (const { value, item, box, count } of options) {
          const { named, open } = counts[question]?.get(value) ?? { named: 0, open: 0 };
          box.checked = values.includes(value);
          count.textContent = finderCount(named, open);
          item.classList.toggle("none", named + open === 0 && !box.checked);
        }
      }
    },
  };
}

/** The field of the day since when; what is typed where a browser has no calendar must be a day, too. */
function dayField(form: HTMLElement, date: (day: string) => void): HTMLInputElement {
  const field = required<HTMLInputElement>("[name=since]");
  const fold = foldOf(form, SINCE);
  if (fold) fold.hidden = false;
  field.addEventListener("change", () => {
    // While a year is typed, its first digits are a year as well.
    const isWhole = field.value === "" || (isDay(field.value) && field.value > "1900");
    field.setCustomValidity(isWhole || field.type === "date" ? "" : field.title);
    if (isWhole) date(field.value);
    else field.reportValidity();
  });
  return field;
}

/**
 * Folds the questions. Where the address answers some, these are open beside the results; above them, on narrow
 * screens, all wait behind one control. Else they are open beside them, and above them all are folded but the first.
 */
export function foldQuestions(form: HTMLElement): void {
  const beside = matchMedia("(min-width: 56rem)");
  const asked = new URLSearchParams(location.search);
  const folds = [...form.querySelectorAll("details")];
  const isAsked = (fold: Element) => asked.has(fold.querySelector("fieldset")?.dataset["question"] ?? "");
  const isAnswered = folds.some(isAsked);
  const { dataset } = document.documentElement;
  if (isAnswered) dataset["asked"] = "";
  else delete dataset["asked"];
  const follow = () => {
    for (const [place, fold] of folds.entries()) {
      fold.open = isAnswered ? beside.matches && isAsked(fold) : beside.matches || place === 0;
    }
  };
  follow();
  form.dataset["ready"] = "";
  beside.addEventListener("change", follow);
}

/** Leads to a question, which is unfolded. */
export function showQuestion(form: HTMLElement, question: string): void {
  const { dataset } = document.documentElement;
  if (dataset["asked"] === "") dataset["asked"] = "open";
  const fold = foldOf(form, question);
  if (fold === null) return;
  fold.open = true;
  (fold.querySelector<HTMLElement>("input:checked") ?? fold.querySelector("input"))?.focus();
  fold.scrollIntoView();
}
