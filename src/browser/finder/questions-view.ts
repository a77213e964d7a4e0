/** The questions: the page's lists of links become checkboxes with counts. */

import type { Counts } from "../../finder/count.ts";
import type { FinderData } from "../../finder/data.ts";
import { labelOf } from "../../finder/labels.ts";
import { type Answers, chosen } from "../../finder/questions.ts";
import { finderButtons } from "../../wording/finder.ts";
import { option, replaceButtons } from "../controls.ts";
import { button, element } from "../dom.ts";

export interface QuestionsView {
  /** Shows what is chosen, and the count of every option. */
  update(answers: Answers, counts: Counts): void;
}

/**
 * Puts checkboxes into the fieldsets of `form` that bear `data-question`, and
 * buttons for what is chosen into `group`.
 */
export function createQuestionsView(
  form: HTMLElement,
  group: HTMLElement,
  data: FinderData,
  toggle: (question: string, value: string) => void,
  clear: () => void,
): QuestionsView {
  const questions = data.questions.map(({ id: question, options: offered }) => {
    const fieldset = form.querySelector(`[data-question="${question}"]`);
    const options = offered.map(({ value, label }) =>
      option(question, value, label, () => toggle(question, value)),
    );
    fieldset?.querySelector("ul")?.replaceChildren(...options.map(({ item }) => item));
    const answer = element("span", { class: "answer" });
    fieldset?.parentElement?.querySelector("summary")?.append(answer);
    return { question, options, answer };
  });
  return {
    update(answers, counts) {
      for (const { question, options, answer } of questions) {
        const values = chosen(answers, question);
        answer.textContent = values.map((value) => labelOf(data, question, value)).join("、");
        for (const { value, item, box, count } of options) {
          const number = counts[question]?.get(value) ?? 0;
          box.checked = values.includes(value);
          count.textContent = String(number);
          item.classList.toggle("none", number === 0 && !box.checked);
        }
      }
      replaceButtons(group, chosenButtons(data, answers, toggle, clear), () => form.querySelector("summary"));
    },
  };
}

/** Beside the results the questions stay open; above them, on narrow screens, all begin folded but the first. */
export function foldQuestions(form: HTMLElement): void {
  const beside = matchMedia("(min-width: 56rem)");
  const follow = () => {
    form.querySelectorAll("details").forEach((question, place) => {
      question.open = beside.matches || place === 0;
    });
  };
  follow();
  form.dataset["ready"] = "";
  beside.addEventListener("change", follow);
}

function chosenButtons(
  data: FinderData,
  answers: Answers,
  toggle: (question: string, value: string) => void,
  clear: () => void,
): HTMLElement[] {
  const buttons = data.questions.flatMap(({ id: question }) =>
    chosen(answers, question).map((value) =>
      button(finderButtons.remove(labelOf(data, question, value)), { "data-remove": question }, () =>
        toggle(question, value),
      ),
    ),
  );
  return buttons.length > 0
    ? [...buttons, button(finderButtons.clear, { "data-clear": "" }, clear)]
    : buttons;
}
