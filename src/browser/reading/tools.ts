/** Buttons for what only a script can do: share the page, and print it. */

import { readingWords as words } from "../../wording/reading.ts";
import { button } from "../dom.ts";
import { openedPart, webAddress } from "./address.ts";
import { copy } from "./copy.ts";

/** Missing in most browsers of desktops, and in pages opened without https or from disk. */
const system: Navigator["share"] | undefined = Reflect.get(navigator, "share");

const address = () => (webAddress() ?? location.href.split("#", 1)[0]) + openedPart();

async function share(): Promise<void> {
  try {
    await system?.call(navigator, { title: document.title, url: address() });
  } catch (error) {
    // The reader who closes the system's dialogue wants nothing else instead.
    if (!(error instanceof DOMException && error.name === "AbortError")) copy(address());
  }
}

document.querySelector("[data-tools]")?.append(
  system === undefined
    ? button(words.copyLink, {}, () => copy(address()))
    : button(words.sharePage, {}, share),
  button(words.printPage, {}, () => print()),
);
