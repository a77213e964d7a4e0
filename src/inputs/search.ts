/** What the search page shows before anything is searched for. */
import { settings } from "../settings/current.ts";
import type { Site } from "../site/assemble.ts";
import { commonPhrasings } from "../site/common-phrasings.ts";
import { wholeGlossary } from "./terms.ts";

/** What the search page shows. */
export interface SearchInput {
  /** The facets that hits are narrowed by. */
  facets: string[];
  /** Departments have pages. */
  departments: boolean;
  /** Examples of searches, only those that the texts answer. */
  searches: string[];
  /** How people ask for what many measures say. */
  phrasings: string[];
  /** The terms that most measures use. */
  terms: string[];
}

const MOST_PHRASINGS = 6;
const MOST_TERMS = 12;
/** Fewer measures make no term a common one. */
const FEWEST_USES = 2;

/** The search page's input. */
export function searchInput(site: Site): SearchInput {
  const { facetDisplay, parts, notices, searchWords } = site;
  const ids = notices.flatMap(({ measures }) => measures.map(({ measure }) => measure.id));
  return {
    facets: facetDisplay.filters.map(({ facet }) => facet),
    departments: parts.has("departments"),
    searches: answeredSearches(site),
    phrasings: commonPhrasings(searchWords.asked, ids, MOST_PHRASINGS),
    terms: parts.has("terms") ? commonTerms(site) : [],
  };
}

/** The settings' examples of searches that some measure's text holds. */
export function answeredSearches({ notices }: Site): string[] {
  return settings.searches.filter((search) =>
    notices.some(({ measures }) => measures.some(({ measure }) => measure.text.includes(search))),
  );
}

/** The names of the terms that most measures use, the most used first. */
function commonTerms(site: Site): string[] {
  const uses = new Map(wholeGlossary(site).terms.map(({ term, measures }) => [term.id, measures]));
  return site.terms
    .map(({ id, name }) => ({ name, uses: uses.get(id) ?? 0 }))
    .filter(({ uses }) => uses >= FEWEST_USES)
    .sort((a, b) => b.uses - a.uses)
    .slice(0, MOST_TERMS)
    .map(({ name }) => name);
}
