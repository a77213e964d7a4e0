/** Fills a citation's slots with what only the reader's browser knows, and adds buttons that copy. */
import { button } from "../search/dom.ts";
import { openedPart, webAddress } from "./address.ts";
import { copy } from "./copy.ts";

const slots = document.querySelectorAll<HTMLElement>("[data-slot]");

function fill(): void {
  const part = openedPart();
  const address = webAddress();
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  const words: Record<string, string> = {
    clause: /^#c\d+$/.test(part) ? `第${part.slice(2)}款` : "",
    accessed: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    ...(address !== null && { address: address + part }),
  };
  for (const slot of slots) {
    const own = words[slot.dataset["slot"] ?? ""];
    if (own !== undefined) slot.textContent = own;
  }
}

fill();
addEventListener("hashchange", fill);

for (const text of document.querySelectorAll<HTMLElement>("[data-copy]")) {
  const name = text.dataset["copy"] ?? "";
  const act = () => {
    fill();
    copy(text.textContent ?? "");
  };
  text.before(button("复制", { class: "copy", "aria-label": `复制${name}` }, act));
}
