/** Loads what is suggested while typing; itself loaded when a box is first touched. */
import { createSuggestions, type Suggestions } from "../../search/suggest.ts";
import { loadCatalogue, loadTitles, loadVocabulary } from "./index-files.ts";
import { canUseIndex, loadTexts } from "./texts.ts";

let loading: Promise<Suggestions> | null = null;

/** The site's suggestions, loaded once. @throws {Error} where they can't be loaded; trying again may help. */
export function loadSuggestions(folder: URL): Promise<Suggestions> {
  loading ??= (canUseIndex() ? fromFiles(folder) : fromTexts(folder)).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fromFiles(folder: URL): Promise<Suggestions> {
  const files = [loadVocabulary(folder), loadCatalogue(folder), loadTitles(folder)] as const;
  return createSuggestions(...(await Promise.all(files)));
}

async function fromTexts(folder: URL): Promise<Suggestions> {
  const { vocabulary, catalogue, documents } = await loadTexts(folder);
  const titles = new Set(documents.flatMap(({ title }) => title ?? []));
  return createSuggestions(vocabulary, catalogue, [...titles]);
}
