/** Runs in the page: the site's own query layer over its own index, without the page around it. */
import { loadCatalogue } from "../../src/search/catalogue.ts";
import { createPagefindEngine } from "../../src/search/pagefind-engine.ts";
import { createSearch } from "../../src/search/query.ts";

declare global {
  /** The record numbers of each query's exact hits. */
  var exactHits: (folder: string, queries: readonly string[]) => Promise<number[][]>;
}

globalThis.exactHits = async (folder, queries) => {
  const catalogue = await loadCatalogue(new URL(folder));
  const search = createSearch(createPagefindEngine(new URL(folder), catalogue), catalogue);
  const found: number[][] = [];
  for (const text of queries) {
    const { tiers } = await search.search({ text, filters: {} });
    found.push(tiers.flatMap(({ tier, hits }) => (tier === "exact" ? hits : [])));
  }
  return found;
};
