import { paths } from "../model/address.ts";
import { partNames, partPurposes } from "../wording/site-parts.ts";

/** A part of the site, as the header names it and the home page explains it. */
export interface SitePart {
  path: string;
  name: string;
  /** What a reader finds there, which can depend on the names of the facets that have topics; `null` where the home page needn't say it. */
  about: string | ((topics: readonly string[]) => string) | null;
}

/**
 * The site's parts in the order of its navigation: the texts, ways into them,
 * what serves those who use them. Two lines of five on a phone.
 */
export const siteParts: readonly SitePart[] = [
  { path: paths.notices, name: partNames.notices, about: partPurposes.notices },
  { path: paths.measures, name: partNames.measures, about: partPurposes.measures },
  { path: paths.departments, name: partNames.departments, about: partPurposes.departments },
  { path: paths.topics, name: partNames.topics, about: partPurposes.topics },
  { path: paths.terms, name: partNames.terms, about: partPurposes.terms },
  { path: paths.overview, name: partNames.overview, about: partPurposes.overview },
  { path: paths.search, name: partNames.search, about: null },
  { path: paths.finder, name: partNames.finder, about: partPurposes.finder },
  { path: paths.data, name: partNames.data, about: partPurposes.data },
  { path: paths.about, name: partNames.about, about: partPurposes.about },
];
