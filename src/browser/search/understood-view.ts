/** What the page says of how a query was read: what was put right in it, and which places and years come first. */
import type { SearchAnswer } from "../../search/query.ts";
import { searchCorrection, searchHits } from "../../wording/search.ts";
import { element } from "../dom.ts";

/** Lines above the hits. `address` leads to the search for what was typed, and `follow` goes there without a new page. */
export function understoodView(
  { corrected, first, elsewhere }: SearchAnswer,
  typed: string,
  address: string,
  follow: () => void,
): HTMLElement[] {
  const lines: HTMLElement[] = [];
  if (corrected !== null) {
    const asTyped = (words: string) => {
      const link = element("a", { href: address, "data-as-typed": "" }, words);
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        follow();
      });
      return link;
    };
    const words = searchCorrection(element("strong", {}, corrected), asTyped, typed.trim());
    lines.push(element("p", { class: "tier-note", "data-corrected": corrected }, ...words));
  }
  if (first.length > 0)
    lines.push(element("p", { class: "tier-note", "data-first": "" }, searchHits.first(first)));
  if (elsewhere.length > 0)
    lines.push(element("p", { class: "tier-note", "data-elsewhere": "" }, searchHits.elsewhere(elsewhere)));
  return lines;
}
