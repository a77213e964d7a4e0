/**
 * The script of the search box on every page: shortcuts, and suggestions that
 * are loaded, code and words, when the box is first touched.
 */
import { boxOf, forms, onTyping, root } from "./boxes.ts";
import { listenForShortcuts } from "./shortcuts.ts";

// Every page has a box, and of a site that browsers keep every page starts the worker, once it has loaded itself.
// While editing nothing is kept, so that every change is seen.
if (KEEPS_PAGES && import.meta.env.PROD)
  addEventListener("load", () =>
    // A page that is left at once gives up what it was loading.
    import("../keeping/visited-page.ts").catch(() => undefined),
  );

const [first] = forms;
const box = first === undefined ? null : boxOf(first);
if (box !== null) listenForShortcuts(box);

for (const form of forms) {
  const own = boxOf(form);
  if (own === null) continue;
  own.setAttribute("role", "combobox");
  own.setAttribute("aria-expanded", "false");
  own.setAttribute("aria-autocomplete", "list");
  // Typed since the box was touched, and not searched for yet.
  let isTyping = false;
  const settle = () => {
    isTyping = false;
  };
  onTyping(
    own,
    () => {
      isTyping = true;
    },
    settle,
  );
  form.addEventListener("submit", settle);
  const prepare = async () => {
    const { createCombobox, loadSuggestions } = await import("./completion.ts");
    const load = () => loadSuggestions(root);
    const suggestNow = createCombobox(
      own,
      async (typed) => (await load()).complete(typed),
      () => form.querySelector<HTMLButtonElement>("button[type=submit]")?.click(),
    );
    if (isTyping) suggestNow();
    await load();
  };
  // Without suggestions the box is a plain one.
  own.addEventListener("focus", () => prepare().catch(() => undefined), { once: true });
}
