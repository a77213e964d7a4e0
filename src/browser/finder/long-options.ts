/** Long lists of options in the finder's questions: the busiest at first, every other one by typing. */
import { comparable, LONG, nameBox, SHOWN } from "../long-list.ts";

/** Puts a box above every long list; the function that is given back narrows all lists by their counts. */
export function narrowOptions(form: HTMLElement): () => void {
  let lists: (() => void)[] | null = null;
  return () => {
    lists ??= [...form.querySelectorAll("fieldset")].flatMap(longList);
    for (const narrow of lists) narrow();
  };
}

function longList(fieldset: HTMLFieldSetElement): (() => void)[] {
  const list = fieldset.querySelector("ul");
  const items = [...(list?.querySelectorAll<HTMLElement>(":scope > li") ?? [])];
  if (list === null || items.length < LONG) return [];
  const id = `find-${fieldset.dataset["question"] ?? ""}`;
  // What the options are stands above them, as the question.
  const box = nameBox(id, { name: "", note: "finder-note" }, () => narrow());
  list.before(...box.content);
  const countOf = (item: HTMLElement) =>
    Number.parseInt(item.querySelector(".count")?.textContent ?? "", 10) || 0;
  const names = new Map(
    items.map((item) => [item, comparable(item.querySelector("label span")?.firstChild?.textContent ?? "")]),
  );
  const narrow = () => {
    const typed = box.typed();
    const open = items.filter((item) => !item.querySelector("input")?.checked);
    const fitting = open.filter((item) => (names.get(item) ?? "").includes(typed));
    const shown = new Set(fitting.sort((a, b) => countOf(b) - countOf(a)).slice(0, SHOWN));
    for (const item of open) item.hidden = !shown.has(item);
    for (const item of items) if (!open.includes(item)) item.hidden = false;
    box.tell(shown.size, fitting.length);
  };
  return [narrow];
}
