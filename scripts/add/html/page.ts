/**
 * HTML to a tree that nothing runs in. parse5 mends the markup as a browser
 * does; linkedom, which has no script engine, gives the tree its interface.
 */
import { parseHTML } from "linkedom";
import { parse, serialize } from "parse5";
import { declarations, isHidden } from "./style.ts";

/** Elements that hold nothing to be read, or nothing of the page's own text. */
const UNREAD = new Set(
  "script style noscript template iframe object embed applet svg math canvas audio video map nav footer aside button select textarea input datalist dialog link meta title rt rp rtc".split(
    " ",
  ),
);
/** Parses a page. Its scripts are text in a tree, and stay so. */
export function parsePage(source: string): Document {
  return parseHTML(serialize(parse(source, { scriptingEnabled: false }))).document;
}

/** An element's name in lower case. */
export function nameOf(element: Element): string {
  return element.localName.toLowerCase();
}

/** Whether a reader of the page never sees an element as text. */
export function isUnread(element: Element): boolean {
  return UNREAD.has(nameOf(element)) || isConcealed(element);
}

/** Whether words of a page are hidden from its readers. */
export function isConcealed(element: Element): boolean {
  return (
    !UNREAD.has(nameOf(element)) &&
    (element.hasAttribute("hidden") ||
      element.getAttribute("aria-hidden") === "true" ||
      isHidden(declarations(element)))
  );
}

/** A node's children as a list of its own. */
export function childrenOf(node: Node): Node[] {
  return [...node.childNodes];
}

/** Tells elements and texts apart; a comment is neither. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
