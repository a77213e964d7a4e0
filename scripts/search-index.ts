/**
 * `node scripts/search-index.ts`: puts the search index into a built site.
 *
 * `--out DIR` is the site's folder (`dist/`), `--content DIR` the content's
 * (`content/`, or what `CONTENT_DIR` names). Exit status 2: wrong usage.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentDirectory } from "../src/content/directory.ts";
import { loadContent, loadSearchWords } from "../src/content/load.ts";
import { parseOptions, readOrExit } from "./command-line.ts";
import { buildSearchIndex } from "./search/build.ts";
import { classicScripts } from "./search/classic.ts";
import { facetLabels, searchRecords } from "./search/records.ts";

function readOptions(): { out: string; content: string } {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ options: { out: text, content: text } });
  const { out = "dist", content = contentDirectory() } = values;
  return { out, content };
}

const options = readOrExit("用法：node scripts/search-index.ts [--out 目录] [--content 目录]", readOptions);
const content = loadContent(options.content);
const { records, files, bytes } = await buildSearchIndex({
  records: searchRecords(content),
  outDir: join(options.out, "pagefind"),
  labels: facetLabels(content),
  searchWords: loadSearchWords(options.content),
});
for (const [path, code] of await classicScripts()) {
  mkdirSync(dirname(join(options.out, path)), { recursive: true });
  writeFileSync(join(options.out, path), code);
}
console.log(`search index: ${records} records, ${files} files, ${Math.round(bytes / 1024)} KB`);
