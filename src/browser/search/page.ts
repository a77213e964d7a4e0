/**
 * The script of the search page: what is typed and chosen becomes the address,
 * the address becomes hits. What typing, keys and going back do to the history
 * is in `entries.ts`, where a reader is in the hits in `place.ts`.
 */

import { toggle } from "../../model/chosen-values.ts";
import { SORTS } from "../../search/order.ts";
import type { SearchAnswer, SearchRequest } from "../../search/query.ts";
import { mixture, retry } from "../../wording/common.ts";
import { searchStatus } from "../../wording/search.ts";
import { buildSet, MixtureError } from "../build-set.ts";
import { button } from "../dom.ts";
import { boxOf, forms, onTyping, root } from "./boxes.ts";
import { emptyView } from "./empty-view.ts";
import { createEntries } from "./entries.ts";
import { createFiltersView, type FiltersView } from "./filters-view.ts";
import { listenForHitKeys } from "./hit-keys.ts";
import { tierView } from "./hits-view.ts";
import { printSearch, readSearch } from "./location.ts";
import type { Opened, Way } from "./open.ts";
import { createOpening, type Opening } from "./opening.ts";
import { foldFilters, offerShortcuts } from "./page-controls.ts";
import {
  app,
  boxes,
  chosen,
  facets,
  fold,
  panel,
  replaced,
  results,
  sorting,
  understood,
} from "./page-elements.ts";
import { focusedHit, focusHit, listenForPlace, type Place, placeNow, returnTo, shownHits } from "./place.ts";
import { sentence } from "./sentence.ts";
import { createStatus } from "./status.ts";
import { loadSuggestions } from "./suggestions.ts";
import { createTyping } from "./typing.ts";
import { understoodView } from "./understood-view.ts";

type State = "idle" | "loading" | "done" | "empty" | "error";

interface Loaded extends Opened {
  filters: FiltersView;
  /** What names the texts that are searched. */
  texts: string;
}

/** How a search came about. */
interface Cause {
  /** By typing, which may go on. */
  isTyping?: boolean;
  /** By coming to an entry of the history in which the reader was here. */
  place?: Place | null;
}

const elements = { results, panel, fold };
const status = createStatus();
const entries = createEntries(facets);
const typing = createTyping((text) => {
  request = { ...withoutLiterally(request), text };
  entries.replace(request);
  void run({ isTyping: true });
});

let request = readSearch(location.search, facets);
/** The search whose hits are shown. */
let shown: { search: string; texts: string } | null = null;
let turn = 0;
let running = Promise.resolve();
let loading: { of: number; loaded: Promise<Loaded> } | null = null;
let opening: Opening = createOpening(root, []);

function load(): Promise<Loaded> {
  if (loading?.of !== opening.turn) {
    const loaded = open();
    loading = { of: opening.turn, loaded };
    loaded.catch(() => {
      if (loading?.loaded === loaded) loading = null;
    });
  }
  return loading.loaded;
}

async function open(): Promise<Loaded> {
  const opened = await opening.open();
  const { files } = await buildSet(root);
  panel.replaceChildren();
  replaced.hidden = !opening.isReplaced;
  const filters = createFiltersView(panel, chosen, opened.catalogue, {
    toggle: (facet, value) => choose({ filters: toggle(request.filters, facet, value) }),
    clear: () => choose({ filters: {} }),
    open: (facet) => {
      const failed = failure();
      void opened.search.open(facet).then(() => run(), failed);
    },
  });
  return { ...opened, filters, texts: files.searchTexts ?? "" };
}

/** Searches for the current request. */
function run(cause: Cause = {}): Promise<void> {
  turn += 1;
  running = search(turn, cause);
  return running;
}

/** Shows the answer to the current request; one that a later request has overtaken is dropped. */
async function search(own: number, cause: Cause): Promise<void> {
  const { isTyping = false, place = null } = cause;
  const { text, filters } = request;
  const key = printSearch(request, facets);
  sorting.value = request.sort ?? "relevance";
  const idle = text.trim() === "" && Object.keys(filters).length === 0;
  if (!idle && results.dataset["state"] !== "done") status.show(searchStatus.searching);
  if (!idle) show("loading");
  const failed = failure(cause);
  try {
    const loaded = await load();
    const answer = await loaded.search.search(request);
    const hits = answer.tiers.filter((tier) => tier.hits.length > 0 && !idle);
    const document = (record: number) => loaded.engine.document(record);
    const isAgain = shown?.search === key && shown.texts === loaded.texts;
    const known = place?.texts === loaded.texts ? place : null;
    const counts = isAgain ? shownHits(results) : (known?.shown ?? {});
    const views = await Promise.all(
      hits.map((tier) =>
        tierView(tier, answer.query, { root, document, failed, shown: counts[tier.tier] ?? 0 }),
      ),
    );
    const isExact =
      answer.query !== "phrase" ||
      answer.tiers.some(({ tier, hits }) => /^(?:reference|exact)$/.test(tier) && hits.length > 0);
    if (own === turn && !isExact && (await opening.isOutdated())) return await run(cause);
    if (own !== turn) return;
    loaded.filters.update(filters, answer.counts);
    const focused = isAgain ? focusedHit(results) : null;
    results.replaceChildren(...(idle ? [] : said(answer)), ...views);
    shown = { search: key, texts: loaded.texts };
    if (views.length === 0 && !idle) void offer(own, answer);
    const isFiltered = Object.keys(filters).length > 0;
    status.say(sentence(answer, loaded.catalogue.measures, { idle, filtered: isFiltered }), isTyping);
    tellRestriction(answer);
    show(idle ? "idle" : views.length > 0 ? "done" : "empty");
    if (focused !== null) focusHit(results, focused);
    if (known !== null) returnTo(known, elements);
  } catch (error) {
    await failed(error);
  }
}

