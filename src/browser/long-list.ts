/** What long lists of options have in common: a box to type a name into, and how many are shown. */
import { normalise } from "../search/normalise.ts";
import { longLists as words } from "../wording/long-lists.ts";
import { element } from "./dom.ts";

/** From so many options on, a reader looks for them by typing. */
export const LONG = 100;
/** How many options of a long list are shown at once, beside those that are chosen. */
export const SHOWN = 20;

/** The box above a long list. */
export interface NameBox {
  /** Its label, itself, and the line that says how many there are. */
  content: HTMLElement[];
  /** What is typed, as names are compared. */
  typed(): string;
  /** Says how many of all fitting options are shown. */
  tell(shown: number, total: number): void;
}

/** A name as it is compared with what is typed. */
export function comparable(name: string): string {
  return normalise(name).text;
}

/**
 * Makes the box of the list `id`; `act` is called when something is typed, and
 * not while an input method composes. `name` is what the options are; `note` is
 * the class of the line below.
 */
export function nameBox(
  id: string,
  { name, note }: { name: string; note: string },
  act: () => void,
): NameBox {
  const box = element("input", { type: "search", id, autocomplete: "off", "aria-describedby": `${id}-note` });
  const told = element("p", { class: note, id: `${id}-note`, role: "status" });
  box.addEventListener("input", (event) => {
    // What an input method composes is no name yet.
    if (!(event instanceof InputEvent && event.isComposing)) act();
  });
  box.addEventListener("compositionend", act);
  const typed = () => comparable(box.value);
  return {
    content: [element("label", { for: id }, words.find(name)), box, told],
    typed,
    tell: (shown, total) => {
      told.textContent = words.shown(shown, total, typed() !== "");
    },
  };
}
