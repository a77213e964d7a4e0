/**
 * `node scripts/search-index.ts`: puts the search index into a built site.
 *
 * `--out DIR` is the site's folder (`dist/`), `--content DIR` the content's
 * (`content/`, or what `CONTENT_DIR` names). Exit status 2: wrong usage.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadContent } from "../src/content/load.ts";
import { buildSearchIndex } from "./search/build.ts";
import { facetLabels, searchRecords } from "./search/records.ts";

function readOptions(): { out: string; content: string } {
  try {
    const { values } = parseArgs({ options: { out: { type: "string" }, content: { type: "string" } } });
    return { out: values.out ?? "dist", content: values.content ?? process.env["CONTENT_DIR"] ?? "content" };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

const options = readOptions();
const content = loadContent(options.content);
const { records, files, bytes } = await buildSearchIndex({
  records: searchRecords(content),
  outDir: join(options.out, "pagefind"),
  labels: facetLabels(content),
});
console.log(`search index: ${records} records, ${files} files, ${Math.round(bytes / 1024)} KB`);
