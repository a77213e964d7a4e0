/** Fetches the JSON files beside the index, each once for all parts of a page. */
import { CATALOGUE_FILE, type Catalogue } from "../../search/catalogue.ts";
import type { TitlesPart } from "../../search/parts.ts";
import { TITLES_FILE } from "../../search/suggest.ts";
import { VOCABULARY_FILE, type Vocabulary } from "../../search/vocabulary.ts";

const fetched = new Map<string, Promise<unknown>>();

/** A file of the index's folder. @throws {Error} where it can't be fetched */
export async function fetchFile(folder: URL, name: string): Promise<Response> {
  const response = await fetch(new URL(name, folder));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/**
 * A JSON file of the index's folder; one that failed is fetched again when it is next asked for.
 *
 * @throws {Error} where it can't be fetched or isn't JSON.
 */
function fetchJson<T>(folder: URL, name: string): Promise<T> {
  const { href } = new URL(name, folder);
  const earlier = fetched.get(href);
  if (earlier !== undefined) return earlier as Promise<T>;
  const answer = fetchFile(folder, name).then((response) => response.json() as Promise<T>);
  fetched.set(href, answer);
  answer.catch(() => fetched.delete(href));
  return answer;
}

/** Loads the catalogue. @throws {Error} where the file can't be fetched or isn't JSON. */
export function loadCatalogue(folder: URL): Promise<Catalogue> {
  return fetchJson(folder, CATALOGUE_FILE);
}

/** Loads the vocabulary. @throws {Error} where the file can't be fetched or isn't JSON. */
export function loadVocabulary(folder: URL): Promise<Vocabulary> {
  return fetchJson(folder, VOCABULARY_FILE);
}

/** Loads a part of the titles by its name. @throws {Error} where the file can't be fetched or isn't JSON. */
export function loadPart(folder: URL, name: string): Promise<TitlesPart> {
  return fetchJson(folder, name);
}

/** Loads the titles. @throws {Error} where the file can't be fetched or isn't JSON. */
export function loadTitles(folder: URL): Promise<string[]> {
  return fetchJson(folder, TITLES_FILE);
}
