/** A search as the search page's address: `?q=`, one repeatable parameter a facet, and `sort`. */
import { SORTS } from "./order.ts";
import type { SearchRequest } from "./query.ts";
import { FACETS, type Facet } from "./record.ts";

/** A longer query isn't kept in the address, which servers wouldn't take. */
const LONGEST_QUERY = 500;

/** Reads the search of an address's query string, whatever stands in it. */
export function readSearch(query: string): SearchRequest {
  const parameters = new URLSearchParams(query);
  const filters: SearchRequest["filters"] = {};
  for (const facet of FACETS) {
    const values = new Set(parameters.getAll(facet).filter((value) => value !== ""));
    if (values.size > 0) filters[facet] = [...values];
  }
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
  for (const facet of FACETS) {
    for (const value of filters[facet] ?? []) parameters.append(facet, value);
  }
  if (sort !== "relevance") parameters.set("sort", sort);
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}

/** The same filters with one value more, or without it. */
export function toggle(
  filters: SearchRequest["filters"],
  facet: Facet,
  value: string,
): SearchRequest["filters"] {
  const { [facet]: values = [], ...others } = filters;
  const changed = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return changed.length > 0 ? { ...others, [facet]: changed } : others;
}
