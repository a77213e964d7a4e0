/**
 * Writes what Word computes into the document itself, so that any reader of
 * .docx finds it: automatic numbers become text. What isn't printed (hidden
 * text, a table of contents' copies of the headings, notes' marks) is taken out.
 */
import { Labels } from "./labels.ts";
import type { Numbering } from "./numbering.ts";
import { child, isOn } from "./xml.ts";

/** What was found on the way, for the editor. */
export interface Prepared {
  numbered: number;
  unknownFormats: string[];
  contents: number;
  notes: number;
  pictures: number;
  revisions: boolean;
}

/** Changes a document's tree in place. */
export function prepare(document: Document, numbering: Numbering): Prepared {
  const found = { numbered: 0, contents: 0, notes: 0, pictures: 0, revisions: false };
  found.revisions = ["w:ins", "w:del"].some((name) => document.getElementsByTagName(name).length > 0);
  found.pictures =
    document.getElementsByTagName("w:drawing").length + document.getElementsByTagName("w:pict").length;
  for (const name of ["w:footnoteReference", "w:endnoteReference"]) {
    for (const mark of [...document.getElementsByTagName(name)]) {
      found.notes += 1;
      mark.remove();
    }
  }
  for (const run of [...document.getElementsByTagName("w:r")]) {
    if (isOn(child(run, "w:rPr"), "w:vanish")) run.remove();
  }
  const labels = new Labels(numbering);
  // Alternative content is there twice; the reader takes the fallback.
  for (const choice of [...document.getElementsByTagName("mc:Choice")]) choice.remove();
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
    insertText(document, paragraph, properties, /[0-9A-Za-z]$/.test(label) ? `${label} ` : label);
  }
  return { ...found, unknownFormats: [...labels.unknown] };
}

function insertText(document: Document, paragraph: Element, properties: Element | null, text: string): void {
  const run = document.createElement("w:r");
  const element = document.createElement("w:t");
  element.setAttribute("xml:space", "preserve");
  element.textContent = text;
  run.appendChild(element);
  if (properties) properties.after(run);
  else paragraph.prepend(run);
}
