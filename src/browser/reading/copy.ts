/** Copying, and saying so. */

import { readingWords as words } from "../../wording/reading.ts";
import { toClipboard } from "../clipboard.ts";
import { element } from "../dom.ts";

const status = element("p", { class: "copy-status", role: "status" });
document.body.append(status);

let passing: ReturnType<typeof setTimeout> | undefined;

/** Copies a text and tells the reader whether it worked; where it didn't, the text is shown to be copied by hand. */
export async function copy(text: string): Promise<void> {
  status.textContent = "";
  clearTimeout(passing);
  const copied = await toClipboard(text);
  status.textContent = copied ? words.copied : words.copyByHand(text);
  // It stands over the last row; what is to be copied by hand stays.
  if (copied) passing = setTimeout(() => status.replaceChildren(), 4000);
}
