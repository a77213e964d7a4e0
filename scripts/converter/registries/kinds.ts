/** `kinds.yaml`: the kinds of responsible bodies and of terms that a collection has. */
import { join } from "node:path";
import * as z from "zod";
import type { Kinds } from "../../../src/content/derived.ts";
import { KIND_ID } from "../../../src/model/address.ts";
import { readYaml, YamlError } from "../../../src/model/yaml.ts";
import { registryText } from "./registry-file.ts";

const FILE = "vocabulary/kinds.yaml";
const id = z.string().regex(KIND_ID);
const name = z.string().trim().min(1);

const KindsFile = z.strictObject({
  departments: z.array(z.strictObject({ id, name, authority: z.boolean().default(true) })).default([]),
  terms: z.array(z.strictObject({ id, name })).default([]),
  /** By which words in a body's name its kind is proposed; `$` stands for the name's end. */
  names: z.array(z.strictObject({ kind: id, words: z.array(name).min(1) })).default([]),
});

/** The kinds of a collection; `null` where it registers none. */
export interface KindRegistry extends Kinds {
  names: { kind: string; words: string[] }[];
}

/** Reads a folder's registry of kinds. @throws YamlError */
export function readKinds(directory: string): KindRegistry | null {
  const text = registryText(join(directory, "kinds.yaml"), FILE);
  if (text === null) return null;
  const { value, place } = readYaml(FILE, text, KindsFile);
  const fail = (path: readonly PropertyKey[], problem: string): never => {
    throw new YamlError(FILE, place(path), `${problem}；请在该文件中改正或补登`);
  };
  for (const list of ["departments", "terms"] as const) {
    const ids = value[list].map((kind) => kind.id);
    const twice = ids.findIndex((one, index) => ids.indexOf(one) !== index);
    if (twice >= 0) fail([list, twice, "id"], `“${ids[twice]}”登记了两次`);
  }
  for (const [index, { kind }] of value.names.entries())
    if (!isKnownKind(value.departments, kind)) fail(["names", index, "kind"], `类别“${kind}”没有登记`);
  return value;
}

/** The kind that every collection has. */
export const OTHER_KIND = "other";

/** Whether a registry has a kind of bodies. */
export function isKnownKind(kinds: readonly { id: string }[], kind: string): boolean {
  return kind === OTHER_KIND || kinds.some(({ id }) => id === kind);
}

/** The kind of a body, proposed by its name for an editor to confirm. */
export function proposeKind(body: string, kinds: KindRegistry | null): string {
  const fits = (word: string) =>
    word.endsWith("$") ? body.endsWith(word.slice(0, -1)) : body.includes(word);
  return kinds?.names.find(({ words }) => words.some(fits))?.kind ?? OTHER_KIND;
}

/** The kind of a body that may be of several: the first that a collection registers, else the one that its name proposes. */
export function kindOf(wanted: readonly string[], body: string, kinds: KindRegistry | null): string {
  const known = wanted.find((kind) => kinds?.departments.some(({ id }) => id === kind));
  return known ?? proposeKind(body, kinds);
}
