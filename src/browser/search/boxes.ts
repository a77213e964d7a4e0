/** The page's search boxes: their forms, and typing in them that an input method doesn't compose. */

/** The forms of the page, its own before the header's. */
export const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-root]")];

/** A form's box. */
export function boxOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[name="q"]');
}

/** The site's root as a relative address, such as `../`. */
export const root = forms[0]?.dataset["root"] ?? "./";

/** What a box is told when ↓ leads past the last of its suggestions; whoever takes the focus then cancels it. */
export const BELOW = "below-suggestions";

/**
 * Whether a key belongs to an input method: also the one that ends a composition, which Safari sends after the
 * composition's end, known by its code only.
 */
export function isOfComposition({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === COMPOSITION;
}

/** What `keyCode` is of a key that an input method took (UI Events, 6.3.1). */
const COMPOSITION = 229;

/** Calls `typed` after every change that is settled, `composing` when an input method takes the box over. */
export function onTyping(box: HTMLInputElement, typed: () => void, composing: () => void): void {
  let isComposing = false;
  box.addEventListener("compositionstart", () => {
    isComposing = true;
    composing();
  });
  box.addEventListener("compositionend", () => {
    isComposing = false;
    typed();
  });
  box.addEventListener("keydown", (event) => {
    // The Enter that chooses a composed word searches for nothing yet.
    if (event.key === "Enter" && isOfComposition(event)) event.preventDefault();
  });
  box.addEventListener("input", (event) => {
    if (!isComposing && !(event instanceof InputEvent && event.isComposing)) typed();
  });
}
