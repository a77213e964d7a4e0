/** Phrasings that lie in parts, of which a question loads those of its features and of what resembles it. */
import { fromRuns } from "../model/runs.ts";
import { createFeatures } from "./features.ts";
import { createMeanings, type Meanings } from "./meaning.ts";
import {
  type Directory,
  type FeaturesPart,
  type PhrasingsPart,
  partFiles,
  partOfBeginning,
  partOfNumber,
} from "./parts.ts";
import type { Holders, Phrasing, Phrasings } from "./phrasings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What questions mean by the phrasings of an index in parts; `json` loads a file of it. */
export function meaningsInParts(
  directory: Pick<Directory, "phrasings">,
  vocabulary: Pick<Vocabulary, "terms">,
  json: <T>(name: string) => Promise<T>,
): Meanings {
  return createMeanings(phrasingsInParts(directory, json), createFeatures(vocabulary));
}

function phrasingsInParts(
  { phrasings: { total, sizes, features } }: Pick<Directory, "phrasings">,
  json: <T>(name: string) => Promise<T>,
): Phrasings {
  const holdersOf = async (key: string): Promise<[string, Holders]> => {
    const part = await json<FeaturesPart>(partFiles.features(partOfBeginning(key, features)));
    const [, count = 0, ...steps] = part.find(([one]) => one === key) ?? [key];
    let number = 0;
    const numbers = steps.map((step) => {
      number += step;
      return number;
    });
    return [key, { count, numbers }];
  };
  const read = async (number: number): Promise<Phrasing[]> => {
    const found = partOfNumber(sizes, number);
    if (found === null) return [];
    const part = await json<PhrasingsPart>(partFiles.phrasings(found.part));
    const own = part[found.place];
    if (own === undefined) return [];
    const [words, runs, size] = own;
    return [{ number, words, records: fromRuns(runs), size }];
  };
  return {
    total,
    holders: async (keys) => new Map(await Promise.all(keys.map(holdersOf))),
    read: async (numbers) => (await Promise.all(numbers.map(read))).flat(),
  };
}
