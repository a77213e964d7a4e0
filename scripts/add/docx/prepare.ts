/**
 * Writes what Word computes into the document itself, so that any reader of
 * .docx finds it: automatic numbers become text. What isn't printed (hidden
 * text, a table of contents' copies of the headings) is taken out.
 */
import { moveTextBoxes, resolveAlternatives } from "./boxes.ts";
import { Labels } from "./labels.ts";
import { type Marks, textRun } from "./marks.ts";
import type { Numbering } from "./numbering.ts";
import type { RunStyles } from "./run-styles.ts";
import { prepareRuns } from "./runs.ts";
import { child, isOn } from "./xml.ts";

/** What was found on the way, for the editor. */
export interface Prepared {
  numbered: number;
  unknownFormats: string[];
  contents: number;
  pictures: number;
  revisions: boolean;
}

/** Changes a document's tree in place; what has no form that a reader of .docx knows is marked. */
export function prepare(document: Document, numbering: Numbering, styles: RunStyles, marks: Marks): Prepared {
  const found = { numbered: 0, contents: 0, pictures: 0, revisions: false };
  // Alternative content is there twice.
  resolveAlternatives(document);
  found.pictures = moveTextBoxes(document, marks);
  found.revisions = prepareRuns(document, styles, marks);
  const labels = new Labels(numbering);
  for (const paragraph of [...document.getElementsByTagName("w:p")]) {
    const properties = child(paragraph, "w:pPr");
    if (/^toc \d/i.test(numbering.styleName(properties))) {
      found.contents += 1;
      paragraph.remove();
      continue;
    }
    // A paragraph whose end was deleted is one with the next, whose number counts.
    if (child(child(properties, "w:rPr"), "w:del")) continue;
    const place = numbering.place(properties);
    const label = place ? labels.next(place) : "";
    child(properties, "w:numPr")?.remove();
    if (label === "") continue;
    found.numbered += 1;
    const run = textRun(document, /[0-9A-Za-z]$/.test(label) ? `${label} ` : label);
    // The number of an item that is struck out goes with it.
    if (isStruckOut(paragraph)) run.prepend(struck(document));
    if (properties) properties.after(run);
    else paragraph.prepend(run);
  }
  return { ...found, unknownFormats: [...labels.unknown] };
}

/** Whether a paragraph has words and all of them are struck out. */
function isStruckOut(paragraph: Element): boolean {
  const runs = [...paragraph.getElementsByTagName("w:r")].filter(
    (run) => (child(run, "w:t")?.textContent ?? "").trim() !== "",
  );
  return runs.length > 0 && runs.every((run) => isOn(child(run, "w:rPr"), "w:strike"));
}

function struck(document: Document): Element {
  const properties = document.createElement("w:rPr");
  properties.appendChild(document.createElement("w:strike"));
  return properties;
}
