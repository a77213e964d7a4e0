/** Loads what is suggested while typing; itself loaded when a box is first touched. */
import { isInParts, valuesOf } from "../../search/catalogue.ts";
import { createSuggestions, type SuggestionSource, type Suggestions } from "../../search/suggest.ts";
import { loadCatalogue, loadPart, loadTitles, loadVocabulary } from "./index-files.ts";
import { canUseIndex, loadTexts } from "./texts.ts";

let loading: Promise<SuggestionSource> | null = null;

/** The site's suggestions, loaded once. @throws {Error} where they can't be loaded; trying again may help. */
export function loadSuggestions(folder: URL): Promise<SuggestionSource> {
  loading ??= (canUseIndex() ? fromFiles(folder) : fromTexts(folder)).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fromFiles(folder: URL): Promise<SuggestionSource> {
  const [vocabulary, catalogue] = await Promise.all([loadVocabulary(folder), loadCatalogue(folder)]);
  if (isInParts(catalogue)) {
    const { createPartSuggestions } = await import("../../search/suggest-parts.ts");
    return createPartSuggestions(vocabulary, catalogue, (name) => loadPart(folder, name));
  }
  const departments = valuesOf(catalogue, "department").map(({ label }) => label);
  return atOnce(createSuggestions(vocabulary, catalogue, { titles: await loadTitles(folder), departments }));
}

async function fromTexts(folder: URL): Promise<SuggestionSource> {
  const { vocabulary, catalogue, documents } = await loadTexts(folder);
  const titles = [...new Set(documents.flatMap(({ title }) => title ?? []))];
  const departments = valuesOf(catalogue, "department").map(({ label }) => label);
  return atOnce(createSuggestions(vocabulary, catalogue, { titles, departments }));
}

function atOnce({ complete, near }: Suggestions): SuggestionSource {
  return { complete: async (typed) => complete(typed), near: async (query) => near(query) };
}
