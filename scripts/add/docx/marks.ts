/**
 * Takes what the reader of .docx knows nothing of (a reading above a character,
 * a comment, hidden words) through it: as links to places that only we know.
 */
import type { Annotation } from "../html/notes.ts";
import { type Remark, shorten } from "../remarks.ts";

const PREFIX = "carried-mark-";

/** Marks of a document's tree, found again in the page that is made of it. */
export class Marks {
  readonly #marks: Annotation[] = [];

  /** An element that stands for `runs` in a paragraph; `words` replace theirs, `null` leaves them. */
  link(document: Document, kind: Remark["kind"], shown: string, words: string | null, runs: Element[] = []) {
    const link = document.createElement("w:hyperlink");
    link.setAttribute("w:anchor", `${PREFIX}${this.#marks.length}`);
    this.#marks.push({ words, remark: { kind, shown: shorten(shown, 200) } });
    for (const run of runs.length > 0 ? runs : [textRun(document, "…")]) link.appendChild(run);
    return link;
  }

  /** The marks by their elements in a page. */
  find(page: Document): Map<Element, Annotation> {
    const found = new Map<Element, Annotation>();
    const seen = new Set<string>();
    for (const link of page.querySelectorAll("a[href]")) {
      const href = link.getAttribute("href") ?? "";
      const mark = href.startsWith(`#${PREFIX}`)
        ? this.#marks[Number(href.slice(PREFIX.length + 1))]
        : undefined;
      if (!mark) continue;
      // A mark whose runs were parted is told once.
      found.set(link, mark);
      if (seen.has(href)) link.remove();
      seen.add(href);
    }
    return found;
  }
}

/** A run of text. */
export function textRun(document: Document, words: string, properties: Element | null = null): Element {
  const run = document.createElement("w:r");
  if (properties) run.appendChild(properties.cloneNode(true));
  const text = document.createElement("w:t");
  text.setAttribute("xml:space", "preserve");
  text.textContent = words;
  run.appendChild(text);
  return run;
}
