/** From which length on a query is searched for while it is still being typed. */

const OTHER = /[^\p{L}\p{N}]/gu;
/** Letters and digits that words are spelt with, a single one of which says little. */
const SPELT = /^[\p{Script=Latin}\p{N}]*$/u;
const LEAST = 2;
const LEAST_SPELT = 3;

/**
 * Whether what is typed so far is worth an answer: two characters, or three where all are Latin letters and digits;
 * signs and spaces don't count. Nothing at all is, as the search without words.
 */
export function isLongEnough(typed: string): boolean {
  if (typed.trim() === "") return true;
  const signs = typed.normalize("NFKC").replace(OTHER, "");
  return [...signs].length >= (SPELT.test(signs) ? LEAST_SPELT : LEAST);
}