/** Says how quotes and exclusions were understood. */
function tellRestriction({ restricted }: SearchAnswer): void {
  understood.hidden = restricted === null;
  understood.textContent =
    restricted === null ? "" : searchStatus.understood(restricted.quotes, restricted.without);
}

/** What to do when the search that is running now fails: search by other files, or say so. */
function failure(cause: Cause = {}): (error: unknown) => Promise<void> {
  const [own, by] = [turn, opening.turn];
  return async (error) => {
    if (own !== turn) return;
    try {
      await opening.recover(by, error);
    } catch (last) {
      return fail(own, last);
    }
    if (own === turn) await run(cause);
  };
}

/** Offers terms near a query that found nothing. */
async function offer(own: number, { query }: SearchAnswer): Promise<void> {
  if (query !== "phrase") return;
  const near = await loadSuggestions(root)
    .then((suggestions) => suggestions.near(request.text))
    .catch(() => []);
  if (own === turn)
    results.append(...emptyView(near, (text) => push({ ...withoutLiterally(request), text })));
}

function fail(own: number, error: unknown): void {
  if (own !== turn) return;
  console.error(error);
  const isMixed = error instanceof MixtureError;
  shown = null;
  status.say(isMixed ? mixture.said : searchStatus.failed, false);
  results.replaceChildren(isMixed ? button(mixture.reload, {}, () => location.reload()) : retryButton());
  show("error");
}

function retryButton(): HTMLButtonElement {
  return button(retry, { "data-retry": "" }, () => {
    opening.restart();
    void run();
  });
}

function show(state: State): void {
  results.dataset["state"] = state;
  results.setAttribute("aria-busy", String(state === "loading"));
}

/** Where the reader is in the hits that are shown; `null` where none are. */
function here(opened: Element | null = null): Place | null {
  return shown === null ? null : placeNow(elements, { ...shown, opened });
}

function note(): void {
  const place = here();
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
  void run(cause);
}

/** The same search, for another text: that may be put right again. */
function withoutLiterally({ asTyped: _, ...rest }: SearchRequest): SearchRequest {
  return rest;
}

/** How the query was read, with the way to what was typed. */
function said(answer: SearchAnswer): HTMLElement[] {
  const literally = { ...request, asTyped: true };
  return understoodView(answer, request.text, printSearch(literally, facets), () => {
    push(request);
    push(literally);
  });
}

/** A box holds something else. */
function typed(text: string): void {
  status.hold();
  typing.typed(text, request.text);
}

/** Calls back once the hits of all that is typed in a box are shown, if the reader is still there; `false` where there are none. */
function whenSettled(box: HTMLInputElement, act: () => void): boolean {
  typing.flush();
  if (results.dataset["state"] === "loading") {
    void running.then(() => {
      if (document.activeElement === box) act();
    });
    return true;
  }
  if (results.dataset["state"] !== "done") return false;
  act();
  return true;
}

/** Listens to boxes, filters, sorting and the history, and shows the address's search, by the first way that works. */
export function startPage(ways: readonly Way[]): void {
  opening = createOpening(root, ways);
  // The hits come after the page, so that only this script can scroll to where a reader was in them.
  history.scrollRestoration = "manual";
  const place = entries.come(request);
  // What was typed before this script came stays.
  const early = boxes.find((box) => box.value !== "" && box.value !== request.text)?.value;
  for (const box of boxes) {
    box.addEventListener("focus", () =>
      load()
        .then(({ engine }) => engine.warm())
        .catch(() => undefined),
    );
    // While an input method composes, the box is its own.
    onTyping(
      box,
      () => typed(box.value),
      () => typing.pause(),
    );
    listenForHitKeys(box, results, (act) => whenSettled(box, act));
  }
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
    const isOther = printSearch(to, facets) !== shown?.search;
    const was = entries.come(to);
    if (isOther && was === null) scrollTo(0, 0);
    follow(to, { place: was });
  });
  listenForPlace(elements, note, (link) => {
    const place = here(link);
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
