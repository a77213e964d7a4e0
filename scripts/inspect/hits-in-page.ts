/** Runs in the page: the site's own query layer over its own index, without the page around it. */

import { openIndex } from "../../src/browser/search/open.ts";

declare global {
  /** The record numbers of each query's hits of all tiers, as they are shown. */
  var allHits: (folder: string, queries: readonly string[]) => Promise<number[][]>;
  /** The record numbers of each query's exact hits. */
  var exactHits: (folder: string, queries: readonly string[]) => Promise<number[][]>;
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

globalThis.exactHits = (folder, queries) => tiersOf(folder, queries, /^exact$/);
globalThis.allHits = (folder, queries) => tiersOf(folder, queries, /./);
