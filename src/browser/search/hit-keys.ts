/**
 * The keys between a search box and its hits: ↓ goes from the box to the first hit and on to the next, ↑ back, Esc to
 * the box from any. While suggestions are open they come first: ↓ passes through them and goes on to the hits.
 */
import { BELOW, isOfComposition } from "./boxes.ts";
import { hitControls } from "./place.ts";

/**
 * Listens to the keys of a box and of the hits below. `whenSettled` calls back once the hits of all that is typed are
 * shown, and returns whether there are any or may be.
 */
export function listenForHitKeys(
  box: HTMLInputElement,
  results: HTMLElement,
  whenSettled: (act: () => void) => boolean,
): void {
  const goBelow = () => whenSettled(() => hitControls(results)[0]?.focus());
  box.addEventListener(BELOW, (event) => {
    if (goBelow()) event.preventDefault();
  });
  box.addEventListener("keydown", (event) => {
    const isPlain = event.key === "ArrowDown" && !hasModifier(event) && !isOfComposition(event);
    if (isPlain && box.getAttribute("aria-expanded") !== "true" && goBelow()) event.preventDefault();
  });
  results.addEventListener("keydown", (event) => {
    const controls = hitControls(results);
    const at = controls.indexOf(event.target as HTMLElement);
    if (at < 0 || hasModifier(event) || isOfComposition(event)) return;
    if (event.key === "ArrowDown") controls[at + 1]?.focus();
    else if (event.key === "ArrowUp") (controls[at - 1] ?? box).focus();
    else if (event.key === "Escape") box.focus();
    else return;
    event.preventDefault();
  });
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
