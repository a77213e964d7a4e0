/** `/` and Ctrl-K or ⌘-K go to the search box from anywhere on the page, unless the reader has switched them off. */

import { isOfComposition } from "./boxes.ts";

const KEY = "search-shortcuts";

/** Whether the shortcuts are on; they are, until they are switched off. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Remembers whether the shortcuts are on, where the browser lets it. */
export function setShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Not remembered.
  }
}

/** Listens for the shortcuts. */
export function listenForShortcuts(box: HTMLInputElement): void {
  addEventListener("keydown", (event) => {
    const isK = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    const isSlash =
      event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
    if (event.defaultPrevented || isOfComposition(event) || !(isK || isSlash) || !areShortcutsOn()) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** The key goes to something that takes text. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
