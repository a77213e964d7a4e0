/** The page's search boxes: their forms, and typing in them that an input method doesn't compose. */

/** The forms of the page, its own before the header's. */
export const forms = [...document.querySelectorAll<HTMLFormElement>("form[data-search]")];

/** A form's box. */
export function boxOf(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[name="q"]');
}

/** The site's root as a relative address, such as `../`. */
export const root = forms[0]?.dataset["root"] ?? "./";

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
  box.addEventListener("input", (event) => {
    if (!isComposing && !(event instanceof InputEvent && event.isComposing)) typed();
  });
}
