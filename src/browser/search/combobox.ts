/** Suggestions below a search box: the ARIA pattern of a combobox with a list. */

import type { Suggestion } from "../../search/suggest.ts";
import { searchSuggestions as words } from "../../wording/suggestions.ts";
import { element } from "../dom.ts";
import { BELOW, isOfComposition, onTyping } from "./boxes.ts";

/** How long typing must rest before something is suggested. */
const REST = 80;

/**
 * Makes a box a combobox; `suggest` gives what fits, `choose` is called with what was chosen.
 *
 * @returns what suggests for the words that are in the box already, without a key.
 */
export function createCombobox(
  box: HTMLInputElement,
  suggest: (typed: string) => Promise<readonly Suggestion[]>,
  choose: (text: string) => void,
): () => void {
  const id = `suggestions-${document.querySelectorAll("[role=listbox]").length + 1}`;
  const list = element("ul", { class: "suggestions", role: "listbox", id, "aria-label": words.label });
  list.hidden = true;
  (box.form ?? box).append(list);
  box.setAttribute("aria-controls", id);
  // Its suggestions stand in for the browser's own; said here, it weighs on no page.
  Object.assign(box, { autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
  let active = -1;
  let turn = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const options = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const close = () => {
    turn += 1;
    clearTimeout(resting);
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const move = (step: number) => {
    const all = options();
    // One place more than options: none of them, the box itself.
    active = ((active + 1 + step + all.length + 1) % (all.length + 1)) - 1;
    for (const [index, option] of all.entries())
      option.setAttribute("aria-selected", String(index === active));
    const chosen = all[active];
    if (chosen === undefined) box.removeAttribute("aria-activedescendant");
    else {
      box.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    }
  };
  const take = (text: string) => {
    close();
    box.value = text;
    choose(text);
  };
  const show = (found: readonly Suggestion[]) => {
    close();
    if (found.length === 0) return;
    list.append(
      ...found.map(({ text, kind }, index) => {
        const option = element(
          "li",
          { role: "option", id: `${id}-${index}`, "aria-selected": "false", "data-suggestion": text },
          element("span", {}, text),
          element("span", { class: "suggestion-kind" }, words[kind]),
        );
        // Before the box loses the focus.
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", () => take(text));
        return option;
      }),
    );
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
  };
  const follow = async () => {
    turn += 1;
    const own = turn;
    const found = await suggest(box.value).catch(() => []);
    if (own === turn && document.activeElement === box) show(found);
  };

  onTyping(
    box,
    () => {
      clearTimeout(resting);
      turn += 1;
      resting = setTimeout(() => void follow(), REST);
    },
    close,
  );
  box.addEventListener("blur", close);
  box.form?.addEventListener("submit", close);
  box.addEventListener("keydown", (event) => {
    // The page's own answer to the key comes first: from a box without open suggestions ↓ goes to the hits.
    if (isOfComposition(event) || event.defaultPrevented) return;
    const isOpen = !list.hidden;
    const text = options()[active]?.dataset["suggestion"];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const isPast = event.key === "ArrowDown" && isOpen && active === options().length - 1;
      if (isPast && !box.dispatchEvent(new CustomEvent(BELOW, { cancelable: true }))) close();
      else if (isOpen) move(event.key === "ArrowDown" ? 1 : -1);
      else void follow();
    } else if (event.key === "Escape" && isOpen) close();
    else if (event.key === "Enter" && isOpen && text !== undefined) take(text);
    else return;
    event.preventDefault();
  });
  return () => void follow();
}
