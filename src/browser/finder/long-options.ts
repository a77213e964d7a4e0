/** Long lists of options in the finder's questions: the busiest at first, every other one by typing. */
import { finderOptions as words } from "../../wording/finder.ts";
import { element } from "../dom.ts";

/** From so many options on, a reader looks for them by typing. */
const LONG = 100;
/** How many are shown at once, beside those that are chosen. */
const SHOWN = 20;

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
  const box = element("input", { type: "search", id, autocomplete: "off", "aria-describedby": `${id}-note` });
  const note = element("p", { class: "finder-note", id: `${id}-note`, role: "status" });
  list.before(element("label", { for: id }, words.find), box, note);
  const countOf = (item: HTMLElement) => Number(item.querySelector(".count")?.textContent ?? 0);
  const names = new Map(
    items.map((item) => [item, item.querySelector("label span")?.firstChild?.textContent ?? ""]),
  );
  const narrow = () => {
    const typed = box.value.normalize("NFKC").trim();
    const open = items.filter((item) => !item.querySelector("input")?.checked);
    const fitting = open.filter((item) => (names.get(item) ?? "").includes(typed));
    const shown = new Set(fitting.sort((a, b) => countOf(b) - countOf(a)).slice(0, SHOWN));
    for (const item of open) item.hidden = !shown.has(item);
    for (const item of items) if (!open.includes(item)) item.hidden = false;
    note.textContent = words.shown(shown.size, fitting.length, typed !== "");
  };
  box.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) narrow();
  });
  box.addEventListener("compositionend", narrow);
  return [narrow];
}
