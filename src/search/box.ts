/**
 * The script of the search box on every page: shortcuts, and suggestions whose
 * words are loaded when the box is first touched.
 */
import { boxOf, forms, indexFolder } from "./boxes.ts";
import { createCombobox } from "./combobox.ts";
import { listenForShortcuts } from "./shortcuts.ts";

const [first] = forms;
const box = first === undefined ? null : boxOf(first);
if (box !== null) listenForShortcuts(box);

const load = () => import("./suggestions.ts").then(({ loadSuggestions }) => loadSuggestions(indexFolder()));

for (const form of forms) {
  const own = boxOf(form);
  if (own === null) continue;
  own.addEventListener("focus", () => load().catch(() => undefined), { once: true });
  createCombobox(
    own,
    async (typed) => (await load()).complete(typed),
    () => form.querySelector<HTMLButtonElement>("button[type=submit]")?.click(),
  );
}
