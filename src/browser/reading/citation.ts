/** Fills a citation's slots with what only the reader's browser knows, and adds buttons that copy. */

import { readingWords } from "../../wording/reading.ts";
import { clauseName } from "../../wording/sentences.ts";
import { button } from "../dom.ts";
import { openedPart, webAddress } from "./address.ts";
import { copy } from "./copy.ts";

const slots = document.querySelectorAll<HTMLElement>("[data-slot]");

function fill(): void {
  const part = openedPart();
  const address = webAddress();
  const words: Record<string, string> = {
    // The only clause of a measure is the measure.
    clause: /^#c\d+$/.test(part) && document.querySelector(".numbered") ? clauseName(part.slice(1)) : "",
    // Swedish writes days as ISO 8601 does.
    accessed: new Date().toLocaleDateString("sv"),
    ...(address !== null && { address: address + part }),
  };
  for (const slot of slots) {
    const own = words[slot.dataset["slot"] ?? ""];
    if (own === undefined) continue;
    slot.textContent = own;
    if (slot instanceof HTMLAnchorElement) slot.href = own;
  }
}

fill();
addEventListener("hashchange", fill);

for (const text of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  const name = text.dataset["copy"] ?? "";
  const act = () => {
    fill();
    copy(text instanceof HTMLAnchorElement ? text.href : (text.textContent ?? ""));
  };
  text.before(button(readingWords.copy, { class: "copy", "aria-label": readingWords.copyNamed(name) }, act));
}
