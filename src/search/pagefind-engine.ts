/**
 * The search engine on the site's Pagefind index.
 *
 * Pagefind swallows an index file that fails to load and answers “nothing
 * found”. So an empty answer is believed only when every token of the phrase,
 * known from the catalogue to be in the index, can be found by itself.
 */
import { type Catalogue, wordsOf } from "./catalogue.ts";
import { EngineError, type PhraseHit, type SearchEngine } from "./engine.ts";
import { indexWord } from "./index-word.ts";
import type { SearchDocument } from "./record.ts";

interface PagefindResult {
  id: string;
  words: number[];
  data(): Promise<{ anchors: { title?: string }[] }>;
}
interface PagefindInstance {
  search(term: string | null): Promise<{ results: PagefindResult[] }>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}
/** A loaded index and its records in the order in which they were added. */
interface Loaded {
  instance: PagefindInstance;
  records: PagefindResult[];
  numbers: Map<string, number>;
}

/** The engine for the index in a folder, loaded when it is first needed; see {@link SearchEngine}. */
export function createPagefindEngine(folder: URL, catalogue: Catalogue): SearchEngine {
  const known = wordsOf(catalogue);
  const seen = new Set<string>();
  let loading: Promise<Loaded> | null = null;
  let attempts = 0;

  const load = () => {
    loading ??= open(folder, catalogue.records, attempts++).catch((error: unknown) => {
      loading = null;
      throw new EngineError("the search index could not be loaded", { cause: error });
    });
    return loading;
  };
  const find = async (tokens: readonly string[]) => {
    const { instance } = await load();
    const { results } = await instance.search(`"${tokens.map(indexWord).join(" ")}"`);
    if (results.length > 0) for (const token of tokens) seen.add(token);
    return results;
  };
  const prove = async (token: string) => {
    if ((await find([token])).length === 0)
      throw new EngineError("a part of the search index could not be loaded");
  };

  return {
    longestPhrase: 48,
    async warm() {
      const [first] = known;
      if (first !== undefined) await find([first]);
    },
    async phrase(tokens) {
      if (tokens.some((token) => !known.has(token))) return [];
      let results = await find(tokens);
      const unproven = new Set(tokens.filter((token) => !seen.has(token)));
      if (results.length === 0 && unproven.size > 0) {
        await Promise.all(Array.from(unproven, prove));
        results = await find(tokens);
      }
      const { numbers } = await load();
      return results.map((result) => toHit(result, numbers)).sort((a, b) => a.record - b.record);
    },
    async document(record) {
      const { records } = await load();
      return read(records[record], record);
    },
  };
}

async function open(folder: URL, expected: number, attempt: number): Promise<Loaded> {
  // A module that failed to load stays failed under its address.
  const address = new URL(attempt === 0 ? "pagefind.js" : `pagefind.js?attempt=${attempt}`, folder);
  const pagefind = (await import(/* @vite-ignore */ address.href)) as PagefindModule;
  const instance = pagefind.createInstance({ basePath: folder.href, noWorker: true });
  const { results: records } = await instance.search(null);
  if (records.length !== expected)
    throw new Error(`${records.length} records in the index, ${expected} expected`);
  return { instance, records, numbers: new Map(records.map(({ id }, number) => [id, number])) };
}

function toHit({ id, words }: PagefindResult, numbers: ReadonlyMap<string, number>): PhraseHit {
  const record = numbers.get(id);
  if (record === undefined) throw new EngineError(`unknown record ${id}`);
  return { record, position: Math.min(...words) };
}

async function read(result: PagefindResult | undefined, record: number): Promise<SearchDocument> {
  try {
    const title = (await result?.data())?.anchors[0]?.title ?? "";
    const carried = JSON.parse(title) as { number: number; document: SearchDocument };
    if (carried.number !== record) throw new Error(`record ${carried.number} in the place of ${record}`);
    return carried.document;
  } catch (error) {
    throw new EngineError(`record ${record} could not be loaded`, { cause: error });
  }
}
