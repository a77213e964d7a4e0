/** The groups of the results: twenty entries at first and twenty more at a time, reserved texts folded. */

import type { EntryContext } from "../../finder/entry-words.ts";
import { type Entry, type Found, GROUPS } from "../../finder/find.ts";
import { headings, textsIn } from "../../finder/labels.ts";
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
    const { title, note } = headings(context.answers, found)[group];
    const id = `group-${group}`;
    const heading = element("h2", { id }, finderGroups.counted(title, found[group].length));
    const texts = textsIn(found[group]);
    const merged = texts > found[group].length ? finderGroups.merged(found[group].length, texts) : "";
    const content: HTMLElement[] = [element("p", { class: "tier-note" }, note, merged)];
    const whole =
      group === ("government" satisfies Group) && element("details", {}, element("summary", {}, heading));
    const maySilent = ({ face }: Entry) => group === "open" && isSilent(face);
    const current = found[group].filter((entry) => !entry.folded);
    const silent = current.filter(maySilent);
    const speaking = current.filter((entry) => !maySilent(entry));
    const reserved = found[group].filter((entry) => entry.folded);
    if (speaking.length > 0) content.push(add(speaking, whole));
    if (silent.length > 0) content.push(fold(finderGroups.silent, silent));
    if (reserved.length > 0) content.push(fold(finderGroups.reserved, reserved));
    if (whole) whole.append(...content);
    return element(
      "section",
      { "data-group": group, "aria-labelledby": id },
      ...(whole ? [whole] : [heading, ...content]),
    );
  });
  function add(entries: readonly Entry[], closed: HTMLElement | false): HTMLElement {
    const one = list(entries, context, closed);
    lists.push(one);
    return one.element;
  }
  function fold(title: string, entries: readonly Entry[]): HTMLElement {
    const summary = element("summary", {}, finderGroups.counted(title, entries.length));
    const details = element("details", { class: "folded" }, summary);
    details.append(add(entries, details));
    return details;
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

/** A list of entries; where they have to be loaded, one in a fold that is `closed` waits until it is opened. */
function list(entries: readonly Entry[], context: EntryContext, closed: HTMLElement | false): List {
  const items = element("ol", { class: "hits" });
  const extend = (by: number): Promise<void> | void => {
    const shown = items.childElementCount;
    const next = entries.slice(shown, shown + by);
    const add = () => {
      if (items.childElementCount !== shown) return;
      items.append(...next.map((entry) => entryView(entry, context)));
      const left = entries.length - items.childElementCount;
      more.textContent = finderGroups.more(left);
      more.hidden = left === 0;
      unprinted.textContent = left === 0 ? "" : finderGroups.unprinted(left);
    };
    return context.load ? context.load(next).then(add) : add();
  };
  // What isn't loaded can't be when the browser's own command prints.
  const unprinted = element("p", { class: "finder-unprinted" });
  const more = button("", { "data-more": "" }, async () => {
    const shown = items.childElementCount;
    await extend(PAGE);
    if (more.hidden) items.children[shown]?.querySelector("a")?.focus();
  });
  if (context.load && closed) {
    unprinted.textContent = finderGroups.unprinted(entries.length);
    closed.addEventListener("toggle", () => extend(PAGE), { once: true });
  } else extend(PAGE);
  return { element: element("div", {}, items, unprinted, more), showAll: () => extend(entries.length) };
}
