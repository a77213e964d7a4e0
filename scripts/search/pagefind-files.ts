/** Makes the Pagefind index of a collection: one page a record, under the record's number. */
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { SearchRecord } from "../../src/search/record.ts";
import { type PageCopy, pageCopy } from "./copy.ts";

/** What the browser loads; Pagefind's own widgets, worker and stylesheets stay behind. */
const SHIPPED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|fragment))$/;

/**
 * The index's files by their names; `tokens` are those of each record, in the same order.
 *
 * Records are added one after another, since their order is the order of hits that are otherwise alike.
 *
 * @throws {Error} where Pagefind reports a problem
 */
export async function pagefindFiles(
  records: readonly SearchRecord[],
  tokens: readonly (readonly string[])[],
  added: () => void = () => {},
): Promise<[string, Uint8Array][]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: "und" });
    if (index === undefined) throw new Error(`search index: ${errors.join("; ")}`);
    for (const [number, record] of records.entries()) {
      await add(index, pageCopy(record, tokens[number] ?? [], number));
      added();
    }
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
