/**
 * Builds the search index: one record a measure and one a notice's frame, in
 * the same bytes for the same records.
 */
import { close, createIndex, type PagefindIndex } from "pagefind";
import { printTexts, TEXTS_FILE } from "../../src/browser/search/texts.ts";
import type { SearchWords } from "../../src/content/derived.ts";
import { CATALOGUE_FILE, type Grain } from "../../src/search/catalogue.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { TITLES_FILE } from "../../src/search/suggest.ts";
import { VOCABULARY_FILE } from "../../src/search/vocabulary.ts";
import { putFolder } from "../files/swap-folder.ts";
import { buildCatalogue, NAMELESS_FACETS, type SearchFacet } from "./catalogue.ts";
import { type PageCopy, pageCopy } from "./copy.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** What the browser loads; Pagefind's own widgets, worker and stylesheets stay behind. */
const SHIPPED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|fragment))$/;

/** From so many records on, pairs make searches lighter than units do. */
const MANY = 5000;

/** No vocabulary at all. */
const NO_WORDS: SearchWords = { terms: [], traditional: "", departments: [] };

export interface SearchIndexInput {
  records: readonly SearchRecord[];
  /** The index's own folder, `dist/pagefind`: it is replaced as a whole. */
  outDir: string;
  /** Scripts that lie in the index's folder, by their path in it; they don't count as the index's. */
  scripts?: ReadonlyMap<string, string>;
  /** The facets that searches can be narrowed by, in their order; by default those that every collection has. */
  facets?: readonly SearchFacet[];
  /** What people type for what the texts say. */
  searchWords?: SearchWords;
  /** What the index knows the places of; by default by the number of records. */
  grain?: Grain;
}

/** How large the index became. */
export interface SearchIndexSummary {
  records: number;
  files: number;
  bytes: number;
}

/**
 * Writes the index.
 *
 * Records are added one after another, since their order is the order of hits
 * that are otherwise alike.
 *
 * @throws {WriteError} where it can't be written; the older index stands then
 * @throws {Error} where Pagefind reports a problem, or a notice stands before a
 * measure.
 */
export async function buildSearchIndex({
  records,
  outDir,
  scripts = new Map(),
  facets = NAMELESS_FACETS,
  searchWords = NO_WORDS,
  grain = records.length < MANY ? "units" : "pairs",
}: SearchIndexInput): Promise<SearchIndexSummary> {
  const firstNotice = records.findIndex((record) => record.kind === "notice");
  if (firstNotice !== -1 && records.slice(firstNotice).some((record) => record.kind === "measure")) {
    throw new Error("search index: all measures must come before all notices");
  }
  const copies = records.map((record, number) => pageCopy(record, number, grain));
  const catalogue = buildCatalogue(
    records,
    copies.map((copy) => copy.tokens),
    facets,
    grain,
  );
  const files = new Map<string, Uint8Array>(await pagefindFiles(copies));
  files.set(CATALOGUE_FILE, Buffer.from(`${JSON.stringify(catalogue)}\n`));
  const texts = records.map((record) => recordText(record).text);
  const vocabulary = buildVocabulary(searchWords, texts);
  files.set(VOCABULARY_FILE, Buffer.from(`${JSON.stringify(vocabulary)}\n`));
  const titles = [...new Set(records.flatMap(({ title }) => title ?? []))];
  files.set(TITLES_FILE, Buffer.from(`${JSON.stringify(titles)}\n`));
  const documents = records.map(({ filters: _, ...document }) => document);
  files.set(TEXTS_FILE, Buffer.from(printTexts({ catalogue, vocabulary, documents })));
  await putFolder(outDir, new Map<string, string | Uint8Array>([...files, ...scripts]));
  const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { records: records.length, files: files.size, bytes };
}

async function pagefindFiles(copies: readonly PageCopy[]): Promise<[string, Uint8Array][]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: "und" });
    if (index === undefined) throw new Error(`search index: ${errors.join("; ")}`);
    for (const copy of copies) await add(index, copy);
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw new Error(`search index: ${problems.join("; ")}`);
    return files.filter(({ path }) => SHIPPED.test(path)).map(({ path, content }) => [path, content]);
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, { url, content }: PageCopy): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`search index: ${url}: ${errors.join("; ")}`);
}
