/**
 * Puts what the reader selected, and the page's whole address, into the link
 * that reports a mistake. Nothing is sent: the link opens a form or a letter,
 * filled, and the reader sends it.
 */
import { fillFeedback } from "../../model/feedback-address.ts";
import { reportHint } from "../../wording/frame.ts";
import { webAddress } from "./address.ts";

/** A longer selection is cut: addresses have an end. */
const MOST_CHARACTERS = 300;

for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-report]")) {
  const fill = () => {
    const selected = [...(getSelection()?.toString().trim() ?? "")];
    const sentence = selected.slice(0, MOST_CHARACTERS).join("");
    // A file on the reader's disk has no address; its path below the site's root stands for it.
    const address = webAddress();
    const page = address === null ? (link.dataset["page"] ?? "") : address + location.search + location.hash;
    link.href = fillFeedback(link.dataset["report"] ?? "", {
      page,
      title: document.title,
      sentence: selected.length > MOST_CHARACTERS ? `${sentence}…` : sentence,
    });
  };
  link.title = reportHint;
  // A press on the link ends the selection, so it is read at the very start of it.
  link.addEventListener("pointerdown", fill);
  link.addEventListener("keydown", fill);
}
