/** How the other searches are given texts and queries. */
import { tokenise } from "../../src/search/tokenise.ts";

/** Pairs of tokens that stand next to one another, and tokens that stand alone. */
export function bigrams(text: string): string[] {
  return text.split(/[。，、；：！？\n]/).flatMap((run) => {
    const tokens = tokenise(run).map((token) => token.text);
    return tokens.length === 1 ? tokens : tokens.slice(1).map((token, index) => `${tokens[index]}${token}`);
  });
}

/** What MiniSearch is told of the texts and of queries: any bigram, titles thrice. */
export const MINI_SEARCH = {
  fields: ["title", "text"],
  tokenize: bigrams,
  searchOptions: { boost: { title: 3 } },
};
