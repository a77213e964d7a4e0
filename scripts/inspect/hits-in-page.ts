/** Runs in the page: the site's own query layer over its own index, without the page around it. */

import { type Open, openIndex, openPacked } from "../../src/browser/search/open.ts";

declare global {
  /**
   * The record numbers of each query's hits of all tiers, as they are shown; `folder` is an index's, or packed texts,
   * beside which lie the script with how people ask, and the words that few queries need.
   */
  var allHits: (
    folder: string,
    queries: readonly string[],
    asked?: string,
    rare?: string,
  ) => Promise<number[][]>;
  /** The record numbers of each query's exact hits. */
  var exactHits: (folder: string, queries: readonly string[]) => Promise<number[][]>;
  /** How many milliseconds queries took one after another, asked for the first time and again. */
  var timedHits: (
    folder: string,
    queries: readonly string[],
    asked?: string,
  ) => Promise<{ first: Times; again: Times }>;
}

/** Of each query: until its hits were known, and until the texts of the first of them were there. */
interface Times {
  found: number[];
  shown: number[];
}

/** What lies at an address: an index's folder, or all texts packed. */
const openFile = (address: string, asked?: string, rare?: string) => {
  const open: Open = address.endsWith("/") ? openIndex : openPacked;
  const at = (file: string | undefined) => (file === undefined ? undefined : new URL(file));
  return open(new URL(address), { asked: at(asked), packedRare: at(rare) });
};

async function tiersOf(
  folder: string,
  queries: readonly string[],
  tiers: RegExp,
  asked?: string,
  rare?: string,
): Promise<number[][]> {
  const { search } = await openFile(folder, asked, rare);
  const found: number[][] = [];
  for (const text of queries) {
    const answer = await search.search({ text, filters: {} });
    found.push([...new Set(answer.tiers.flatMap(({ tier, hits }) => (tiers.test(tier) ? hits : [])))]);
  }
  return found;
}

/** How many hits of a tier are shown at first. */
const SHOWN = 20;

globalThis.timedHits = async (folder, queries, asked) => {
  const { search, engine } = await openFile(folder, asked);
  await engine.warm();
  const once = async () => {
    const times: Times = { found: [], shown: [] };
    for (const text of queries) {
      const start = performance.now();
      const { tiers } = await search.search({ text, filters: {} });
      times.found.push(performance.now() - start);
      const shown = tiers.flatMap(({ hits }) => hits.slice(0, SHOWN));
      await Promise.all(shown.map((record) => engine.document(record)));
      times.shown.push(performance.now() - start);
    }
    return times;
  };
  return { first: await once(), again: await once() };
};

globalThis.exactHits = (folder, queries) => tiersOf(folder, queries, /^exact$/);
globalThis.allHits = (folder, queries, asked, rare) => tiersOf(folder, queries, /./, asked, rare);
