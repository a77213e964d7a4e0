/** A page's headline and what it says of publication, where they stand outside the document's own block. */
import type { PageLine } from "./lines.ts";

const HEADINGS = "h1, h2, h3, h4";
const PUBLICATION =
  /^(?:(?:信息)?来源|发布|公布|成文|印发|发文|文号|索引)|日期\s*[:：]|(?:19|20)\d{2}\s*[-年./]\s*\d{1,2}/u;

/**
 * The page's headline and the lines on its publication, where they stand before
 * the document's own part and it doesn't repeat them.
 */
export function headline(page: Document, all: readonly PageLine[], chosen: readonly PageLine[]): PageLine[] {
  const opening = bare(
    chosen
      .slice(0, 15)
      .map(({ text }) => text)
      .join(""),
  );
  const first = bare(chosen[0]?.text ?? "");
  const bodyAt = all.findIndex(({ text }) => bare(text) === first);
  const before = all.slice(0, Math.max(0, bodyAt));
  const named = bare(metaTitle(page) || page.title);
  const at = before.findLastIndex(
    ({ text, block }) =>
      bare(text).length >= 6 && (block.closest(HEADINGS) !== null || named.startsWith(bare(text))),
  );
  const heading = before[at];
  if (heading) {
    const behind = before.slice(at + 1).filter(({ text }) => text.length <= 60 && PUBLICATION.test(text));
    return [...(opening.includes(bare(heading.text)) ? [] : [heading]), ...behind];
  }
  const title = metaTitle(page);
  return title === "" || opening.includes(bare(title))
    ? []
    : [{ text: title, block: page.body, linked: false, remarks: [] }];
}

/** The title that portals state for machines. */
function metaTitle(page: Document): string {
  const meta = [...page.querySelectorAll("meta[name]")].find(
    (element) => element.getAttribute("name")?.toLowerCase() === "articletitle",
  );
  return meta?.getAttribute("content")?.trim() ?? "";
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, "");
}
