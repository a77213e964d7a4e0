/** Markdown that shows a text's own characters and nothing else, whatever they are. */

import { escapeInline, escapeText } from "../../content/escape.ts";
import { withoutTrailing } from "../../model/trailing.ts";

/** A heading of a level from 1 to 6. */
export function heading(level: number, text: string): string {
  return `${"#".repeat(level)} ${headingText(text)}`;
}

/** A heading that is a link as a whole. */
export function linkedHeading(level: number, text: string, address: string): string {
  return `${"#".repeat(level)} ${link(text, address)}`;
}

/** A web address whose characters stand for themselves between `<` and `>`; `&` may begin no character reference. */
const OWN_WORDS = /^https?:\/\/(?:[!-%'-;=?-[\]-~]|&(?![\w#]*;))+$/;
/** A web address inside of a text, as far as it is ASCII. */
const IN_TEXT = /(https?:\/\/[!-;=?-[\]-~]+)/;
/** What ends a sentence or a bracket, and no address. */
const SENTENCE_END = /[!"'(),.:;?[\]]/;

/** A link; addresses keep their meaning, and nothing in them ends the link. One that shows its own address shows it as it is. */
export function link(text: string, address: string): string {
  if (text === address && OWN_WORDS.test(address)) return `<${address}>`;
  const safe = address.replace(/[\s()<>\\]/gu, (sign) => {
    const encoded = encodeURIComponent(sign);
    return encoded === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
  });
  return `[${escapeInline(text)}](${safe})`;
}

/** Paragraphs of a text whose lines are paragraphs. */
export function paragraphs(text: string): string[] {
  return text.split("\n").map(withAddresses);
}

/** A paragraph's text, in which web addresses stand as they are. */
function withAddresses(paragraph: string): string {
  const [first = "", ...rest] = paragraph.split(IN_TEXT);
  let printed = escapeText(first);
  for (const [index, part] of rest.entries()) {
    const address = index % 2 === 0 ? withoutTrailing(part, SENTENCE_END) : "";
    printed += OWN_WORDS.test(address)
      ? `<${address}>${escapeInline(part.slice(address.length))}`
      : escapeInline(part);
  }
  return printed;
}

/** A list; items are Markdown already. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A list under its heading; an empty list gives no heading. */
export function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [heading(2, title), list(items)];
}

/** A table, its first row the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => escapeInline(cells[column] ?? "")).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [row(head), `|${" --- |".repeat(width)}`, ...body.map(row)].join("\n");
}

/** A file of blocks. */
export function file(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Signs at a heading's end would be read as its closing mark. */
function headingText(text: string): string {
  const escaped = escapeInline(text);
  const kept = withoutTrailing(escaped, /#/);
  return kept + "&#35;".repeat(escaped.length - kept.length);
}
