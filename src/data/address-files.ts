/** What other programs look for at the site's root and what can't be said without its address. */
import { rootFiles } from "../model/file-addresses.ts";
import type { Settings } from "../settings/schema.ts";
import type { Site } from "../site/assemble.ts";
import { lastChanges } from "../site/changes.ts";
import { openSearch } from "./opensearch.ts";
import { sitemapFiles } from "./sitemap.ts";

/**
 * Sitemap, robots.txt and OpenSearch description by name; none where the
 * settings have no address. `pages` are the paths of those that name a canonical
 * address: no kind of page is forgotten, and none that is for readers only gets in.
 */
export function addressFiles(
  settings: Pick<Settings, "address"> & Parameters<typeof openSearch>[0],
  site: Site,
  pages: readonly string[],
): ReadonlyMap<string, string> {
  const { address } = settings;
  const search = openSearch(settings);
  if (address === null || search === null) return new Map();
  const days = lastChanges(site);
  const listed = [...pages].sort().map((path) => ({ address: address + path, day: days.get(path) ?? null }));
  return new Map([
    ...sitemapFiles(listed, address),
    [rootFiles.robots, `User-agent: *\nAllow: /\n\nSitemap: ${address}${rootFiles.sitemap}\n`],
    [rootFiles.openSearch, search],
  ]);
}
