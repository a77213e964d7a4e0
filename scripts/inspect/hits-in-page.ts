/** Runs in the page: the site's own query layer over its own index, without the page around it. */

import { openIndex } from "../../src/browser/search/open.ts";

declare global {
  /** The record numbers of each query's hits of all tiers, as they are shown. */
  var allHits: (folder: string, queries: readonly string[]) => Promise<number[][]>;
  /** The record numbers of each query's exact hits. */
  var exactHits: (folder: string, queries: readonly string[]) => Promise<number[][]>;
  /** How many milliseconds each query took with the texts of its first hits, asked for the first time and again. */
  var timedHits: (folder: string, queries: readonly string[]) => Promise<[first: number[], again: number[]]>;
}

async function tiersOf(folder: string, queries: readonly string[], tiers: RegExp): Promise<number[][]> {
  const { search } = await openIndex(new URL(folder));
  const found: number[][] = [];
  for (const text of queries) {
    const answer = await search.search({ text, filters: {} });
    found.push(answer.tiers.flatMap(({ tier, hits }) => (tiers.test(tier) ? hits : [])));
  }
  return found;
}

/** How many hits of a tier are shown at first. */
const SHOWN = 20;

globalThis.timedHits = async (folder, queries) => {
  const { search, engine } = await openIndex(new URL(folder));
  await engine.warm();
  const once = async () => {
    const times: number[] = [];
    for (const text of queries) {
      const start = performance.now();
      const { tiers } = await search.search({ text, filters: {} });
      const shown = tiers.flatMap(({ hits }) => hits.slice(0, SHOWN));
      await Promise.all(shown.map((record) => engine.document(record)));
      times.push(performance.now() - start);
    }
    return times;
  };
  return [await once(), await once()];
};

globalThis.exactHits = (folder, queries) => tiersOf(folder, queries, /^exact$/);
globalThis.allHits = (folder, queries) => tiersOf(folder, queries, /./);
