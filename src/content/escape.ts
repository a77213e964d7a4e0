/**
 * Escapes text for Markdown and MDX. Whatever stands in a notice (braces, tags, entities,
 * `import`, Markdown) must come out as the same text and never as code.
 *
 * remark-stringify does not escape ESM, so this is our own: character
 * references for everything that Markdown, MDX or GFM could read as syntax.
 */

/** Characters that are syntax somewhere in CommonMark, GFM or MDX. */
const SYNTAX = /[\\`*_{}[\]<>&~|$^]/g;
/** What may start a block at the head of a paragraph: headings, lists, underlines, definitions. */
const BLOCK_START = /^[#+=:-]/;
/** What may start a list item (`1.`, `1)`) at the head of a paragraph. */
const LIST_NUMBER = /^(\d{1,9})([.)])/;
/** What MDX reads as ESM at the head of a paragraph. */
const ESM = /^(import|export)/;
/** White space that a parser would trim, fold or read as a line end. */
const EDGE_SPACE = /^\s+|[\t\n\v\f\r\u0085\u2028\u2029]/gu;

/** Where GFM would begin a link by itself, and then read the references behind it as its address. */
const AUTOLINK = /https?:|ftp:|mailto:|xmpp:|www\.|@/giu;

/** Escapes one paragraph's text for use between tags or on a line of its own. */
export function escapeText(text: string): string {
  return escapeInline(text)
    .replace(BLOCK_START, reference)
    .replace(LIST_NUMBER, (_, digits: string, sign: string) => digits + reference(sign))
    .replace(ESM, (word) => reference(word.slice(0, 1)) + word.slice(1));
}

/** Escapes text that other text stands before on its line, so that it can begin no block. */
export function escapeInline(text: string): string {
  const kept = text.trimEnd();
  const end = [...text.slice(kept.length)].map(reference).join("");
  const inner = kept
    .replace(SYNTAX, reference)
    .replace(EDGE_SPACE, (space) => [...space].map(reference).join(""))
    .replace(AUTOLINK, (start) => start.slice(0, -1) + reference(start.slice(-1)));
  return inner + end;
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
