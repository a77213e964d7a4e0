/**
 * The script of the search page: what is typed and chosen becomes the address,
 * the address becomes hits.
 *
 * Typing replaces the current entry of the history; submitting and choosing add
 * one, and put the current one back to what it was before typing, so that going
 * back always leads to another search.
 */
import { loadCatalogue } from "./catalogue.ts";
import { button, required } from "./dom.ts";
import type { SearchEngine } from "./engine.ts";
import { createFiltersView, type FiltersView } from "./filters-view.ts";
import { tierView } from "./hits-view.ts";
import { printSearch, readSearch, toggle } from "./location.ts";
import { createPagefindEngine } from "./pagefind-engine.ts";
import { createSearch, type Search, type SearchRequest } from "./query.ts";
import { sentence } from "./sentence.ts";

type State = "idle" | "loading" | "done" | "empty" | "error";

/** How long typing must rest before it is searched for. */
const REST = 150;

interface Loaded {
  engine: SearchEngine;
  search: Search;
  measures: number;
  filters: FiltersView;
}

const results = required("[data-results]");
const status = required("[data-search-status]");
const panel = required("[data-search-filters]");
const chosen = required("[data-search-chosen]");
const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-search]")];
const boxes = forms.flatMap((form) => [...form.querySelectorAll<HTMLInputElement>('input[name="q"]')]);
const root = forms[0]?.dataset["root"] ?? "../";

let request = readSearch(location.search);
/** The search of the current history entry before anything was typed. */
let settled = request;
let turn = 0;
let resting: ReturnType<typeof setTimeout> | undefined;
let loading: Promise<Loaded> | null = null;

function load(): Promise<Loaded> {
  loading ??= open().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function open(): Promise<Loaded> {
  const folder = new URL(`${root}pagefind/`, location.href);
  const catalogue = await loadCatalogue(folder);
  const engine = createPagefindEngine(folder, catalogue);
  const filters = createFiltersView(
    panel,
    chosen,
    catalogue,
    (facet, value) => choose(toggle(request.filters, facet, value)),
    () => choose({}),
  );
  return { engine, search: createSearch(engine, catalogue), measures: catalogue.measures, filters };
}

/** Searches for the current request; an answer that a later request has overtaken is dropped. */
async function run(): Promise<void> {
  clearTimeout(resting);
  turn += 1;
  const own = turn;
  const { text, filters } = request;
  const idle = text.trim() === "" && Object.keys(filters).length === 0;
  if (!idle && results.dataset["state"] !== "done") status.textContent = "正在检索……";
  if (!idle) show("loading");
  try {
    const loaded = await load();
    const answer = await loaded.search.search({ text, filters });
    const hits = answer.tiers.filter((tier) => tier.hits.length > 0 && !idle);
    const failed = (error: unknown) => fail(own, error);
    const document = (record: number) => loaded.engine.document(record);
    const views = await Promise.all(
      hits.map((tier) => tierView(tier, answer.query, { root, document, failed })),
    );
    if (own !== turn) return;
    loaded.filters.update(filters, answer.counts);
    results.replaceChildren(...views);
    status.textContent = sentence(answer, loaded.measures, {
      idle,
      filtered: Object.keys(filters).length > 0,
    });
    show(idle ? "idle" : views.length > 0 ? "done" : "empty");
  } catch (error) {
    fail(own, error);
  }
}

function fail(own: number, error: unknown): void {
  if (own !== turn) return;
  console.error(error);
  status.textContent = "检索没有成功，请检查网络连接后重试。";
  results.replaceChildren(button("重试", { "data-retry": "" }, () => void run()));
  show("error");
}

function show(state: State): void {
  results.dataset["state"] = state;
  results.setAttribute("aria-busy", String(state === "loading"));
}

function addressOf(one: SearchRequest): string {
  return location.pathname + printSearch(one);
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
  const { text } = request;
  push(request);
  push({ text, filters });
}

/** Makes boxes and hits follow a request. */
function follow(next: SearchRequest): void {
  request = next;
  for (const box of boxes) if (box.value !== next.text) box.value = next.text;
  void run();
}

/** Follows typing after a rest, in the current entry of the history. */
function typed(text: string): void {
  request = { ...request, text };
  clearTimeout(resting);
  resting = setTimeout(() => {
    history.replaceState(null, "", addressOf(request));
    follow(request);
  }, REST);
}

for (const box of boxes) {
  box.addEventListener("focus", () =>
    load()
      .then(({ engine }) => engine.warm())
      .catch(() => undefined),
  );
  box.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed(box.value);
  });
  // While an input method composes, the box is its own.
  box.addEventListener("compositionstart", () => clearTimeout(resting));
  box.addEventListener("compositionend", () => typed(box.value));
}
for (const form of forms) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = form.querySelector<HTMLInputElement>('input[name="q"]')?.value ?? "";
    push({ ...request, text });
  });
}
addEventListener("popstate", () => {
  settled = readSearch(location.search);
  follow(settled);
});

// Beside the hits the filters stay open; above them, on narrow screens, they begin folded.
const fold = required<HTMLDetailsElement>("[data-search-fold]");
const beside = matchMedia("(min-width: 56rem)");
fold.open = beside.matches;
beside.addEventListener("change", () => {
  fold.open = beside.matches;
});

required("[data-search-app]").hidden = false;
follow(request);
