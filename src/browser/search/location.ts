/** A search as the search page's address: `?q=`, one repeatable parameter a facet, `sort`, and `exact` for what was typed. */
import { appendChosen, readChosen } from "../../model/chosen-values.ts";
import { SORTS } from "../../search/order.ts";
import type { SearchRequest } from "../../search/query.ts";

/** A longer query isn't kept in the address, which servers wouldn't take. */
const LONGEST_QUERY = 500;

/** Reads the search of an address's query string, whatever stands in it; `facets` are those that can be narrowed by. */
export function readSearch(query: string, facets: readonly string[]): SearchRequest {
  const parameters = new URLSearchParams(query);
  const filters = readChosen(parameters, facets);
  const sort = SORTS.find((one) => one === parameters.get("sort"));
  return {
    text: parameters.get("q") ?? "",
    filters,
    ...(sort === undefined || sort === "relevance" ? {} : { sort }),
    ...(parameters.get("exact") === "1" ? { asTyped: true } : {}),
  };
}

/** Prints a search as a query string with its `?`, or as nothing; its filters in the order of `facets`. */
export function printSearch(
  { text, filters, sort = "relevance", asTyped = false }: SearchRequest,
  facets: readonly string[],
): string {
  const parameters = new URLSearchParams();
  if (text !== "" && text.length <= LONGEST_QUERY) parameters.set("q", text);
  appendChosen(parameters, facets, filters);
  if (sort !== "relevance") parameters.set("sort", sort);
  if (asTyped) parameters.set("exact", "1");
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}
