/** Reads what editors keep of search's vocabulary: `terms.yaml` and `traditional.txt`. */
import { join } from "node:path";
import { readEditorsFile, YamlError } from "../../src/model/yaml.ts";
import { readTerms } from "../converter/terms.ts";
import { readVocabulary } from "../converter/vocabulary.ts";
import type { VocabularySources } from "./vocabulary.ts";

export { readTerms };

/** Pairs of a traditional character and its simplified one. @throws Error */
export function readTraditional(directory: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const path = join(directory, "traditional.txt");
  const source = readEditorsFile(path, "vocabulary/traditional.txt");
  if (source === null) return pairs;
  for (const [index, line] of source
    .replace(/^\ufeff/u, "")
    .split("\n")
    .entries()) {
    if (line.startsWith("#")) continue;
    for (const group of line.split(/\s+/).filter((one) => one !== "")) {
      const [simple = "", ...forms] = group;
      if (!/^\p{Script=Han}{2,}$/u.test(group) || forms.some((form) => form === simple || pairs.has(form))) {
        const problem = `“${group}”应为一个简体字和它的繁体字，每个繁体字只写一次`;
        throw new YamlError(
          "vocabulary/traditional.txt",
          { line: index + 1, column: line.indexOf(group) + 1 },
          problem,
        );
      }
      for (const form of forms) pairs.set(form, simple);
    }
  }
  return pairs;
}

/** Everything that search's vocabulary is made of. @throws YamlError */
export function readVocabularySources(directory: string): VocabularySources {
  return {
    terms: readTerms(directory),
    traditional: readTraditional(directory),
    departments: readVocabulary(directory).departments,
  };
}
