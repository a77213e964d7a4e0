/** Which files of registries and sidecars a folder of sources has. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { YamlError } from "../../../src/model/yaml.ts";
import { ASKED_FOLDER, askedFile } from "./asked.ts";
import { reviewFile } from "./facet-reviews.ts";
import { LINKS_FILE } from "./links.ts";
import { yamlIds } from "./notice-registry.ts";
import { IDS_FILE } from "./published-ids.ts";
import { registryText } from "./registry-file.ts";

/** The registries that another folder of sources may borrow. */
const VOCABULARY = [
  "regions.yaml",
  "departments.yaml",
  "kinds.yaml",
  "facets.yaml",
  "terms.yaml",
  "contacts.yaml",
  "traditional.txt",
];

/**
 * The registries, sidecars and reviews that hold anything, by their names below the seeds' folder, sorted. One that
 * can't be read is there: reading it says what is wrong. One without a word counts as absent.
 *
 * @param notices the ids of the folder's sources; only their sidecars are read
 */
export function keptFiles(seeds: string, vocabulary: string, notices: readonly string[]): string[] {
  const isOwn = resolve(seeds, "vocabulary") === resolve(vocabulary);
  const reviews = join(vocabulary, "reviews");
  const asked = join(vocabulary, ASKED_FOLDER);
  const idsIn = (folder: string) => (isOwn && existsSync(folder) ? yamlIds(folder) : []);
  const sources = new Set(notices);
  const places: (readonly [file: string, path: string])[] = [
    ...VOCABULARY.map((name) => [`vocabulary/${name}`, join(vocabulary, name)] as const),
    ...(isOwn ? [LINKS_FILE, IDS_FILE] : []).map((file) => [file, join(seeds, file)] as const),
    ...idsIn(asked).map((id) => [askedFile(id), join(asked, `${id}.yaml`)] as const),
    ...idsIn(reviews).map((id) => [reviewFile(id), join(reviews, `${id}.yaml`)] as const),
    ...yamlIds(seeds)
      .filter((id) => sources.has(id))
      .map((id) => [`${id}.yaml`, join(seeds, `${id}.yaml`)] as const),
  ];
  return places
    .filter(([file, path]) => holdsAnything(path, file))
    .map(([file]) => file)
    .sort();
}

function holdsAnything(path: string, file: string): boolean {
  try {
    return (registryText(path, file) ?? "").trim() !== "";
  } catch (error) {
    if (error instanceof YamlError) return true;
    throw error;
  }
}
