/** Buttons for what only a script can do: share the page, and print it. */

import { readingWords as words } from "../../wording/reading.ts";
import { button } from "../dom.ts";
import { openedPart, webAddress } from "./address.ts";
import { copy } from "./copy.ts";

/** Missing in most browsers of desktops and within chat programs, and in pages opened without https or from disk. */
const system: Navigator["share"] | undefined = Reflect.get(navigator, "share");

const address = () => (webAddress() ?? location.href.split("#", 1)[0]) + openedPart();

/** What a chat shows of a bare address is its digits. */
const copyLink = () => copy(`${document.title}\n${address()}`);

async function share(): Promise<void> {
  try {
    const { title } = document;
    // Most programs that take a text leave the title out.
    await system?.call(navigator, { title, text: title, url: address() });
  } catch (error) {
    // The reader who closes the system's dialogue wants nothing else instead.
    if ((error as DOMException).name !== "AbortError") copyLink();
  }
}

document.querySelector("[data-tools]")?.append(
  system === undefined ? button(words.copyLink, {}, copyLink) : button(words.sharePage, {}, share),
  button(words.printPage, {}, () => print()),
);
