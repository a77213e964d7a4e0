/**
 * Copies a text with its citation: a measure's, a clause's, or what is selected of it; as text and as Markdown. What
 * is selected is offered at the window's foot, in a bar that follows the text for who goes on by keyboard.
 */

import { readingWords as words } from "../../wording/reading.ts";
import { clauseName } from "../../wording/sentences.ts";
import { button, element } from "../dom.ts";
import { webAddress } from "./address.ts";
import { copy } from "./copy.ts";
import { asMarkdown, asText, type Quotation } from "./quotation.ts";

type Form = (quotation: Quotation) => string;

/** A measure's page has one text; a notice's has all of them in its article. */
const whole = document.querySelector<HTMLElement>(".notice-text, .measure-text");

const closest = (node: Node, selector: string) =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(selector) ?? null;

/** The words of a piece of the page, a paragraph each; what is neither paragraph, heading nor cell is one by itself. */
function paragraphs(piece: ParentNode & Node): string[] {
  const blocks = [...piece.querySelectorAll("p, h2, h3, h4, h5, h6, caption, th, td")];
  const texts = blocks.filter((block) => block.querySelector("p") === null).map((block) => block.textContent);
  return (texts.length > 0 ? texts : [piece.textContent]).filter((text): text is string => !!text?.trim());
}

/** 第2款 by `c2`, and on its notice's page by `m14-c2`. */
const clauseOf = ({ id }: Element) => clauseName(id.slice(id.lastIndexOf("c")));

/** How one cites the part of the page around a node. */
function source(node: Node): Pick<Quotation, "citation" | "address"> {
  const measure = closest(node, ".measure-text");
  const clause = closest(node, ".clause");
  const one = measure?.matches(".numbered") ? clause : null;
  const part = one === null ? "" : clauseOf(one);
  const citation = document.querySelector(".citation")?.cloneNode(true) as HTMLElement;
  const slot = citation.querySelector("[data-slot=clause]");
  if (slot !== null) slot.textContent = part;
  const { place = "", called = "" } = measure?.dataset ?? {};
  const at = (one ?? closest(node, ".measure"))?.id;
  const page = webAddress();
  return {
    citation: citation.textContent + (place && place + part + called),
    address: page && page + (at === undefined ? "" : `#${at}`),
  };
}

/** What is selected of the text, without what the selection has around it; `null` where nothing is. */
function selected(): Quotation | null {
  const selection = getSelection();
  if (whole === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(whole)) return null;
  const own = document.createRange();
  own.selectNodeContents(whole);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) < 0)
    range.setStart(own.startContainer, own.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) > 0) range.setEnd(own.endContainer, own.endOffset);
  const found = paragraphs(range.cloneContents());
  return found.length === 0 ? null : { paragraphs: found, ...source(range.commonAncestorContainer) };
}

const quoted = (text: HTMLElement): Quotation => ({ paragraphs: paragraphs(text), ...source(text) });

/** Two buttons that copy what `give` gives, as text and as Markdown. */
function buttons(label: string, give: () => Quotation | null): HTMLButtonElement[] {
  const act = (form: Form) => () => {
    const quotation = give();
    if (quotation !== null) copy(form(quotation));
  };
  return [
    button(label, {}, act(asText)),
    button(words.markdown, { "aria-label": words.asMarkdown(label) }, act(asMarkdown)),
  ];
}

/** Offers each of several clauses. */
function offerClauses(text: HTMLElement): void {
  for (const clause of text.querySelectorAll<HTMLElement>(".numbered > .clause")) {
    const label = words.copyClause(clauseOf(clause));
    const attributes = { class: "copy no-print", "aria-label": label };
    clause.append(button(words.copy, attributes, () => copy(asText(quoted(clause)))));
  }
}

/** Offers what is selected, as long as something is. */
function offerSelection(text: HTMLElement): void {
  const attributes = { class: "copy-bar no-print", role: "group", "aria-label": words.selection };
  const bar = element("div", attributes, ...buttons(words.copySelection, selected));
  const show = () => {
    if (!bar.contains(document.activeElement)) bar.hidden = selected() === null;
  };
  // A press would end the selection in some browsers.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  text.after(bar);
  document.addEventListener("selectionchange", show);
  show();
}

if (whole !== null) {
  const text = whole;
  if (text.matches("[data-measure] .measure-text"))
    document.querySelector("[data-tools]")?.append(...buttons(words.copyMeasure, () => quoted(text)));
  offerClauses(text);
  offerSelection(text);
}
