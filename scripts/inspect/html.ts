import { type DefaultTreeAdapterMap, parse } from "parse5";
import { readPage } from "./dist.ts";

export type Document = DefaultTreeAdapterMap["document"];
export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** Parses a page as a browser does, faults included. */
export function parseHtml(html: string): Document {
  return parse(html);
}

/** A page of a built site, parsed; a command that only lists a site's files loads no parser. */
export async function parsePage(path: string, dist: string): Promise<Document> {
  return parseHtml(await readPage(path, dist));
}

/** All elements below a node in document order, a template's content included; only those of `tag` where one is named. */
export function elements(root: Node, tag?: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node): void => {
    if ("tagName" in node && (tag === undefined || node.tagName === tag)) found.push(node);
    if ("content" in node) walk(node.content);
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  if ("childNodes" in root) for (const child of root.childNodes) walk(child);
  return found;
}

/** An attribute's value; `undefined` where the element hasn't it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The elements that have an attribute, and that value of it where one is named. */
export function withAttribute(root: Node, name: string, value?: string): Element[] {
  return elements(root).filter((element) => {
    const own = attribute(element, name);
    return own !== undefined && (value === undefined || own === value);
  });
}

/** The element of an id. */
export function byId(root: Node, id: string): Element | undefined {
  return withAttribute(root, "id", id)[0];
}

/** All text below a node as it stands in the page, scripts and styles left out. */
export function textOf(node: Node): string {
  if ("value" in node && node.nodeName === "#text") return node.value;
  if (!("childNodes" in node) || node.nodeName === "script" || node.nodeName === "style") return "";
  return node.childNodes.map(textOf).join("");
}

/** What stands between the tags of a script or style, which no reader sees. */
export function sourceOf(element: Element): string {
  return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}
