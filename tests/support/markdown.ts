/** Reads Markdown as other programs do, by two parsers that know nothing of each other. */
import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { markdownToHtml } from "satteri";
import {
  attribute,
  type Document,
  type Element,
  elements,
  parseHtml,
  textOf,
} from "../../scripts/inspect/html.ts";

const remark = createMarkdownProcessor({ gfm: true, smartypants: false, syntaxHighlight: false });

/** What CommonMark with GFM makes of a text: with remark, and with satteri. */
export async function renderMarkdown(markdown: string): Promise<Document[]> {
  const { code } = await (await remark).render(markdown);
  return [parseHtml(code), parseHtml(markdownToHtml(markdown).html)];
}

/** The elements that the Markdown itself makes; anything else is a text that was read as syntax. */
const OWN = new Set(["html", "head", "body", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "a"]);

/** The tags of elements that no file of ours is meant to have. */
export function foreignTags(document: Document): string[] {
  return elements(document)
    .map(({ tagName }) => tagName)
    .filter((tag) => !OWN.has(tag) && tag !== "blockquote");
}

/** The texts of the paragraphs between a heading and the next of its level or above. */
export function paragraphsBelow(document: Document, heading: string): string[] {
  const all = elements(document).filter(({ tagName }) => /^(?:h[1-6]|p)$/.test(tagName));
  const start = all.findIndex((element) => element.tagName !== "p" && textOf(element) === heading);
  if (start < 0) return [`no heading ${heading}`];
  const level = all[start]?.tagName ?? "";
  const rest = all.slice(start + 1);
  const end = rest.findIndex(({ tagName }) => tagName !== "p" && tagName <= level);
  return rest.slice(0, end < 0 ? rest.length : end).map(textOf);
}

/** The addresses of all links. */
export function addresses(document: Document): string[] {
  return elements(document, "a").map((link: Element) => attribute(link, "href") ?? "");
}
