/** The search page's controls that no search depends on. */
import { required } from "../controls.ts";
import { areShortcutsOn, setShortcuts } from "./shortcuts.ts";

/** Beside the hits the filters stay open; above them, on narrow screens and in 大字版, they begin folded. */
export function foldFilters(fold: HTMLDetailsElement): void {
  const wide = matchMedia("(min-width: 56rem)");
  const page = document.documentElement;
  const follow = () => {
    fold.open = wide.matches && page.dataset["view"] !== "large";
  };
  follow();
  wide.addEventListener("change", follow);
  new MutationObserver(follow).observe(page, { attributeFilter: ["data-view"] });
}

/** Lets the reader switch the shortcuts off and on. */
export function offerShortcuts(): void {
  const box = required<HTMLInputElement>("[data-search-shortcuts]");
  box.checked = areShortcutsOn();
  box.addEventListener("change", () => setShortcuts(box.checked));
}
