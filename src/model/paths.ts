/** Where the pages lie; apart from the grammar of ids, so that scripts which only build addresses bring none of it. */

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
  measure: (notice: string, key: string) => `measures/${notice}/${key}/`,
  departments: "departments/",
  department: (id: string) => `departments/${id}/`,
  topics: "topics/",
  facet: (facet: string) => `topics/${facet}/`,
  topic: (facet: string, value: string) => `topics/${facet}/${value}/`,
  terms: "terms/",
  term: (id: string) => `terms/#${id}`,
  finder: "finder/",
  overview: "overview/",
  search: "search/",
  data: "data/",
  about: "about/",
} as const;
