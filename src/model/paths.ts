/** Where the pages lie; apart from the grammar of ids, so that scripts which only build addresses bring none of it. */

/** A measure's page, see {@link paths}; by itself, for scripts that need no other. */
export function measurePath(notice: string, key: string): string {
  return `measures/${notice}/${key}/`;
}

/** The page of a facet's value, likewise. */
export function topicPath(facet: string, value: string): string {
  return `topics/${facet}/${value}/`;
}

/** The finder, likewise. */
export const FINDER_PATH = "finder/";

/**
 * Page paths below the site's root: no leading slash, a trailing one, `""` for
 * the home page. Pages link to one another with relative addresses, so that
 * one `dist/` works below any path.
 */
export const paths = {
  home: "",
  notices: "notices/",
  notice: (id: string) => `notices/${id}/`,
  source: (id: string) => `notices/${id}/source/`,
  measures: "measures/",
  measure: measurePath,
  /** Those of a region or a year; no notice is called so. */
  measuresIn: (part: string) => `measures/in/${part}/`,
  departments: "departments/",
  department: (id: string) => `departments/${id}/`,
  /** Regions have pages only where the collection is large. */
  regions: "regions/",
  region: (id: string) => `regions/${id}/`,
  topics: "topics/",
  facet: (facet: string) => `topics/${facet}/`,
  topic: topicPath,
  /** How strongly each place promises it; no place, whose part of the list could have this path, is called so. */
  strength: (facet: string, value: string) => `${topicPath(facet, value)}strength/`,
  compare: "compare/",
  /** Two notices beside each other, in the order in which they are compared; the other order points here. */
  pair: (first: string, second: string) => `compare/${first}/${second}/`,
  /** The versions of a measure; a family's id begins with `family/`. */
  family: (id: string) => `compare/${id}/`,
  terms: "terms/",
  /** The uses of a term, where the glossary is too long to list them. */
  termUses: (id: string) => `terms/${id}/`,
  /** A page of the quoted words that nobody has judged, likewise; the first has no number. */
  unjudgedTerms: (page: number) => `terms/unjudged/${page === 1 ? "" : `${page}/`}`,
  documents: "documents/",
  document: (id: string) => `documents/#${id}`,
  /** The places that name a document, where the collection is too large to list them. */
  documentUses: (id: string) => `documents/${id}/`,
  /** A page of a group of documents, likewise; the first has no number. */
  documentGroup: (group: string, page: number) => `documents/list/${group}/${page === 1 ? "" : `${page}/`}`,
  term: (id: string) => `terms/#${id}`,
  /** What was added, corrected and withdrawn, where any of it has a day. */
  changes: "changes/",
  /** A page of it, of a region or of everything; the first has no number, and no region's id is one. */
  changesOf: (region: string | null, page: number) =>
    `changes/${region === null ? "" : `${region}/`}${page === 1 ? "" : `${page}/`}`,
  /** Whom to ask; where editors registered any. */
  contacts: "contacts/",
  finder: FINDER_PATH,
  overview: "overview/",
  search: "search/",
  data: "data/",
  about: "about/",
  /** What a reader can keep; where the settings offer it. */
  offline: "offline/",
} as const;
