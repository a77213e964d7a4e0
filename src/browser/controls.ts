/** Controls of the pages that search and ask; pages for reading load none of this. */
import { element } from "./dom.ts";

/** A checkbox in a list, with the number of what choosing it leaves. */
export interface Option {
  value: string;
  item: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
}

/** An option whose box is named `name`; `act` is called when it is chosen or given up. */
export function option(name: string, value: string, label: string, act: () => void): Option {
  const box = element("input", { type: "checkbox", name, value });
  const count = element("span", { class: "count" });
  const item = element("li", {}, element("label", {}, box, element("span", {}, label, count)));
  box.addEventListener("change", act);
  return { value, item, box, count };
}

/**
 * The one element that the page's template must have.
 *
 * @throws {Error} where it is missing.
 */
export function required<Found extends HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}

/**
 * Puts other buttons, or what holds some, into a group, which is hidden where it has none. Where the
 * one that had the focus is gone, the group's first has it, else `otherwise`.
 */
export function replaceButtons(
  group: HTMLElement,
  buttons: readonly HTMLElement[],
  otherwise: () => HTMLElement | null,
): void {
  const focused = group.contains(document.activeElement);
  group.replaceChildren(...buttons);
  group.hidden = buttons.length === 0;
  if (focused) (group.querySelector("button") ?? otherwise())?.focus();
}
