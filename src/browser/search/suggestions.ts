/** Loads what is suggested while typing; itself loaded when a box is first touched. */
import { isInParts, valuesOf } from "../../search/catalogue.ts";
import { createSuggestions, type SuggestionSource, type Suggestions } from "../../search/suggest.ts";
import { addressIn, withBuildSet } from "../build-set.ts";
import { loadCatalogue, loadPart, loadTitles, loadVocabulary } from "./index-files.ts";
import { askedPacked, type Packed } from "./packed-texts.ts";
import { withRareWords } from "./rare-words.ts";
import { loadTexts, type Texts } from "./texts.ts";

let loading: Promise<SuggestionSource> | null = null;

/** The site's suggestions, loaded once. @throws {Error} where they can't be loaded; trying again may help. */
export function loadSuggestions(root: string): Promise<SuggestionSource> {
  loading ??= withBuildSet(root, async (set) => {
    const script = addressIn(set, "searchTexts", root);
    // The search page has what it needs already, or is loading it.
    const packed = await askedPacked()?.catch(() => null);
    if (packed?.documents !== undefined) {
      if (set.files.searchPackedRare === undefined) return fromTexts(packed);
      const rare = addressIn(set, "searchPackedRare", root);
      // Without them most of what is typed can be suggested still.
      const vocabulary = await withRareWords(packed.vocabulary, rare).catch(() => packed.vocabulary);
      return fromTexts({ ...packed, vocabulary });
    }
    // From a disk nothing can be fetched; what is fetched here needs no WebAssembly, which only the search's page may run.
    if (!packed && location.protocol === "file:") return fromTexts(await loadTexts(script));
    try {
      return await fromFiles(addressIn(set, "searchIndex", root), packed);
    } catch (error) {
      // Where the search has loaded all texts already, they serve; for suggestions alone they are too much.
      if (globalThis.searchTexts === undefined) throw error;
      return fromTexts(await loadTexts(script));
    }
  }).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fromFiles(folder: URL, packed: Packed | null | undefined): Promise<SuggestionSource> {
  const [vocabulary, catalogue] = packed
    ? [packed.vocabulary, packed.catalogue]
    : await Promise.all([loadVocabulary(folder), loadCatalogue(folder)]);
  if (isInParts(catalogue)) {
    const { createPartSuggestions } = await import("../../search/suggest-parts.ts");
    return createPartSuggestions(vocabulary, catalogue, (name) => loadPart(folder, name));
  }
  const departments = valuesOf(catalogue, "department").map(({ label }) => label);
  return atOnce(createSuggestions(vocabulary, catalogue, { titles: await loadTitles(folder), departments }));
}

function fromTexts({ vocabulary, catalogue, documents }: Texts): SuggestionSource {
  const titles = [...new Set(documents.flatMap(({ title }) => title ?? []))];
  const departments = valuesOf(catalogue, "department").map(({ label }) => label);
  return atOnce(createSuggestions(vocabulary, catalogue, { titles, departments }));
}

function atOnce({ complete, near }: Suggestions): SuggestionSource {
  return { complete: async (typed) => complete(typed), near: async (query) => near(query) };
}
