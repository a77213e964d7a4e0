/**
 * The script of the search box on every page: shortcuts, and suggestions that
 * are loaded, code and words, when the box is first touched.
 */
import { boxOf, forms, indexFolder } from "./boxes.ts";
import { listenForShortcuts } from "./shortcuts.ts";

const [first] = forms;
const box = first === undefined ? null : boxOf(first);
if (box !== null) listenForShortcuts(box);

for (const form of forms) {
  const own = boxOf(form);
  if (own === null) continue;
  own.setAttribute("role", "combobox");
  own.setAttribute("aria-expanded", "false");
  own.setAttribute("aria-autocomplete", "list");
  let isComposing = false;
  own.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  own.addEventListener("compositionend", () => {
    isComposing = false;
  });
  const prepare = async () => {
    const before = own.value;
    const [{ createCombobox }, { loadSuggestions }] = await Promise.all([
      import("./combobox.ts"),
      import("./suggestions.ts"),
    ]);
    const load = () => loadSuggestions(indexFolder());
    createCombobox(
      own,
      async (typed) => (await load()).complete(typed),
      () => form.querySelector<HTMLButtonElement>("button[type=submit]")?.click(),
    );
    // What was typed meanwhile; the words of a page's own search were not, and its hits must stay as they are.
    if (own.value !== before && !isComposing) own.dispatchEvent(new Event("input"));
    await load();
  };
  // Without suggestions the box is a plain one.
  own.addEventListener("focus", () => prepare().catch(() => undefined), { once: true });
}
