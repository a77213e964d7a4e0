/** What was answered, in one line: each answer can be changed or given up, and the questions shown or put away. */
import type { FinderData } from "../../finder/data.ts";
import { answerLabels } from "../../finder/labels.ts";
import type { Answers } from "../../finder/questions.ts";
import { finderButtons } from "../../wording/finder.ts";
import { replaceButtons } from "../controls.ts";
import { button, element } from "../dom.ts";

/** What the buttons do. */
export interface AskedActs {
  /** Leads to a question. */
  change(question: string): void;
  /** Gives up an answer. */
  remove(question: string, value: string): void;
  clear(): void;
}

/** Puts the answers into `group`, beside the control of the questions where they can be put away. */
export function showAsked(
  group: HTMLElement,
  data: FinderData,
  answers: Answers,
  { change, remove, clear }: AskedActs,
  otherwise: () => HTMLElement | null,
): void {
  const chips = answerLabels(data, answers).map(({ question, value, label }) =>
    element(
      "span",
      { class: "chip" },
      button(label, { "data-change": question, title: finderButtons.change(label) }, () => change(question)),
      button("×", { "data-remove": question, "aria-label": finderButtons.remove(label) }, () =>
        remove(question, value),
      ),
    ),
  );
  const shown =
    chips.length > 0
      ? [...chips, questionsButton(), button(finderButtons.clear, { "data-clear": "" }, clear)]
      : [];
  replaceButtons(group, shown, otherwise);
}

/** On a narrow screen the questions wait behind it, where the page was opened with answers. */
function questionsButton(): HTMLButtonElement {
  const { dataset } = document.documentElement;
  const shown = button(finderButtons.questions, { class: "finder-toggle" }, () => {
    dataset["asked"] = dataset["asked"] === "" ? "open" : "";
    tell();
  });
  const tell = () => shown.setAttribute("aria-expanded", String(dataset["asked"] !== ""));
  tell();
  return shown;
}
