/** Words of a text with their source below them, in the forms in which one pastes them. */

/** What is quoted, and how it is cited. */
export interface Quotation {
  /** The paragraphs, to the character. */
  paragraphs: readonly string[];
  /** In Chinese form. */
  citation: string;
  /** Where it stands; `null` for a file on the reader's disk. */
  address: string | null;
}

/** As one pastes it into a letter: the words, and below them a dash and the source. */
export function asText({ paragraphs, citation }: Quotation): string {
  return [...paragraphs, `——${citation}`].join("\n");
}

/** As a block quote of Markdown, its source a link. */
export function asMarkdown({ paragraphs, citation, address }: Quotation): string {
  const source = escaped(citation);
  return [
    ...paragraphs.map((words) => escaped(words).replace(BLOCK_START, "$1\\$2")),
    `——${address === null ? source : `[${source}](${address})`}`,
  ]
    .map((line) => `> ${line}`)
    .join("\n>\n");
}

/** What begins a heading, a list or a line at a paragraph's head. */
const BLOCK_START = /^(\d{0,9})([-+=#.)])/;

/** Signs that would be read as Markdown or HTML; white space at the head would be dropped or begin code. */
function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>~|&$]/g, "\\$&").replace(/^\s/u, (space) => `&#${space.charCodeAt(0)};`);
}
