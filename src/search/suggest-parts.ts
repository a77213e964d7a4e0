/** Suggestions of a large collection: terms always, titles and departments that begin as what was typed does. */
import type { CatalogueOfParts } from "./catalogue.ts";
import { wordKey } from "./lexicon.ts";
import { beginningOf, partFiles, partOfBeginning, type TitlesPart } from "./parts.ts";
import { createSuggestions, type SuggestionSource, type Suggestions } from "./suggest.ts";
import { tokensOf } from "./tokenise.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Suggestions over parts that `load` gets by their names. */
export function createPartSuggestions(
  vocabulary: Vocabulary,
  catalogue: CatalogueOfParts,
  load: (name: string) => Promise<TitlesPart>,
): SuggestionSource {
  const made = new Map<string, Suggestions>();
  const over = async (beginnings: readonly string[]) => {
    const numbers = beginnings.map((one) => partOfBeginning(one, catalogue.parts.titles));
    const names = [...new Set(numbers)].sort((a, b) => a - b).map(partFiles.titles);
    const key = names.join();
    const parts = await Promise.all(names.map(load));
    const own = made.get(key) ?? createSuggestions(vocabulary, catalogue, joined(parts));
    made.set(key, own);
    return own;
  };
  return {
    async complete(typed) {
      const beginning = beginningOf(wordKey(typed));
      return (await over(beginning === null ? [] : [beginning])).complete(typed);
    },
    async near(query) {
      const tokens = tokensOf(query);
      const beginnings = tokens.flatMap((token, at) => beginningOf(token + (tokens[at + 1] ?? "")) ?? []);
      return (await over(beginnings)).near(query);
    },
  };
}

function joined(parts: readonly TitlesPart[]): TitlesPart {
  return {
    titles: [...new Set(parts.flatMap(({ titles }) => titles))],
    departments: [...new Set(parts.flatMap(({ departments }) => departments))],
  };
}
