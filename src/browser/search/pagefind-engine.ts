/**
 * The search engine on the site's Pagefind index.
 *
 * Pagefind is asked for single tokens only, each once, and tells every place
 * where they stand; what is made of the places is decided in the query layer.
 * It swallows an index file that fails to load and answers “nothing found”; a
 * token that the catalogue knows but the index doesn't find shows that.
 */
import { type Catalogue, wordsOf } from "../../search/catalogue.ts";
import { EngineError, type SearchEngine } from "../../search/engine.ts";
import { indexWord } from "../../search/index-word.ts";
import { type Places, placeOf } from "../../search/postings.ts";
import type { SearchDocument } from "../../search/record.ts";

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
  const asked = new Map<string, Promise<Places>>();
  let loading: Promise<Loaded> | null = null;

  const load = () => {
    loading ??= open(folder, catalogue.records).catch((error: unknown) => {
      loading = null;
      failures += 1;
      throw new EngineError("the search index could not be loaded", { cause: error });
    });
    return loading;
  };
  const ask = async (word: string): Promise<Places> => {
    const { instance, numbers } = await load();
    const { results } = await instance.search(word);
    return results.flatMap((result) => placesIn(result, numbers)).sort((a, b) => a - b);
  };
  const once = (key: string, find: () => Promise<Places>): Promise<Places> => {
    const earlier = asked.get(key);
    if (earlier !== undefined) return earlier;
    const answer = find();
    asked.set(key, answer);
    answer.catch(() => asked.delete(key));
    return answer;
  };
  const places = async (token: string): Promise<Places> => {
    if (!known.has(token)) return [];
    return once(token, async () => {
      const found = await ask(indexWord(token));
      if (found.length === 0) throw new EngineError("a part of the search index could not be loaded");
      return found;
    });
  };
  return {
    async warm() {
      // The index lies in a few files by the order of its words; these lead to most of them.
      const words = [...known];
      await Promise.all([0.1, 0.5, 0.9].map((part) => places(words[Math.floor(words.length * part)] ?? "")));
    },
    places,
    async document(record) {
      const { records } = await load();
      return read(records[record], record);
    },
  };
}

/** A module that failed to load stays failed under its address. */
let failures = 0;

async function open(folder: URL, expected: number): Promise<Loaded> {
  const address = new URL(failures === 0 ? "pagefind.js" : `pagefind.js?attempt=${failures}`, folder);
  const pagefind = (await import(/* @vite-ignore */ address.href)) as PagefindModule;
  const instance = pagefind.createInstance({ basePath: folder.href, noWorker: true });
  const { results: records } = await instance.search(null);
  if (records.length !== expected)
    throw new Error(`${records.length} records in the index, ${expected} expected`);
  return { instance, records, numbers: new Map(records.map(({ id }, number) => [id, number])) };
}

function placesIn({ id, words }: PagefindResult, numbers: ReadonlyMap<string, number>): Places {
  const record = numbers.get(id);
  if (record === undefined) throw new EngineError(`unknown record ${id}`);
  return words.map((position) => placeOf(record, position));
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
