/**
 * Footnotes of a page: a mark in the text that links to a note, or that stands
 * again before the note further down. Notes are taken out of the text, so that
 * none ends up inside the measure above it.
 */
import { isMark, noteMark } from "../raised.ts";
import { type Remark, shorten } from "../remarks.ts";
import { isElement, isText, nameOf } from "./page.ts";

/** What stands in place of an element: other words (`null`: its own), and what is told of it. */
export interface Annotation {
  words: string | null;
  remark: Remark;
}

const NOTE_NAME = /^_{0,2}(?:ftn|edn|fn|note|footnote|endnote|cite_note|reference)[-_:.]?\w{0,12}$/i;
const NOTE_LIST = /foot-?notes?|end-?notes?|references|^_?(?:ftn|edn)\d{0,4}$/i;
const BLOCKS = new Set("p li div td dd aside section dt blockquote".split(" "));

/** Takes a page's notes out of it and says what stands at their marks. */
export function takeNotes(page: Document): Map<Element, Annotation> {
  const found = new Map<Element, Annotation>();
  const targets = targetsOf(page);
  const order = new Map([...page.querySelectorAll("*")].map((element, index) => [element, index]));
  const isBehind = (body: Element, link: Element) => (order.get(body) ?? 0) > (order.get(link) ?? 0);
  for (const link of page.querySelectorAll("a[href]")) {
    const target = targets.get((link.getAttribute("href") ?? "").replace(/^#/, ""));
    if (!(link.getAttribute("href") ?? "").startsWith("#") || !target || !isMark(link.textContent ?? ""))
      continue;
    const body = bodyOf(target, link);
    if (!body || !isBehind(body, link) || !isNote(body, target, link)) continue;
    annotate(found, outermost(link), body, link.textContent ?? "");
  }
  for (const [mark, body] of repeatedMarks(page, found)) annotate(found, mark, body, mark.textContent ?? "");
  for (const [mark, body] of plainNotes(page, found)) annotate(found, mark, body, mark.textContent ?? "");
  return found;
}

/** Whether what a mark links to is its note: it links back, is called one, or begins with the same mark. */
function isNote(body: Element, target: Element, link: Element): boolean {
  const mark = (link.textContent ?? "").trim();
  const repeats = BRACKETED.test(mark) && (body.textContent ?? "").trim().startsWith(mark);
  return repeats || linksBack(body, link) || NOTE_NAME.test(nameIn(target));
}

function annotate(found: Map<Element, Annotation>, mark: Element, body: Element, words: string): void {
  const text = bodyText(body, words);
  found.set(mark, { words: noteMark(words), remark: { kind: "note", shown: `${noteMark(words)}${text}` } });
  body.remove();
}

/** A note's words without its own mark and the sign that leads back. */
function bodyText(body: Element, mark: string): string {
  const bare = (body.textContent ?? "").replaceAll(/[\s↑↩⏎^]+/gu, " ").trim();
  const own = mark.trim();
  return shorten(bare.startsWith(own) ? bare.slice(own.length) : bare, 200);
}

/** Elements by the names that links use for them. */
function targetsOf(page: Document): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of page.querySelectorAll("[id], a[name]")) {
    for (const name of [element.getAttribute("id"), element.getAttribute("name")])
      if (name !== null && name !== "" && !targets.has(name)) targets.set(name, element);
  }
  return targets;
}

function nameIn(target: Element): string {
  return target.getAttribute("id") ?? target.getAttribute("name") ?? "";
}

/** The block that a link's target stands for, with the whole note where several paragraphs belong to it. */
function bodyOf(target: Element, link: Element): Element | null {
  let at: Element | null = target;
  while (at && !BLOCKS.has(nameOf(at))) at = at.parentElement;
  if (!at || at.contains(link)) return null;
  const parent = at.parentElement;
  const isWhole =
    parent !== null &&
    BLOCKS.has(nameOf(parent)) &&
    !parent.contains(link) &&
    (NOTE_NAME.test(parent.getAttribute("id") ?? "") ||
      (parent.getAttribute("style") ?? "").includes("mso-element:footnote") ||
      (parent.children.length === 1 && NOTE_LIST.test(parent.getAttribute("class") ?? "")));
  return isWhole ? parent : at;
}

