/** What questions mean by phrasings that are shipped whole. */
import { createFeatures, type FeaturesOf } from "./features.ts";
import { createMeanings, type Meanings } from "./meaning.ts";
import { type Phrasings, type PhrasingsData, readPhrasings, weighPhrasings } from "./phrasings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The meanings, by the terms of a vocabulary. */
export function wholeMeanings(data: PhrasingsData, vocabulary: Pick<Vocabulary, "terms">): Meanings {
  const featuresOf = createFeatures(vocabulary);
  return createMeanings(wholePhrasings(data, featuresOf), featuresOf);
}

/** All phrasings in memory. */
function wholePhrasings(data: PhrasingsData, featuresOf: FeaturesOf): Phrasings {
  const { phrasings, holders } = weighPhrasings(readPhrasings(data), featuresOf);
  return {
    total: phrasings.length,
    async holders(keys) {
      return new Map(
        keys.map((key) => {
          const numbers = holders.get(key) ?? [];
          return [key, { count: numbers.length, numbers }];
        }),
      );
    },
    read: async (numbers) => numbers.flatMap((number) => phrasings[number] ?? []),
  };
}
