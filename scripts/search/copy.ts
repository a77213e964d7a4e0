/**
 * The copy of a record that Pagefind indexes: its tokens in the index's
 * spelling, and the record itself as the title of an anchor, which Pagefind
 * carries to the browser without indexing it (metadata would be searched).
 */

import type { Grain } from "../../src/search/catalogue.ts";
import { indexPair, indexWord } from "../../src/search/index-word.ts";
import { recordText, type SearchDocument, type SearchRecord } from "../../src/search/record.ts";
import { tokenise } from "../../src/search/tokenise.ts";

/** A record ready to be added to the index. */
export interface PageCopy {
  url: string;
  content: string;
  /** Its tokens, in reading order. */
  tokens: string[];
}

/** Makes the copy of one record; `number` is its place in the index. */
export function pageCopy(record: SearchRecord, number: number, grain: Grain): PageCopy {
  const { filters: _, ...document } = record;
  const tokens = tokenise(recordText(record).text).map((token) => token.text);
  const words = (grain === "units" ? tokens.map(indexWord) : withPairs(tokens)).join(" ");
  const carried = carry(document, number);
  return {
    url: record.url,
    content: `<html><body><a id="${number}" data-pagefind-title="${carried}"></a><p> ${words} </p></body></html>`,
    tokens,
  };
}

/** Every token at twice its place, and behind it the pair that it begins. */
function withPairs(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    return next === undefined ? [indexWord(token)] : [indexWord(token), indexPair(token, next)];
  });
}

/** JSON that survives being an attribute: no markup characters, and no white space that would be joined. */
function carry(document: SearchDocument, number: number): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const json = JSON.stringify({ number, document }).replace(/[&<>]|(?! )\p{White_Space}| (?= )/gu, escaped);
  return json.replaceAll('"', "&quot;");
}