/** Whether a note links to its mark. */
function linksBack(body: Element, link: Element): boolean {
  const names = new Set<string>();
  for (let at: Element | null = link, up = 0; at && up < 3; at = at.parentElement, up += 1)
    for (const name of [at.getAttribute("id"), at.getAttribute("name")]) if (name) names.add(`#${name}`);
  return [...body.querySelectorAll("a[href]")].some((back) => names.has(back.getAttribute("href") ?? ""));
}

/** A link with the raised elements around it that hold nothing else. */
function outermost(link: Element): Element {
  let at = link;
  for (let parent = at.parentElement; parent; parent = parent.parentElement) {
    if (!["sup", "span", "a", "font"].includes(nameOf(parent))) break;
    if ((parent.textContent ?? "").trim() !== (link.textContent ?? "").trim()) break;
    at = parent;
  }
  return at;
}

/** Marks that no number of a measure looks like. */
const BRACKETED = /^(?:[[［〔【]\s?注?\s?\d{1,2}\s?[\]］〕】]|[①-⑳])$/u;

/** Raised marks in brackets that a paragraph further down begins with, raised or not; the last such paragraph is the note. */
function plainNotes(page: Document, known: ReadonlyMap<Element, Annotation>): [Element, Element][] {
  const blocks = [...page.querySelectorAll([...BLOCKS].join(","))].filter(
    (block) => ![...block.children].some((child) => BLOCKS.has(nameOf(child))),
  );
  const pairs: [Element, Element][] = [];
  for (const sup of page.querySelectorAll("sup")) {
    const mark = (sup.textContent ?? "").replaceAll(/\s/gu, "");
    if (!BRACKETED.test(mark) || known.has(sup) || [...known.keys()].some((done) => done.contains(sup)))
      continue;
    const own = sup.closest([...BLOCKS].join(","));
    const at = own ? blocks.indexOf(own) : -1;
    const note = blocks.findLast(
      (block, index) => index > at && block !== own && (block.textContent ?? "").trim().startsWith(mark),
    );
    if (at >= 0 && note && !pairs.some(([, taken]) => taken === note)) pairs.push([sup, note]);
  }
  return pairs;
}

/** Raised marks that stand again at the beginning of a paragraph further down. */
function repeatedMarks(page: Document, known: ReadonlyMap<Element, Annotation>): [Element, Element][] {
  const first = new Map<string, Element>();
  const pairs: [Element, Element][] = [];
  for (const sup of page.querySelectorAll("sup")) {
    const words = (sup.textContent ?? "").replaceAll(/\s/gu, "");
    if (!isMark(words) || known.has(sup) || sup.parentElement?.closest("sup")) continue;
    const block = openedBlock(sup);
    const mark = first.get(words);
    if (!block) first.set(words, sup);
    else if (mark && !block.contains(mark)) {
      pairs.push([mark, block]);
      first.delete(words);
    }
  }
  return pairs;
}

/** The block that begins with an element; `null` where words stand before it. */
function openedBlock(element: Element): Element | null {
  let at: Element = element;
  for (;;) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const isEmpty = (isText(before) || isElement(before)) && (before.textContent ?? "").trim() === "";
      if (!isEmpty && before.nodeType !== 8) return null;
    }
    const parent = at.parentElement;
    if (!parent || nameOf(parent) === "body") return null;
    if (BLOCKS.has(nameOf(parent)))
      return (parent.textContent ?? "").trim() === (element.textContent ?? "").trim() ? null : parent;
    at = parent;
  }
}
