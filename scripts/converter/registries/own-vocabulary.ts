import { resolve } from "node:path";

/**
 * Whether a folder of sources has its own registries. What an editor decided
 * on one folder's notices (ids, links, facets) says nothing about another's,
 * though their files may have the same names.
 */
export function ownsVocabulary({ seeds, vocabulary }: { seeds: string; vocabulary: string }): boolean {
  return resolve(seeds, "vocabulary") === resolve(vocabulary);
}
