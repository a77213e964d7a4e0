/** In which state the hits are, which pages and tests go by, and what is said beside them. */
import type { SearchAnswer } from "../../search/query.ts";
import { mixture, retry } from "../../wording/common.ts";
import { searchStatus } from "../../wording/search.ts";
import { MixtureError } from "../build-set.ts";
import { button } from "../dom.ts";
import { results, understood } from "./page-elements.ts";

type State = "idle" | "loading" | "done" | "empty" | "error";

/** Puts the hits into a state. */
export function show(state: State): void {
  results.dataset["state"] = state;
  results.setAttribute("aria-busy", String(state === "loading"));
}

/** Says how quotes and exclusions were understood. */
export function sayRestriction({ restricted }: SearchAnswer): void {
  understood.hidden = restricted === null;
  understood.textContent =
    restricted === null ? "" : searchStatus.understood(restricted.quotes, restricted.without);
}

/** Shows in the place of hits that the search failed, with a button that goes on; gives the sentence that says so. */
export function sayFailure(error: unknown, again: () => void): string {
  console.error(error);
  const isMixed = error instanceof MixtureError;
  results.replaceChildren(
    isMixed
      ? button(mixture.reload, {}, () => location.reload())
      : button(retry, { "data-retry": "" }, again),
  );
  show("error");
  return isMixed ? mixture.said : searchStatus.failed;
}
