/** Reads `terms.yaml`, the one vocabulary of search and glossary. */
import { join } from "node:path";
import * as z from "zod";
import { readYaml, YamlError } from "../../../src/model/yaml.ts";
import { BARRIER } from "../../../src/search/normalise.ts";
import { tokensOf } from "../../../src/search/tokenise.ts";
import { readKinds } from "./kinds.ts";
import { emptyRegistry, type RegistryFile, registryText } from "./registry-file.ts";
import { TermEntry } from "./term-entries.ts";

/** The terms, and where each stands in the file. */
export type Terms = RegistryFile<TermEntry[]>;

type Fail = (path: readonly PropertyKey[], problem: string) => never;

/**
 * Reads `terms.yaml` in a folder; where it is absent there are no terms.
 *
 * @throws YamlError for a mistake: a word that has nothing to search for, one
 * that stands in a term twice, a name that belongs to two terms, an id given
 * twice or that isn't there, a kind that the registry of kinds lacks.
 */
export function readTerms(directory: string): Terms {
  const file = "vocabulary/terms.yaml";
  const text = registryText(join(directory, "terms.yaml"), file);
  if (text === null) return emptyRegistry(file, []);
  const { value, place } = readYaml(file, text, z.array(TermEntry));
  const fail: Fail = (at, problem) => {
    throw new YamlError(file, place(at), `${problem}；请在该文件中改正`);
  };
  checkWords(value, fail);
  checkGlossary(value, fail);
  const kinds = readKinds(directory)?.terms.map(({ id }) => id);
  for (const [index, { term }] of value.entries())
    if (term !== undefined && kinds?.includes(term.kind) === false)
      fail([index, "term", "kind"], `类别“${term.kind}”没有登记在 kinds.yaml`);
  return { file, value, place };
}

function checkWords(entries: readonly TermEntry[], fail: Fail): void {
  const owners = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const seen = new Set<string>();
    for (const list of ["words", "asked", "near", "english"] as const) {
      for (const [number, one] of (entry[list] ?? []).entries()) {
        const key = tokensOf(one)
          .filter((text) => text !== BARRIER)
          .join(" ");
        const at = [index, list, number];
        if (key === "") fail(at, `“${one}”里没有可以检索的字`);
        if (list !== "english" && seen.has(key)) fail(at, `“${one}”在同一词条里写了两次`);
        seen.add(key);
        if (list !== "words") continue;
        if (owners.has(key)) fail(at, `“${one}”已经是另一词条的名称`);
        owners.add(key);
      }
    }
  }
}

function checkGlossary(entries: readonly TermEntry[], fail: Fail): void {
  const ids = new Set<string>();
  const forms = new Set<string>();
  const claim = (form: string, at: PropertyKey[]) => {
    if (forms.has(form)) fail(at, `“${form}”已经是另一术语的写法，或已列入 notTerms`);
    forms.add(form);
  };
  for (const [index, entry] of entries.entries()) {
    if (entry.term !== undefined) {
      const { id } = entry.term;
      if (ids.has(id)) fail([index, "term", "id"], `术语 id“${id}”用了两次`);
      ids.add(id);
      for (const form of formsOf(entry)) claim(form, [index, "term"]);
    }
    for (const [number, struck] of (entry.notTerms ?? []).entries())
      claim(struck, [index, "notTerms", number]);
  }
  for (const [index, { term }] of entries.entries()) {
    const unknown = term?.related.findIndex((id) => !ids.has(id)) ?? -1;
    if (unknown >= 0)
      fail([index, "term", "related", unknown], `没有 id 为“${term?.related[unknown]}”的术语`);
  }
}

/** A term's name and the other ways in which texts print it. */
export function formsOf({ words, term }: Pick<TermEntry, "words" | "term">): string[] {
  if (term === undefined) return [];
  return [term.name ?? words?.[0] ?? "", ...term.variants];
}
