import { type DefaultTreeAdapterMap, parse } from "parse5";

type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** Attributes that hold an address; `data-root` is where the search form's script finds the site. */
const ADDRESSES = new Set(["href", "src", "action", "data-root"]);

/**
 * Rewrites the addresses of a page's elements and leaves every other byte as
 * it is. `rewrite` gives the new address, or the same one where it may stay.
 */
export function rewriteLinks(html: string, rewrite: (address: string) => string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { attrs, sourceCodeLocation } of elements(parse(html, { sourceCodeLocationInfo: true }))) {
    for (const { name, value } of attrs) {
      const place = sourceCodeLocation?.attrs?.[name];
      if (place === undefined || !ADDRESSES.has(name)) continue;
      const address = rewrite(value);
      if (address === value) continue;
      edits.push({ start: place.startOffset, end: place.endOffset, text: `${name}="${escape(address)}"` });
    }
  }
  let result = "";
  let at = 0;
  for (const { start, end, text } of edits) {
    result += html.slice(at, start) + text;
    at = end;
  }
  return result + html.slice(at);
}

/** All elements in the order of the source. */
function* elements(node: Node): Generator<Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elements(child);
}

function escape(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
