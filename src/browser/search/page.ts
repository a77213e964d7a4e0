/**
 * The script of the search page: what is typed and chosen becomes the address, the address becomes a request, and
 * `searching.ts` shows its answer. What typing, keys and going back do to the history is in `entries.ts`, where a
 * reader is in the hits in `place.ts`.
 */

import { SORTS } from "../../search/order.ts";
import type { SearchRequest } from "../../search/query.ts";
import { boxOf, forms, onTyping } from "./boxes.ts";
import { createEntries } from "./entries.ts";
import { listenForHitKeys } from "./hit-keys.ts";
import { printSearch, readSearch } from "./location.ts";
import type { Way } from "./open.ts";
import { foldFilters, offerShortcuts } from "./page-controls.ts";
import { app, boxes, facets, fold, panel, results, sorting } from "./page-elements.ts";
import { listenForPlace } from "./place.ts";
import { type Cause, createSearching, withoutLiterally } from "./searching.ts";
import { createStatus } from "./status.ts";
import { createTyping } from "./typing.ts";

/** Listens to boxes, filters, sorting and the history, and shows the address's search, by the first way that works. */
export function startPage(ways: readonly Way[]): void {
  const status = createStatus();
  const entries = createEntries(facets);
  let request = readSearch(location.search, facets);
  const searching = createSearching(ways, { request: () => request, choose, push }, status);
  const typing = createTyping((text) => {
    request = { ...withoutLiterally(request), text };
    entries.replace(request);
    void searching.run({ isTyping: true });
  });

  function note(): void {
    const place = searching.here();
    if (place !== null) entries.note(place);
  }

  /** Goes to another search as a new entry of the history. */
  function push(next: SearchRequest): void {
    note();
    entries.push(next);
    follow(next);
  }

  /** Goes to other filters or another order; what was typed before keeps an entry of its own. */
  function choose(change: Partial<SearchRequest>): void {
    const typed = { ...request, text: typing.waiting() ?? request.text };
    push(typed);
    push({ ...typed, ...change });
  }

  /** Makes boxes and hits follow a request. */
  function follow(next: SearchRequest, cause: Cause = {}): void {
    request = next;
    typing.clear();
    for (const box of boxes) if (box.value !== next.text) box.value = next.text;
    void searching.run(cause);
  }

  /** A box holds something else. */
  function typed(text: string): void {
    status.hold();
    typing.typed(text, request.text);
  }

  /** Calls back once the hits of all that is typed in a box are shown, if the reader is still there; `false` where there are none. */
  function whenSettled(box: HTMLInputElement, act: () => void): boolean {
    typing.flush();
    return searching.whenShown(() => {
      if (document.activeElement === box) act();
    });
  }

  function listenTo(box: HTMLInputElement): void {
    box.addEventListener("focus", () => searching.warm().catch(() => undefined));
    // While an input method composes, the box is its own.
    onTyping(
      box,
      () => typed(box.value),
      () => typing.pause(),
    );
    listenForHitKeys(box, results, (act) => whenSettled(box, act));
  }

  // The hits come after the page, so that only this script can scroll to where a reader was in them.
  history.scrollRestoration = "manual";
  const place = entries.come(request);
  // What was typed before this script came stays.
  const early = boxes.find((box) => box.value !== "" && box.value !== request.text)?.value;
  for (const box of boxes) listenTo(box);
  for (const form of forms) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = boxOf(form)?.value ?? "";
      push(text === request.text ? request : { ...withoutLiterally(request), text });
    });
  }
  sorting.addEventListener("change", () => {
    choose({ sort: SORTS.find((one) => one === sorting.value) ?? "relevance" });
  });
  addEventListener("popstate", () => {
    const to = readSearch(location.search, facets);
    const isOther = printSearch(to, facets) !== searching.shown();
    const was = entries.come(to);
    if (isOther && was === null) scrollTo(0, 0);
    follow(to, { place: was });
  });
  listenForPlace({ results, panel, fold }, note, (link) => {
    const place = searching.here(link);
    if (place !== null) entries.leave(place);
  });
  foldFilters(fold);
  offerShortcuts();
  app.hidden = false;
  follow(request, { place });
  if (early !== undefined) {
    for (const box of boxes) box.value = early;
    typed(early);
  }
}
