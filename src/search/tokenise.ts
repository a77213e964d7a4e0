/**
 * The one tokeniser, used by whoever builds the index and by the browser.
 *
 * A token is one Han character (or one letter of another script that doesn't
 * write words as runs), one whole Latin, Greek or Cyrillic run, one whole
 * number, one sign such as `%`, or one row of barriers. Letters and digits are
 * never one token, so that spacing between them makes no difference:
 *
 * | text | tokens |
 * |---|---|
 * | `7×24小时` | `7` `24` `小` `时` |
 * | `“保税+ERP”` | `保` `税` `erp` |
 * | `B型`, `5G` | `b` `型`, `5` `g` |
 * | `RCEP`, `9610`, `2.0` | one token each |
 * | `1,000` | `1` `。` `000` |
 *
 * A text holds a phrase where the phrase's tokens stand in it next to one
 * another; `96` is therefore not in `9610`, nor `ER` in `ERP`.
 */
import { GAP, normalise, RUN_LETTER } from "./normalise.ts";

/** A token and the place of its original. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

const LETTER = RUN_LETTER.source;
const TOKEN = new RegExp(`${LETTER}(?:${LETTER}|\\p{M}|\\.)*|[0-9][0-9.]*|[^${GAP}]`, "gu");

/** Nothing but characters that are a token each, and spaces, which say nothing between them. */
const PLAIN = /^[\u4E00-\u9FA5 ]*$/;

/** A text's tokens without their places. */
export function tokensOf(text: string): string[] {
  if (PLAIN.test(text)) return [...text.replaceAll(" ", "")];
  return tokenise(text).map((token) => token.text);
}

/** Splits a text into tokens, in reading order; offsets are UTF-16 units of the text as given. */
export function tokenise(text: string): Token[] {
  const normalised = normalise(text);
  return Array.from(normalised.text.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: normalised.starts[match.index] ?? 0,
    end: normalised.ends[match.index + match[0].length - 1] ?? text.length,
  }));
}
