/** The search page's controls that no search depends on. */
import { required } from "./dom.ts";
import { areShortcutsOn, setShortcuts } from "./shortcuts.ts";

/** Beside the hits the filters stay open; above them, on narrow screens, they begin folded. */
export function foldFilters(): void {
  const fold = required<HTMLDetailsElement>("[data-search-fold]");
  const beside = matchMedia("(min-width: 56rem)");
  const follow = () => {
    fold.open = beside.matches;
  };
  follow();
  beside.addEventListener("change", follow);
}

/** Lets the reader switch the shortcuts off and on. */
export function offerShortcuts(): void {
  const box = required<HTMLInputElement>("[data-search-shortcuts]");
  box.checked = areShortcutsOn();
  box.addEventListener("change", () => setShortcuts(box.checked));
}
