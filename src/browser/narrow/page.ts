/**
 * Narrows the list of measures at once: what leads to a page of a choice's measures leaves, on this page, only those
 * in the list. One choice a group holds; the address keeps them, in the parameters that search and finder have.
 */
import { measureNarrowing as words } from "../../wording/narrowing.ts";
import { element } from "../dom.ts";

interface Choice {
  link: HTMLAnchorElement;
  item: HTMLElement;
  count: HTMLElement;
  /** Its place over all groups, by which measures name it. */
  place: string;
}

const all = <Found extends HTMLElement>(selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<Found>(selector),
];

let places = 0;
const groups = all(".choices [data-group]").map((group) => ({
  id: group.dataset["group"] ?? "",
  group,
  choices: all<HTMLAnchorElement>("a", group).map((link): Choice => {
    places += 1;
    const item = link.parentElement as HTMLElement;
    return { link, item, count: item.querySelector(".count") as HTMLElement, place: String(places - 1) };
  }),
}));
const entries = all("[data-left]").map((item) => ({
  item,
  left: new Set(item.dataset["left"]?.split(" ")),
}));
const told = element("span", { role: "status" });
const clear = element("a", { href: "./" }, words.clear);
const line = element("p", { class: "narrowed" }, told, clear);
line.hidden = true;
document.querySelector(".column-main")?.prepend(line);

/** The chosen value of each group, by its id. */
const chosen = new Map<string, Choice>();

/** What some choices leave. */
const leftBy = (choices: readonly Choice[]) =>
  entries.filter(({ left }) => choices.every(({ place }) => left.has(place)));

function show(): void {
  const shown = new Set(leftBy([...chosen.values()]));
  for (const entry of entries) entry.item.hidden = !shown.has(entry);
  for (const part of all(".index-part div, .index-part"))
    part.hidden = !all("[data-left]", part).some(({ hidden }) => !hidden);
  for (const contents of all(".jump")) contents.hidden = chosen.size > 0;
  for (const { id, group, choices } of groups) {
    const others = [...chosen].flatMap(([other, choice]) => (other === id ? [] : choice));
    const own = chosen.get(id);
    for (const choice of choices) {
      const size = leftBy([...others, choice]).length;
      choice.count.textContent = String(size);
      choice.item.hidden = size === 0 && choice !== own;
      if (choice === own) choice.link.setAttribute("aria-current", "true");
      else choice.link.removeAttribute("aria-current");
    }
    if (own !== undefined) group.setAttribute("open", "");
  }
  const names = [...chosen.values()].map(({ link }) => link.textContent ?? "");
  line.hidden = names.length === 0;
  told.textContent = names.length === 0 ? "" : words.left(names, shown.size, entries.length);
}

function read(): void {
  const asked = new URLSearchParams(location.search);
  chosen.clear();
  for (const { id, choices } of groups) {
    const found = choices.find(({ link }) => link.dataset["value"] === asked.get(id));
    if (found !== undefined) chosen.set(id, found);
  }
  show();
}

function write(): void {
  const address = new URL(location.href);
  for (const { id } of groups) {
    const value = chosen.get(id)?.link.dataset["value"];
    if (value === undefined) address.searchParams.delete(id);
    else address.searchParams.set(id, value);
  }
  address.hash = "";
  history.replaceState(history.state, "", address);
  show();
}

/** A click that opens a tab or a window of its own stays the browser's. */
const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

for (const { id, choices } of groups) {
  for (const choice of choices) {
    choice.link.addEventListener("click", (event) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      if (chosen.get(id) === choice) chosen.delete(id);
      else chosen.set(id, choice);
      write();
    });
  }
}
clear.addEventListener("click", (event) => {
  if (!isPlain(event)) return;
  event.preventDefault();
  chosen.clear();
  write();
  groups[0]?.choices[0]?.link.focus();
});
addEventListener("popstate", read);
read();
