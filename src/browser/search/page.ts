/**
 * The script of the search page: what is typed and chosen becomes the address,
 * the address becomes hits.
 *
 * Typing replaces the current entry of the history; submitting and choosing add
 * one, and put the current one back to what it was before typing, so that going
 * back always leads to another search.
 */

import { toggle } from "../../model/chosen-values.ts";
import { SORTS } from "../../search/order.ts";
import type { SearchAnswer, SearchRequest } from "../../search/query.ts";
import { mixture, retry } from "../../wording/common.ts";
import { searchStatus } from "../../wording/search.ts";
import { MixtureError } from "../build-set.ts";
import { required } from "../controls.ts";
import { button } from "../dom.ts";
import { boxOf, forms, onTyping, root } from "./boxes.ts";
import { emptyView } from "./empty-view.ts";
import { createFiltersView, type FiltersView } from "./filters-view.ts";
import { tierView } from "./hits-view.ts";
import { printSearch, readSearch } from "./location.ts";
import type { Open, Opened } from "./open.ts";
import { createOpening, type Opening } from "./opening.ts";
import { foldFilters, offerShortcuts } from "./page-controls.ts";
import { sentence } from "./sentence.ts";
import { loadSuggestions } from "./suggestions.ts";
import { understoodView } from "./understood-view.ts";

type State = "idle" | "loading" | "done" | "empty" | "error";

/** How long typing must rest before it is searched for. */
const REST = 150;

interface Loaded extends Opened {
  filters: FiltersView;
}

const results = required("[data-results]");
const status = required("[data-search-status]");
const understood = required("[data-search-understood]");
const replaced = required("[data-search-replaced]");
const panel = required("[data-search-filters]");
const chosen = required("[data-search-chosen]");
const sorting = required<HTMLSelectElement>("[data-search-sort]");
/** The facets that the address can name; the page knows them before the catalogue has come. */
const facets = (required("[data-search-app]").dataset["facets"] ?? "").split(" ");
const boxes = forms.flatMap((form) => boxOf(form) ?? []);

let request = readSearch(location.search, facets);
/** The search of the current history entry before anything was typed. */
let settled = request;
let turn = 0;
let resting: ReturnType<typeof setTimeout> | undefined;
let loading: { of: number; loaded: Promise<Loaded> } | null = null;
let opening: Opening = createOpening(root, null);

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
  panel.replaceChildren();
  replaced.hidden = !opening.isReplaced;
  const filters = createFiltersView(panel, chosen, opened.catalogue, {
    toggle: (facet, value) => choose(toggle(request.filters, facet, value)),
    clear: () => choose({}),
    open: (facet) => {
      const failed = failure();
      void opened.search.open(facet).then(run, failed);
    },
  });
  return { ...opened, filters };
}

/** Searches for the current request; an answer that a later request has overtaken is dropped. */
async function run(): Promise<void> {
  clearTimeout(resting);
  turn += 1;
  const own = turn;
  const { text, filters } = request;
  sorting.value = request.sort ?? "relevance";
  const idle = text.trim() === "" && Object.keys(filters).length === 0;
  if (!idle && results.dataset["state"] !== "done") status.textContent = searchStatus.searching;
  if (!idle) show("loading");
  const failed = failure();
  try {
    const loaded = await load();
    const answer = await loaded.search.search(request);
    const hits = answer.tiers.filter((tier) => tier.hits.length > 0 && !idle);
    const document = (record: number) => loaded.engine.document(record);
    const views = await Promise.all(
      hits.map((tier) => tierView(tier, answer.query, { root, document, failed })),
    );
    const isExact =
      answer.query !== "phrase" ||
      answer.tiers.some(({ tier, hits }) => /^(?:reference|exact)$/.test(tier) && hits.length > 0);
    if (own === turn && !isExact && (await opening.isOutdated())) return await run();
    if (own !== turn) return;
    loaded.filters.update(filters, answer.counts);
    const literally = { ...request, asTyped: true };
    const said = idle
      ? []
      : understoodView(answer, text, printSearch(literally, facets), () => {
          push(request);
          push(literally);
        });
    results.replaceChildren(...said, ...views);
    if (views.length === 0 && !idle) void offer(own, answer);
    status.textContent = sentence(answer, loaded.catalogue.measures, {
      idle,
      filtered: Object.keys(filters).length > 0,
    });
    tellRestriction(answer);
    show(idle ? "idle" : views.length > 0 ? "done" : "empty");
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
function failure(): (error: unknown) => Promise<void> {
  const [own, by] = [turn, opening.turn];
  return async (error) => {
    if (own !== turn) return;
    try {
      await opening.recover(by, error);
    } catch (last) {
      return fail(own, last);
    }
    if (own === turn) await run();
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
  status.textContent = isMixed ? mixture.said : searchStatus.failed;
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

function addressOf(one: SearchRequest): string {
  return location.pathname + printSearch(one, facets);
}

/** Goes to another search as a new entry of the history, the current one put back to before typing. */
function push(next: SearchRequest): void {
  history.replaceState(null, "", addressOf(settled));
  if (addressOf(next) !== addressOf(settled)) history.pushState(null, "", addressOf(next));
  settled = next;
  follow(next);
}

/** Goes to other filters; what was typed before keeps an entry of its own. */
function choose(filters: SearchRequest["filters"]): void {
  push(request);
  push({ ...request, filters });
}

/** Makes boxes and hits follow a request. */
function follow(next: SearchRequest): void {
  request = next;
  for (const box of boxes) if (box.value !== next.text) box.value = next.text;
  void run();
}

/** The same search, for another text: that may be put right again. */
function withoutLiterally({ asTyped: _, ...rest }: SearchRequest): SearchRequest {
  return rest;
}

/** Follows typing after a rest, in the current entry of the history. */
function typed(text: string): void {
  request = { ...withoutLiterally(request), text };
  clearTimeout(resting);
  resting = setTimeout(() => {
    history.replaceState(null, "", addressOf(request));
    follow(request);
  }, REST);
}

/** Listens to boxes, filters, sorting and the history, and shows the address's search, by an index or by all texts. */
export function startPage(openIndex: Open | null): void {
  opening = createOpening(root, openIndex);
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
      () => clearTimeout(resting),
    );
  }
  for (const form of forms) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = boxOf(form)?.value ?? "";
      push(text === request.text ? request : { ...withoutLiterally(request), text });
    });
  }
  sorting.addEventListener("change", () => {
    const sort = SORTS.find((one) => one === sorting.value) ?? "relevance";
    push(request);
    push({ ...request, sort });
  });
  addEventListener("popstate", () => {
    settled = readSearch(location.search, facets);
    follow(settled);
  });
  foldFilters();
  offerShortcuts();
  required("[data-search-app]").hidden = false;
  follow(request);
}
