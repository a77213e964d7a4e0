/** A search as the search page's address: `?q=`, one repeatable parameter a facet, and `sort`. */
import { appendChosen, readChosen } from "../../model/chosen-values.ts";
import { SORTS } from "../../search/order.ts";
import type { SearchRequest } from "../../search/query.ts";
import { FACETS } from "../../search/record.ts";

/** A longer query isn't kept in the address, which servers wouldn't take. */
const LONGEST_QUERY = 500;

/** Reads the search of an address's query string, whatever stands in it. */
export function readSearch(query: string): SearchRequest {
  const parameters = new URLSearchParams(query);
  const filters = readChosen(parameters, FACETS);
  const sort = SORTS.find((one) => one === parameters.get("sort"));
  return {
    text: parameters.get("q") ?? "",
    filters,
    ...(sort === undefined || sort === "relevance" ? {} : { sort }),
  };
}

/** Prints a search as a query string with its `?`, or as nothing. */
export function printSearch({ text, filters, sort = "relevance" }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (text !== "" && text.length <= LONGEST_QUERY) parameters.set("q", text);
  appendChosen(parameters, FACETS, filters);
  if (sort !== "relevance") parameters.set("sort", sort);
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}
