import type { APIRoute } from "astro";
import { finderFiles } from "../data/finder-files.ts";
import { jsonResponse } from "../data/json.ts";
import type { BuildSet } from "../model/build-set.ts";
import { loadSite } from "../site/site.ts";

// scripts/build/open-bundle.ts asks for them here.
export { pageDigests } from "../inputs/page-digests.ts";
export { changedMemories } from "../model/memory.ts";

/** Which files belong together, as far as rendering makes them; the search index adds its own. */
export const GET: APIRoute = () => {
  const site = loadSite();
  // While editing, scripts/dev/live-site.ts names the search's files.
  const search = import.meta.env.DEV
    ? (JSON.parse(process.env["DEV_SEARCH_FILES"] ?? "{}") as BuildSet["files"])
    : {};
  const files = site.parts.has("finder") ? { finderData: finderFiles(site).data.path } : {};
  const asOf = site.newest === null ? {} : { asOf: site.newest };
  return jsonResponse({ readers: READERS_HASH, ...asOf, files: { ...search, ...files } } satisfies BuildSet);
};
