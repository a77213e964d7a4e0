/** One facet's filter: a list of checkboxes, or in a long one those that a reader looks for by typing. */
import type { CatalogueFacet, FacetValue } from "../../search/catalogue.ts";
import { type Option, option } from "../controls.ts";
import { element } from "../dom.ts";
import { comparable, nameBox, SHOWN } from "../long-list.ts";

/** What is chosen of one facet, and how many hits each of its values would leave. */
interface GroupState {
  chosen: readonly string[];
  counts: ReadonlyMap<string, number>;
}

/** The inside of a facet's filter. */
export interface FilterGroup {
  content: HTMLElement[];
  /** Shows a state; `false` where nothing is left to choose. */
  update(state: GroupState): boolean;
}

/** All values in the catalogue's order, those without hits hidden. */
export function shortGroup({ id, values }: CatalogueFacet, toggle: (value: string) => void): FilterGroup {
  const options = values.map(({ value, label }) => option(id, value, label, () => toggle(value)));
  const list = element("ul", {}, ...options.map(({ item }) => item));
  return {
    content: [list],
    update({ chosen, counts }) {
      for (const one of options) show(one, chosen, counts);
      // A group without any option left would be a heading over nothing.
      return options.some(({ item }) => !item.hidden);
    },
  };
}

/** The values with the most hits, and a box that narrows them to those whose names hold what is typed. */
export function longGroup(facet: CatalogueFacet, toggle: (value: string) => void): FilterGroup {
  const id = `find-${facet.id}`;
  const box = nameBox(id, { name: facet.name, note: "tier-note" }, () => draw());
  const list = element("ul", {});
  const made = new Map<string, Option>();
  const names = new Map(facet.values.map((one) => [one, comparable(one.label)]));
  let state: GroupState = { chosen: [], counts: new Map() };

  const optionOf = ({ value, label }: FacetValue): Option => {
    const one = made.get(value) ?? option(facet.id, value, label, () => toggle(value));
    made.set(value, one);
    return one;
  };
  const draw = () => {
    const { chosen, counts } = state;
    const countOf = ({ value }: FacetValue) => counts.get(value) ?? 0;
    const typed = box.typed();
    const fitting = facet.values.filter(
      (one) => !chosen.includes(one.value) && countOf(one) > 0 && names.get(one)?.includes(typed),
    );
    const busiest = fitting.sort((a, b) => countOf(b) - countOf(a)).slice(0, SHOWN);
    const shown = [...facet.values.filter(({ value }) => chosen.includes(value)), ...busiest].map(optionOf);
    for (const one of shown) show(one, chosen, counts);
    const focused = document.activeElement;
    list.replaceChildren(...shown.map(({ item }) => item));
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
    box.tell(busiest.length, fitting.length);
  };
  return {
    content: [...box.content, list],
    update(next) {
      state = next;
      draw();
      return facet.values.some(
        ({ value }) => next.chosen.includes(value) || (next.counts.get(value) ?? 0) > 0,
      );
    },
  };
}

function show(
  { value, item, box, count }: Option,
  chosen: readonly string[],
  counts: GroupState["counts"],
): void {
  const number = counts.get(value) ?? 0;
  box.checked = chosen.includes(value);
  count.textContent = `（${number}）`;
  item.hidden = number === 0 && !box.checked;
}
