/**
 * The copy of a record that Pagefind indexes: its tokens in the index's
 * spelling, and the record itself as the title of an anchor, which Pagefind
 * carries to the browser without indexing it (metadata would be searched).
 */

import { indexWord } from "../../src/search/index-word.ts";
import type { SearchDocument, SearchRecord } from "../../src/search/record.ts";

/** A record ready to be added to the index. */
export interface PageCopy {
  url: string;
  content: string;
}

/** Makes the copy of one record from its tokens in reading order; `number` is its place in the index. */
export function pageCopy(record: SearchRecord, tokens: readonly string[], number: number): PageCopy {
  const { filters: _, ...document } = record;
  const words = tokens.map(indexWord).join(" ");
  const carried = carry(document, number);
  return {
    url: record.url,
    content: `<html><body><a id="${number}" data-pagefind-title="${carried}"></a><p> ${words} </p></body></html>`,
  };
}

/** JSON that survives being an attribute: no markup characters, and no white space that would be joined. */
function carry(document: SearchDocument, number: number): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const json = JSON.stringify({ number, document }).replace(/[&<>]|(?! )\p{White_Space}| (?= )/gu, escaped);
  return json.replaceAll('"', "&quot;");
}
