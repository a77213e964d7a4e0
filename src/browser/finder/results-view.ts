/** The groups of the results: twenty entries at first and twenty more at a time, reserved texts folded. */

import type { EntryContext } from "../../finder/entry-words.ts";
import { type Entry, type Found, GROUPS } from "../../finder/find.ts";
import { headings } from "../../finder/labels.ts";
import { type Group, isSilent } from "../../finder/match.ts";
import { finderGroups } from "../../wording/finder.ts";
import { button, element } from "../dom.ts";
import { entryView } from "./entry-view.ts";

/** How many entries are shown at first, and how many more at a time. */
const PAGE = 20;

export interface ResultsView {
  elements: HTMLElement[];
  /** Shows all entries, for print. */
  showAll(): void;
}

/** Draws what was found. */
export function resultsView(found: Found, context: EntryContext): ResultsView {
  const lists: List[] = [];
  const elements = GROUPS.filter((group) => found[group].length > 0).map((group) => {
    const { title, note } = headings(context.answers)[group];
    const id = `group-${group}`;
    const heading = element("h2", { id }, finderGroups.counted(title, found[group].length));
    const content: HTMLElement[] = [element("p", { class: "tier-note" }, note)];
    const current = found[group].filter((entry) => !entry.folded);
    const silent = group === "open" ? current.filter(({ face }) => isSilent(face)) : [];
    const speaking = current.filter((entry) => !silent.includes(entry));
    const reserved = found[group].filter((entry) => entry.folded);
    if (speaking.length > 0) content.push(add(list(speaking, context)));
    if (silent.length > 0) content.push(fold(finderGroups.silent, silent));
    if (reserved.length > 0) content.push(fold(finderGroups.reserved, reserved));
    const whole = group === ("government" satisfies Group);
    return element(
      "section",
      { "data-group": group, "aria-labelledby": id },
      ...(whole
        ? [element("details", {}, element("summary", {}, heading), ...content)]
        : [heading, ...content]),
    );
  });
  function add(one: List): HTMLElement {
    lists.push(one);
    return one.element;
  }
  function fold(title: string, entries: readonly Entry[]): HTMLElement {
    const summary = element("summary", {}, finderGroups.counted(title, entries.length));
    return element("details", { class: "folded" }, summary, add(list(entries, context)));
  }
  return {
    elements,
    showAll() {
      for (const { showAll } of lists) showAll();
    },
  };
}

interface List {
  element: HTMLElement;
  showAll(): void;
}

function list(entries: readonly Entry[], context: EntryContext): List {
  const items = element("ol", { class: "hits" });
  const extend = (by: number) => {
    const shown = items.childElementCount;
    items.append(...entries.slice(shown, shown + by).map((entry) => entryView(entry, context)));
    const left = entries.length - items.childElementCount;
    more.textContent = finderGroups.more(left);
    more.hidden = left === 0;
  };
  const more = button("", { "data-more": "" }, () => {
    const shown = items.childElementCount;
    extend(PAGE);
    if (more.hidden) items.children[shown]?.querySelector("a")?.focus();
  });
  extend(PAGE);
  return { element: element("div", {}, items, more), showAll: () => extend(entries.length) };
}
