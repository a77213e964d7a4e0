/** The filters beside the hits: checkboxes with counts, and a button for every chosen value. */
import type { Catalogue } from "../../search/catalogue.ts";
import type { Counts, Filters } from "../../search/narrow.ts";
import { FACETS, type Facet } from "../../search/record.ts";
import { option, replaceButtons } from "../controls.ts";
import { button, element } from "../dom.ts";

/** The facets' headings, in the order in which they are offered. */
const HEADINGS: Record<Facet, string> = {
  region: "地区",
  year: "年份",
  goods: "货物",
  transport: "运输",
  audience: "主体",
  step: "环节",
  benefit: "受益",
  strength: "力度",
  notice: "文件",
  stage: "阶段",
  kind: "单位类别",
  department: "责任单位",
};
/** Those that are unfolded from the start; another one is where something of it is chosen. */
const UNFOLDED: readonly Facet[] = ["region", "year", "goods"];

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
  const groups = FACETS.map((facet) => {
    const options = catalogue.facets[facet].map(({ value, label }) =>
      option(facet, value, label, () => toggle(facet, value)),
    );
    const id = `filter-${facet}`;
    const list = element("ul", {}, ...options.map(({ item }) => item));
    const fold = element("details", {}, element("summary", { id }, HEADINGS[facet]), list);
    fold.open = UNFOLDED.includes(facet);
    const group = element("fieldset", { "data-facet": facet, "aria-labelledby": id }, fold);
    return { facet, group, fold, options };
  });
  return {
    update(filters, counts) {
      for (const { facet, group, fold, options } of groups) {
        for (const { value, item, box, count } of options) {
          const number = counts[facet].get(value) ?? 0;
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
