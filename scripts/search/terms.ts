/** Reads what editors keep of search's vocabulary: `terms.yaml` and `traditional.txt`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { readYaml, YamlError } from "../../src/model/yaml.ts";
import { BARRIER } from "../../src/search/normalise.ts";
import { tokenise } from "../../src/search/tokenise.ts";
import { readVocabulary } from "../converter/vocabulary.ts";
import type { VocabularySources } from "./vocabulary.ts";

/** A number, such as 9610, needs no quotes. */
const word = z.union([
  z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^,|\n]*$/),
  z.int().transform(String),
]);

const TermEntry = z.strictObject({
  words: z.array(word).min(1),
  asked: z.array(word).default([]),
  near: z.array(word).default([]),
  english: z.array(word).default([]),
});
export type TermEntry = z.infer<typeof TermEntry>;

/** The terms, and where each stands in the file. */
export interface Terms {
  file: string;
  entries: TermEntry[];
  place(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Reads `terms.yaml` in a folder; none is no terms.
 *
 * @throws YamlError for a mistake: a word that has nothing to search for, one
 * that stands in a term twice, or a name that belongs to two terms.
 */
export function readTerms(directory: string): Terms {
  const file = "vocabulary/terms.yaml";
  const path = join(directory, "terms.yaml");
  if (!existsSync(path)) return { file, entries: [], place: () => ({ line: 1, column: 1 }) };
  const { value: entries, place } = readYaml(file, readFileSync(path, "utf8"), z.array(TermEntry));
  const fail = (at: readonly PropertyKey[], problem: string): never => {
    throw new YamlError(file, place(at), `${problem}；请在该文件中改正`);
  };
  const owners = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const seen = new Set<string>();
    for (const list of ["words", "asked", "near", "english"] as const) {
      for (const [number, one] of entry[list].entries()) {
        const key = tokenise(one)
          .map(({ text }) => text)
          .filter((text) => text !== BARRIER)
          .join(" ");
        const at = [index, list, number];
        if (key === "") fail(at, `“${one}”里没有可以检索的字`);
        if (list !== "english" && seen.has(key)) fail(at, `“${one}”在同一词条里写了两次`);
        seen.add(key);
        if (list !== "words") continue;
        if (owners.has(key)) fail(at, `“${one}”已经是另一词条的名称`);
        owners.set(key, index);
      }
    }
  }
  return { file, entries, place };
}

/** Pairs of a traditional character and its simplified one. @throws Error */
export function readTraditional(directory: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const path = join(directory, "traditional.txt");
  if (!existsSync(path)) return pairs;
  for (const [index, line] of readFileSync(path, "utf8").split("\n").entries()) {
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
