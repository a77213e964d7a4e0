/** The filters beside the hits: checkboxes with counts, and a button for every chosen value. */
import type { Catalogue } from "../../search/catalogue.ts";
import type { Counts, Filters } from "../../search/narrow.ts";
import { searchFilters as words } from "../../wording/search.ts";
import { option, replaceButtons } from "../controls.ts";
import { button, element } from "../dom.ts";

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
  toggle: (facet: string, value: string) => void,
  clear: () => void,
): FiltersView {
  const groups = catalogue.facets.map(({ id: facet, name, folded, values }) => {
    const options = values.map(({ value, label }) => option(facet, value, label, () => toggle(facet, value)));
    const id = `filter-${facet}`;
    const list = element("ul", {}, ...options.map(({ item }) => item));
    const fold = element("details", {}, element("summary", { id }, name), list);
    fold.open = !folded;
    const group = element("fieldset", { "data-facet": facet, "aria-labelledby": id }, fold);
    return { facet, group, fold, options };
  });
  return {
    update(filters, counts) {
      for (const { facet, group, fold, options } of groups) {
        for (const { value, item, box, count } of options) {
          const number = counts[facet]?.get(value) ?? 0;
          box.checked = filters[facet]?.includes(value) ?? false;
          count.textContent = `（${number}）`;
          item.hidden = number === 0 && !box.checked;
        }
        if (filters[facet] !== undefined) fold.open = true;
        // A group without any option left would be a heading over nothing.
        group.hidden = options.every(({ item }) => item.hidden);
        // Shown when their counts are known, so that nothing moves below a value that turns out to be empty.
        if (!group.isConnected) panel.append(group);
      }
      replaceButtons(chosen, chosenButtons(catalogue, filters, toggle, clear), () =>
        panel.querySelector("input"),
      );
    },
  };
}

function chosenButtons(
  catalogue: Catalogue,
  filters: Filters,
  toggle: (facet: string, value: string) => void,
  clear: () => void,
): HTMLElement[] {
  const buttons = catalogue.facets.flatMap(({ id: facet, values }) =>
    (filters[facet] ?? []).map((value) => {
      const label = values.find((one) => one.value === value)?.label ?? value;
      return button(words.remove(label), { "data-remove": facet }, () => toggle(facet, value));
    }),
  );
  return buttons.length > 1 ? [...buttons, button(words.clear, { "data-clear": "" }, clear)] : buttons;
}
