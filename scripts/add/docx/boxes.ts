/** Text boxes: their paragraphs stand behind the paragraph that they are anchored in, once. */
import { shorten } from "../remarks.ts";
import type { Marks } from "./marks.ts";

/** Content that is there in two forms is left in one: the newer, unless only the older has words. */
export function resolveAlternatives(document: Document): void {
  for (const alternative of [...document.getElementsByTagName("mc:AlternateContent")]) {
    const forms = [...alternative.children];
    const chosen =
      forms.find((form) => hasText(form)) ?? forms.find(({ tagName }) => tagName === "mc:Choice") ?? forms[0];
    alternative.replaceWith(...(chosen?.children ?? []));
  }
}

function hasText(element: Element): boolean {
  return ["w:t", "m:t"].some((name) => element.getElementsByTagName(name).length > 0);
}

/** Moves the paragraphs of text boxes out of the drawings; returns how many drawings are left. */
export function moveTextBoxes(document: Document, marks: Marks): number {
  /** Where the next box of a paragraph goes: behind the one before it. */
  const last = new Map<Element, Element>();
  for (const box of [...document.getElementsByTagName("w:txbxContent")]) {
    const anchor = paragraphAround(box);
    const drawing = drawingAround(box);
    if (!anchor || !drawing) continue;
    const blocks = [...box.children];
    const first = [...box.getElementsByTagName("w:p")].find((paragraph) => wordsIn(paragraph) !== "");
    if (first) {
      first.appendChild(marks.link(document, "textbox", shorten(wordsIn(first), 30), ""));
      (last.get(anchor) ?? anchor).after(...blocks);
      last.set(anchor, blocks.at(-1) ?? anchor);
    }
    box.remove();
    // A group of shapes may hold more text boxes; the last one takes the drawing away.
    if (drawing.getElementsByTagName("w:txbxContent").length === 0 && !hasPicture(drawing)) drawing.remove();
  }
  return ["w:drawing", "w:pict", "w:object"].reduce(
    (count, name) => count + document.getElementsByTagName(name).length,
    0,
  );
}

function wordsIn(element: Element): string {
  return [...element.getElementsByTagName("w:t")]
    .map(({ textContent }) => textContent ?? "")
    .join("")
    .trim();
}

const DRAWINGS = new Set(["w:drawing", "w:pict", "w:object"]);

function hasPicture(drawing: Element): boolean {
  return ["pic:pic", "v:imagedata", "a:blip"].some((name) => drawing.getElementsByTagName(name).length > 0);
}

function drawingAround(element: Element): Element | null {
  let found: Element | null = null;
  for (let at = element.parentElement; at && at.tagName !== "w:p"; at = at.parentElement)
    if (DRAWINGS.has(at.tagName)) found = at;
  return found;
}

function paragraphAround(element: Element): Element | null {
  let at = element.parentElement;
  while (at && at.tagName !== "w:p") at = at.parentElement;
  return at;
}
