/** Runs in the browser, for the benchmark: several searches over the same texts, asked the same queries. */

import { loadCatalogue, loadVocabulary } from "../../src/browser/search/index-files.ts";
import { createPagefindEngine } from "../../src/browser/search/pagefind-engine.ts";
import { createSearch } from "../../src/search/query.ts";
import { bigrams, MINI_SEARCH } from "./bigrams.ts";

/** One text as every search gets it. */
export interface BenchText {
  id: string;
  title: string;
  text: string;
}

/** What one search answered: ids best first, and times in milliseconds. */
export interface BenchAnswers {
  judged: string[][];
  /** For ours the exact tier, for others all they find. */
  stretches: string[][];
  first: number;
  warm: number[];
}

type Ask = (query: string) => Promise<{ ids: () => Promise<string[]>; exact?: string[] }>;
interface Stock {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}
interface MiniSearchLike {
  addAll(texts: readonly BenchText[]): void;
  search(query: string): { id: string }[];
}
interface FlexIndex {
  add(id: number, text: string): void;
  search(query: string, options: { limit: number; suggest: boolean }): number[];
}
interface Orama {
  create(options: unknown): unknown;
  insertMultiple(index: unknown, texts: readonly BenchText[]): Promise<unknown>;
  search(index: unknown, query: unknown): Promise<{ hits: { document: { id: string } }[] }>;
}
type MiniSearchClass = new (options: unknown) => MiniSearchLike;

declare global {
  var benchSearch: (
    name: string,
    texts: BenchText[],
    judged: string[],
    stretches: string[],
  ) => Promise<BenchAnswers>;
}

/** The browser's clock is too coarse for one search. */
const REPEATS = 20;

const folder = (name: string) => new URL(`${name}/`, location.href);

const SEARCHES: Record<string, (texts: BenchText[]) => Promise<Ask>> = {
  ours: async (texts) => {
    const [catalogue, vocabulary] = await Promise.all([
      loadCatalogue(folder("ours")),
      loadVocabulary(folder("ours")),
    ]);
    const engine = createPagefindEngine(folder("ours"), catalogue);
    const search = createSearch(engine, catalogue, vocabulary);
    await engine.warm();
    return async (text) => {
      const { tiers } = await search.search({ text, filters: {} });
      const ids = (hits: number[]) => hits.map((record) => texts[record]?.id ?? "");
      const exact = ids(tiers.find(({ tier }) => tier === "exact")?.hits ?? []);
      return { ids: async () => ids([...new Set(tiers.flatMap(({ hits }) => hits))]), exact };
    };
  },
  stock: async () => {
    const pagefind = (await import(/* @vite-ignore */ new URL("pagefind.js", folder("stock")).href)) as Stock;
    await pagefind.init();
    return async (query) => {
      const { results } = await pagefind.search(query);
      const ids = async () =>
        (await Promise.all(results.map((one) => one.data()))).map(({ url }) => idOf(url));
      return { ids };
    };
  },
  flex: openFlexSearch,
  orama: openOrama,
  mini: async (texts) => {
    const { default: MiniSearch } = (await import(
      /* @vite-ignore */ new URL("minisearch.js", location.href).href
    )) as {
      default: MiniSearchClass;
    };
    const search = new MiniSearch(MINI_SEARCH);
    search.addAll(texts);
    return async (query) => {
      const found = search.search(query);
      return { ids: async () => found.map(({ id }) => id) };
    };
  },
};

/** More hits than there are texts. */
const ALL = 1000;

async function openFlexSearch(texts: BenchText[]): Promise<Ask> {
  const { Index } = (await import(/* @vite-ignore */ new URL("flexsearch.js", location.href).href)) as {
    Index: new (options: unknown) => FlexIndex;
  };
  const index = new Index({ tokenize: "strict", encode: bigrams });
  for (const [id, { title, text }] of texts.entries()) index.add(id, `${title}\n${text}`);
  return async (query) => {
    const found = index.search(query, { limit: ALL, suggest: true });
    return { ids: async () => found.map((id) => texts[id]?.id ?? "") };
  };
}

async function openOrama(texts: BenchText[]): Promise<Ask> {
  const { create, insertMultiple, search } = (await import(
    /* @vite-ignore */ new URL("orama/index.js", location.href).href
  )) as Orama;
  const index = create({
    schema: { id: "string", title: "string", text: "string" },
    components: { tokenizer: { language: "english", normalizationCache: new Map(), tokenize: bigrams } },
  });
  await insertMultiple(index, texts);
  return async (term) => {
    const query = { term, properties: ["title", "text"], boost: { title: 3 }, limit: ALL, threshold: 1 };
    const { hits } = await search(index, query);
    return { ids: async () => hits.map(({ document }) => document.id) };
  };
}

function idOf(url: string): string {
  return url.replace(/^.*\/id\//, "").replace(/\/$/, "");
}

globalThis.benchSearch = async (name, texts, judged, stretches) => {
  const open = SEARCHES[name];
  if (open === undefined) throw new Error(`no search ${name}`);
  const ask = await open(texts);
  const timed = async (query: string, times = 1) => {
    const start = performance.now();
    for (let time = 0; time < times; time += 1) await ask(query);
    return (performance.now() - start) / times;
  };
  const first = await timed(judged[0] ?? "");
  const answers = async (query: string, exact: boolean) => {
    const answer = await ask(query);
    return exact && answer.exact !== undefined ? answer.exact : answer.ids();
  };
  const found: BenchAnswers = { judged: [], stretches: [], first, warm: [] };
  for (const query of judged) found.judged.push(await answers(query, false));
  for (const query of stretches) found.stretches.push(await answers(query, true));
  for (const query of judged) found.warm.push(await timed(query, REPEATS));
  return found;
};
