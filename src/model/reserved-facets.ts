/** Names that facets of a registry can't have; apart from the built-in facets, since scripts that ship need only those. */
import { BUILT_IN_FACETS } from "./built-in-facets.ts";

/** Parameters of the pages' addresses that are no facets: the query, its order, the reading view, words to mark, the day since when. */
const PARAMETERS = ["q", "sort", "view", "hl", "since"] as const;

/** Names that a registry's facet can't have: they are taken in addresses, by a page's element, or by JavaScript's objects. */
export const RESERVED_FACETS: readonly string[] = [
  ...BUILT_IN_FACETS.map(({ id }) => id),
  ...PARAMETERS,
  "main",
  "constructor",
];
