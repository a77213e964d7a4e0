/** The filters beside the hits: checkboxes with counts, and a button for every chosen value. */
import type { Catalogue, CatalogueFacet } from "../../search/catalogue.ts";
import type { Counts, Filters } from "../../search/narrow.ts";
import { loading } from "../../wording/common.ts";
import { searchFilters as words } from "../../wording/search.ts";
import { replaceButtons } from "../controls.ts";
import { button, element } from "../dom.ts";
import { LONG } from "../long-list.ts";
import { type FilterGroup, longGroup, shortGroup } from "./filter-groups.ts";

export interface FiltersView {
  /** Shows what is chosen and how many hits each value would leave. */
  update(filters: Filters, counts: Counts): void;
}

/** What the filters ask the page for. */
export interface FiltersActions {
  /** A value was chosen or given up. */
  toggle(facet: string, value: string): void;
  /** All were given up. */
  clear(): void;
  /** A facet was opened whose values lie apart. */
  open(facet: string): void;
}

/** Draws the filters into `panel` and the chosen ones into `chosen`. */
export function createFiltersView(
  panel: HTMLElement,
  chosen: HTMLElement,
  catalogue: Catalogue,
  actions: FiltersActions,
): FiltersView {
  const groups = catalogue.facets.map((facet) => groupOf(facet, actions));
  return {
    update(filters, counts) {
      for (const group of groups) {
        group.update(filters, counts);
        // Shown when their counts are known, so that nothing moves below a value that turns out to be empty.
        if (!group.element.isConnected) panel.append(group.element);
      }
      replaceButtons(chosen, chosenButtons(catalogue, filters, actions), () => panel.querySelector("input"));
    },
  };
}

function groupOf(facet: CatalogueFacet, { toggle, open }: FiltersActions) {
  const id = `filter-${facet.id}`;
  const fold = element("details", {}, element("summary", { id }, facet.name));
  fold.open = !facet.folded;
  const group = element("fieldset", { "data-facet": facet.id, "aria-labelledby": id }, fold);
  const isWaiting = () => facet.apart === true && facet.values.length === 0;
  const waiting = element("p", { class: "tier-note" }, loading);
  let inside: FilterGroup | null = null;
  const fill = () => {
    const make = facet.values.length < LONG ? shortGroup : longGroup;
    const made = make(facet, (value) => toggle(facet.id, value));
    waiting.remove();
    fold.append(...made.content);
    return made;
  };
  if (isWaiting()) fold.append(waiting);
  fold.addEventListener("toggle", () => {
    if (fold.open && isWaiting()) open(facet.id);
  });
  return {
    element: group,
    update(filters: Filters, counts: Counts) {
      if (isWaiting()) return;
      inside ??= fill();
      const isAny = inside.update({ chosen: filters[facet.id] ?? [], counts: counts[facet.id] ?? new Map() });
      if (filters[facet.id] !== undefined) fold.open = true;
      group.hidden = !isAny;
    },
  };
}

function chosenButtons(
  catalogue: Catalogue,
  filters: Filters,
  { toggle, clear }: FiltersActions,
): HTMLElement[] {
  const buttons = catalogue.facets.flatMap(({ id: facet, values }) =>
    (filters[facet] ?? []).map((value) => {
      const label = values.find((one) => one.value === value)?.label ?? value;
      const remove = button(label, { "data-remove": facet }, () => toggle(facet, value));
      remove.prepend(element("span", { class: "no-print" }, words.remove));
      return remove;
    }),
  );
  return buttons.length > 1 ? [...buttons, button(words.clear, { "data-clear": "" }, clear)] : buttons;
}
