/**
 * The search page's entries in the history: a search each, and where the reader was in its hits.
 *
 * Typing replaces the current entry; submitting, choosing and opening a hit add one, and put the current one back to
 * what it was before typing, so that going back always leads to another search.
 */
import type { SearchRequest } from "../../search/query.ts";
import { printSearch } from "./location.ts";
import { type Place, readPlace } from "./place.ts";

export interface Entries {
  /** Goes to another search as a new entry, the current one put back to before typing. */
  push(next: SearchRequest): void;
  /** Follows typing in the current entry. */
  replace(next: SearchRequest): void;
  /** Notes where the reader is in the hits of the current entry. */
  note(place: Place): void;
  /** Notes it before the page is left; what was typed gets an entry of its own. */
  leave(place: Place): void;
  /** The reader came to an entry: where they were in its hits, if that is known. */
  come(to: SearchRequest): Place | null;
}

/** The history from the entry on in which the page was opened; `facets` are those that an address can name. */
export function createEntries(facets: readonly string[]): Entries {
  let settled: { search: string; place: Place | null } = { search: "", place: null };
  let current = settled.search;
  const write = (how: "pushState" | "replaceState", search: string, place: Place | null) => {
    try {
      history[how]({ place }, "", location.pathname + search);
    } catch {
      // Some browsers keep the address of a file as it is, and all stop writing where too much was written.
    }
  };
  const settle = (search: string, place: Place | null) => {
    write("replaceState", settled.search, settled.place);
    if (search !== settled.search) write("pushState", search, place);
    settled = { search, place: search === settled.search ? (place ?? settled.place) : place };
    current = search;
  };
  const note = (place: Place) => {
    if (place.search !== current) return;
    if (current === settled.search) settled.place = place;
    write("replaceState", current, place);
  };
  return {
    push: (next) => settle(printSearch(next, facets), null),
    replace(next) {
      current = printSearch(next, facets);
      write("replaceState", current, current === settled.search ? settled.place : null);
    },
    note,
    leave(place) {
      note(place);
      if (place.search === current && current !== settled.search) settle(current, place);
    },
    come(to) {
      const search = printSearch(to, facets);
      const place = readPlace(history.state, search);
      settled = { search, place };
      current = search;
      return place;
    },
  };
}
