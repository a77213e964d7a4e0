import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contentDirectory } from "../content/directory.ts";
import { loadContent } from "../content/load.ts";
import { isDated } from "../data/atom.ts";
import { openSearch } from "../data/opensearch.ts";
import { type SitemapPage, sitemapFiles } from "../data/sitemap.ts";
import { rootFiles } from "../model/file-addresses.ts";
import type { Settings } from "../settings/schema.ts";
import { assembleSite, type Site } from "../site/assemble.ts";
import { lastChanges } from "../site/changes.ts";
import { feedWords } from "../wording/feeds.ts";
import { pagePath } from "./page-path.ts";

/** A page that search engines may list names its one address. */
const CANONICAL = /<link rel="canonical"/;

/**
 * Writes what other programs look for at the site's root and what can't be said
 * without its address: sitemap, robots.txt, OpenSearch description. The sitemap
 * lists whatever page names a canonical address, so that no kind of page is
 * forgotten and none that is for readers only gets in.
 */
export function addressFiles({ settings }: { settings: Settings }): AstroIntegration {
  return {
    name: "address-files",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { address } = settings;
        const search = openSearch(settings);
        if (address === null || search === null) return;
        const folder = fileURLToPath(dir);
        const write = (name: string, text: string) => writeFile(join(folder, name), text);
        const site = assembleSite(loadContent(contentDirectory()));
        const pages = await listed(folder, address, site);
        for (const [name, text] of sitemapFiles(pages, address)) await write(name, text);
        const undated = site.notices.filter((entry) => !isDated(entry)).map(({ notice }) => notice.id);
        if (undated.length > 0) {
          logger.warn(feedWords.undated(undated));
        }
        await write(rootFiles.robots, `User-agent: *\nAllow: /\n\nSitemap: ${address}${rootFiles.sitemap}\n`);
        await write(rootFiles.openSearch, search);
      },
    },
  };
}

/** The pages for search engines in the order of their paths, with the days on which they last changed. */
async function listed(folder: string, address: string, site: Site): Promise<SitemapPage[]> {
  const days = lastChanges(site);
  const files = await readdir(folder, { recursive: true });
  const pages: SitemapPage[] = [];
  for (const file of files.filter((name) => name.endsWith(".html")).sort()) {
    if (!CANONICAL.test(await readFile(join(folder, file), "utf8"))) continue;
    const path = pagePath(file);
    pages.push({ address: address + path, day: days.get(path) ?? null });
  }
  return pages;
}
