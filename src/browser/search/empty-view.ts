/** What the page offers where nothing was found: terms near the query. */
import { searchStatus } from "../../wording/search.ts";
import { button, element } from "../dom.ts";

/** Buttons that search for other terms; an empty list where there are none. */
export function emptyView(terms: readonly string[], choose: (text: string) => void): HTMLElement[] {
  if (terms.length === 0) return [];
  const items = terms.map((text) =>
    element(
      "li",
      {},
      button(text, { "data-offer": text }, () => choose(text)),
    ),
  );
  return [element("p", {}, searchStatus.perhaps), element("ul", { class: "offers" }, ...items)];
}
