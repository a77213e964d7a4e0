import { element, textElement, xmlFile } from "../formats/xml.ts";

/** The most addresses that one sitemap may have (sitemaps.org). */
const MOST = 50_000;
const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** A page for search engines; `day` where it is known when it last changed. */
export interface SitemapPage {
  address: string;
  day: string | null;
}

/**
 * The sitemap by file name: `sitemap.xml` alone, or as the index of others where
 * one can't hold all pages. `root` is the site's address.
 */
export function sitemapFiles(pages: readonly SitemapPage[], root: string, most = MOST): Map<string, string> {
  if (pages.length <= most) return new Map([["sitemap.xml", sitemap(pages)]]);
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    pages: pages.slice(index * most, (index + 1) * most),
  }));
  const index = parts.map(({ name }) => element("sitemap", {}, textElement("loc", root + name)));
  return new Map([
    ["sitemap.xml", xmlFile("sitemapindex", NAMESPACE, index)],
    ...parts.map(({ name, pages }) => [name, sitemap(pages)] as const),
  ]);
}

function sitemap(pages: readonly SitemapPage[]): string {
  const entries = pages.map(({ address, day }) =>
    element("url", {}, textElement("loc", address) + (day === null ? "" : textElement("lastmod", day))),
  );
  return xmlFile("urlset", NAMESPACE, entries);
}
