/** What shows the answer to the page's request: the search that is opened for it, its hits, and what is said of them. */
import { toggle } from "../../model/chosen-values.ts";
import type { SearchAnswer, SearchRequest } from "../../search/query.ts";
import { searchStatus } from "../../wording/search.ts";
import { buildSet } from "../build-set.ts";
import { root } from "./boxes.ts";
import { emptyView } from "./empty-view.ts";
import { createFiltersView, type FiltersView } from "./filters-view.ts";
import { tierView } from "./hits-view.ts";
import { printSearch } from "./location.ts";
import type { Opened, Way } from "./open.ts";
import { createOpening } from "./opening.ts";
import { chosen, facets, fold, panel, replaced, results, sorting } from "./page-elements.ts";
import { focusedHit, focusHit, type Place, placeNow, returnTo, shownHits } from "./place.ts";
import { sayFailure, sayRestriction, show } from "./results-state.ts";
import { sentence } from "./sentence.ts";
import type { StatusLine } from "./status.ts";
import { understoodView } from "./understood-view.ts";

interface Loaded extends Opened {
  filters: FiltersView;
  /** What names the texts that are searched. */
  texts: string;
}

/** How a search came about. */
export interface Cause {
  /** By typing, which may go on. */
  isTyping?: boolean;
  /** By coming to an entry of the history in which the reader was here. */
  place?: Place | null;
}

/** What is searched for, and where the reader goes from an answer. */
export interface Asked {
  request(): SearchRequest;
  /** Other filters or another order. */
  choose(change: Partial<SearchRequest>): void;
  /** Another search. */
  push(next: SearchRequest): void;
}

/** The search that runs and the answer that is shown. */
export interface Searching {
  /** Loads what the first search needs, so that it is quick. @throws where it can't be loaded */
  warm(): Promise<void>;
  /** Searches for the current request. */
  run(cause?: Cause): Promise<void>;
  /** Calls back once the hits of the current request are shown; `false` where there are none. */
  whenShown(act: () => void): boolean;
  /** The search whose hits are shown, as an address prints it. */
  shown(): string | null;
  /** Where the reader is in the hits that are shown; `null` where none are. */
  here(opened?: Element): Place | null;
}

/** The same search, for another text: that may be put right again. */
export function withoutLiterally({ asTyped: _, ...rest }: SearchRequest): SearchRequest {
  return rest;
}

/** Makes what searches by the first of the ways that works. */
export function createSearching(ways: readonly Way[], asked: Asked, status: StatusLine): Searching {
  const elements = { results, panel, fold };
  const opening = createOpening(root, ways);
  /** The search whose hits are shown. */
  let shown: { search: string; texts: string } | null = null;
  let turn = 0;
  let running = Promise.resolve();
  let loading: { of: number; loaded: Promise<Loaded> } | null = null;

  const load = (): Promise<Loaded> => {
    if (loading?.of !== opening.turn) {
      const loaded = open();
      loading = { of: opening.turn, loaded };
      loaded.catch(() => {
        if (loading?.loaded === loaded) loading = null;
      });
    }
    return loading.loaded;
  };

  const open = async (): Promise<Loaded> => {
    const opened = await opening.open();
    const { files } = await buildSet(root);
    panel.replaceChildren();
    replaced.hidden = !opening.isReplaced;
    const filters = createFiltersView(panel, chosen, opened.catalogue, {
      toggle: (facet, value) => asked.choose({ filters: toggle(asked.request().filters, facet, value) }),
      clear: () => asked.choose({ filters: {} }),
      open: (facet) => {
        const failed = failure();
        void opened.search.open(facet).then(() => run(), failed);
      },
    });
    return { ...opened, filters, texts: files.searchTexts ?? "" };
  };

  const run = (cause: Cause = {}): Promise<void> => {
    turn += 1;
    running = search(turn, cause);
    return running;
  };

  /** Shows the answer to the current request; one that a later request has overtaken is dropped. */
  const search = async (own: number, cause: Cause): Promise<void> => {
    const { isTyping = false, place = null } = cause;
    const request = asked.request();
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
      results.replaceChildren(...(idle ? [] : said(answer, request)), ...views);
      shown = { search: key, texts: loaded.texts };
      if (views.length === 0 && !idle) void offer(own, answer, request);
      const isFiltered = Object.keys(filters).length > 0;
      status.say(sentence(answer, loaded.catalogue.measures, { idle, filtered: isFiltered }), isTyping);
      sayRestriction(answer);
      show(idle ? "idle" : views.length > 0 ? "done" : "empty");
      if (focused !== null) focusHit(results, focused);
      if (known !== null) returnTo(known, elements);
    } catch (error) {
      await failed(error);
    }
  };

  /** What to do when the search that is running now fails: search by other files, or say so. */
  const failure = (cause: Cause = {}): ((error: unknown) => Promise<void>) => {
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
  };

  const fail = (own: number, error: unknown): void => {
    if (own !== turn) return;
    shown = null;
    status.say(sayFailure(error, again), false);
  };

  const again = () => {
    opening.restart();
    void run();
  };

  /** Offers terms near a query that found nothing. */
  const offer = async (own: number, { query }: SearchAnswer, request: SearchRequest): Promise<void> => {
    if (query !== "phrase") return;
    // Few searches find nothing: the first hits don't wait for it.
    const near = await import("./completion.ts")
      .then(({ loadSuggestions }) => loadSuggestions(root))
      .then((suggestions) => suggestions.near(request.text))
      .catch(() => []);
    if (own === turn)
      results.append(...emptyView(near, (text) => asked.push({ ...withoutLiterally(request), text })));
  };

  /** How the query was read, with the way to what was typed. */
  const said = (answer: SearchAnswer, request: SearchRequest): HTMLElement[] => {
    const literally = { ...request, asTyped: true };
    return understoodView(answer, request.text, printSearch(literally, facets), () => {
      asked.push(request);
      asked.push(literally);
    });
  };

  return {
    async warm() {
      const { engine } = await load();
      await engine.warm();
    },
    run,
    whenShown(act) {
      if (results.dataset["state"] === "loading") {
        void running.then(act);
        return true;
      }
      if (results.dataset["state"] !== "done") return false;
      act();
      return true;
    },
    shown: () => shown?.search ?? null,
    here: (opened) => (shown === null ? null : placeNow(elements, { ...shown, opened: opened ?? null })),
  };
}
