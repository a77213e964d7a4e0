import { paths } from "./address.ts";

/** The addresses of the data files, below the site's root. */
export const dataFiles = {
  measures: "data/measures.json",
  measuresCsv: "data/measures.csv",
  notices: "data/notices.json",
  departments: "data/departments.json",
  facets: "data/facets.json",
  terms: "data/terms.json",
  documents: "data/documents.json",
  links: "data/links.json",
  families: "data/families.json",
  contacts: "data/contacts.json",
  withdrawn: "data/withdrawn.json",
} as const;

/** The file of one notice with its measures. */
export function noticePath(id: string): string {
  return `data/notices/${id}.json`;
}

/** A notice's source as received. */
export function sourcePath(file: string): string {
  return `data/sources/${encodeURIComponent(file)}`;
}

/** The JSON Schema of a data file. */
export function schemaPath(name: string): string {
  return `data/schema/${name}.json`;
}

/** A measure's Markdown twin, beside its page. */
export function measureMarkdownPath(notice: string, key: string): string {
  return `${paths.measure(notice, key)}index.md`;
}

/** The Markdown twin of a page of documents that texts name: the list, a part of it, or one document's. */
export function documentsMarkdownPath(page: string = paths.documents): string {
  return `${page}index.md`;
}

/** A notice's Markdown twin, beside its page. */
export function noticeMarkdownPath(id: string): string {
  return `${paths.notice(id)}index.md`;
}

/** A comparison's Markdown twin, beside its page. */
export function comparisonMarkdownPath(page: string): string {
  return `${page}index.md`;
}

/** Two compared notices as a table, beside their page. */
export function comparisonCsvPath(page: string): string {
  return `${page}comparison.csv`;
}

/** The feed of a region's notices. */
export function feedPath(region: string): string {
  return `feeds/${region}.xml`;
}

/** The feed of what is about a facet's value; no region's id has a dot. */
export function topicFeedPath(facet: string, value: string): string {
  return `feeds/${facet}.${value}.xml`;
}

/** What other programs look for at the site's root. */
export const rootFiles = {
  /** Of all notices. No region has this name, since it would be no place. */
  feed: "feeds/all.xml",
  sitemap: "sitemap.xml",
  robots: "robots.txt",
  openSearch: "opensearch.xml",
  llms: "llms.txt",
} as const;
