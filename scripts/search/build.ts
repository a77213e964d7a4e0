/**
 * Builds the search index: one record a measure and one a notice's frame, in
 * the same bytes for the same records.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { CATALOGUE_FILE } from "../../src/search/catalogue.ts";
import type { SearchRecord } from "../../src/search/record.ts";
import { buildCatalogue, type FacetLabels } from "./catalogue.ts";
import { type PageCopy, pageCopy } from "./copy.ts";

/** What the browser loads; Pagefind's own widgets, worker and stylesheets stay behind. */
const SHIPPED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|fragment))$/;

export interface SearchIndexInput {
  records: readonly SearchRecord[];
  /** The index's own folder, `dist/pagefind`: it is emptied first. */
  outDir: string;
  /** What a reader sees for the facets' values. */
  labels?: FacetLabels;
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
 * @throws {Error} where Pagefind reports a problem, or a notice stands before a
 * measure.
 */
export async function buildSearchIndex({
  records,
  outDir,
  labels = {},
}: SearchIndexInput): Promise<SearchIndexSummary> {
  const firstNotice = records.findIndex((record) => record.kind === "notice");
  if (firstNotice !== -1 && records.slice(firstNotice).some((record) => record.kind === "measure")) {
    throw new Error("search index: all measures must come before all notices");
  }
  const copies = records.map(pageCopy);
  const catalogue = buildCatalogue(
    records,
    copies.map((copy) => copy.tokens),
    labels,
  );
  const files = new Map<string, Uint8Array>(await pagefindFiles(copies));
  files.set(CATALOGUE_FILE, Buffer.from(`${JSON.stringify(catalogue)}\n`));
  await rm(outDir, { recursive: true, force: true });
  let bytes = 0;
  for (const [path, content] of files) {
    const target = join(outDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    bytes += content.byteLength;
  }
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
