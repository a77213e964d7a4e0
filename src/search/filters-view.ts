/** The filters beside the hits: checkboxes with counts, and a button for every chosen value. */
import type { Catalogue } from "./catalogue.ts";
import { button, element } from "./dom.ts";
import type { Counts, Filters } from "./narrow.ts";
import { FACETS, type Facet } from "./record.ts";

/** The facets with their headings, in the order in which they are offered. */
const OFFERED: readonly [Facet, string][] = [
  ["region", "地区"],
  ["year", "年份"],
  ["notice", "文件"],
  ["stage", "阶段"],
  ["kind", "单位类别"],
  ["department", "责任单位"],
];

export interface FiltersView {
  /** Shows what is chosen and how many hits each value would leave. */
  update(filters: Filters, counts: Counts): void;
}

/**
 * Draws the filters into `panel` and the chosen ones into `chosen`.
 *
 * `toggle` is called with a value that the reader chose or gave up, `clear`
 * when all are given up.
 */
export function createFiltersView(
  panel: HTMLElement,
  chosen: HTMLElement,
  catalogue: Catalogue,
  toggle: (facet: Facet, value: string) => void,
  clear: () => void,
): FiltersView {
  const groups: HTMLElement[] = [];
  const options = OFFERED.flatMap(([facet, legend]) => {
    const made = catalogue.facets[facet].map(({ value, label }) => option(facet, value, label, toggle));
    const list = element("ul", {}, ...made.map(({ item }) => item));
    const group = element("fieldset", { "data-facet": facet }, element("legend", {}, legend), list);
    groups.push(group);
    panel.append(group);
    return made;
  });
  return {
    update(filters, counts) {
      for (const { facet, value, item, box, count } of options) {
        const number = counts[facet].get(value) ?? 0;
        box.checked = filters[facet]?.includes(value) ?? false;
        count.textContent = `（${number}）`;
        item.hidden = number === 0 && !box.checked;
      }
      // A group without any option left would be a heading over nothing.
      for (const group of groups) group.hidden = group.querySelector("li:not([hidden])") === null;
      const focused = chosen.contains(document.activeElement);
      chosen.replaceChildren(...chosenButtons(catalogue, filters, toggle, clear));
      chosen.hidden = chosen.childElementCount === 0;
      // The button that had the focus is gone with its filter.
      if (focused) (chosen.querySelector("button") ?? panel.querySelector("input"))?.focus();
    },
  };
}

function option(facet: Facet, value: string, label: string, toggle: (facet: Facet, value: string) => void) {
  const box = element("input", { type: "checkbox", name: facet, value });
  const count = element("span", { class: "count" });
  const item = element("li", {}, element("label", {}, box, element("span", {}, label, count)));
  box.addEventListener("change", () => toggle(facet, value));
  return { facet, value, item, box, count };
}

function chosenButtons(
  catalogue: Catalogue,
  filters: Filters,
  toggle: (facet: Facet, value: string) => void,
  clear: () => void,
): HTMLElement[] {
  const buttons = FACETS.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => {
      const label = catalogue.facets[facet].find((one) => one.value === value)?.label ?? value;
      return button(`移除筛选：${label}`, { "data-remove": facet }, () => toggle(facet, value));
    }),
  );
  return buttons.length > 1 ? [...buttons, button("清除全部筛选", { "data-clear": "" }, clear)] : buttons;
}
