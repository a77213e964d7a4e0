/**
 * `node scripts/search-index.ts`: puts the search index into a built site.
 *
 * `--out DIR` is the site's folder (`dist/`), `--content DIR` the content's
 * (`content/`, or what `CONTENT_DIR` names), `--seeds DIR` that of the sources with
 * their vocabulary (`seeds/`, or what `SEEDS_DIR` names). Exit status 1: a mistake
 * in the vocabulary; 2: wrong usage.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadContent } from "../src/content/load.ts";
import { YamlError } from "../src/model/yaml.ts";
import { parseOptions, readOrExit } from "./command-line.ts";
import { printFinding } from "./converter/findings.ts";
import { buildSearchIndex } from "./search/build.ts";
import { classicScripts } from "./search/classic.ts";
import { facetLabels, searchRecords } from "./search/records.ts";
import { readVocabularySources } from "./search/terms.ts";
import type { VocabularySources } from "./search/vocabulary.ts";
import { say, warn } from "./terminal.ts";

function readSources(directory: string): VocabularySources {
  try {
    return readVocabularySources(directory);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    warn(printFinding(error.finding));
    process.exit(1);
  }
}

function readOptions(): { out: string; content: string; seeds: string } {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ options: { out: text, content: text, seeds: text } });
  const { out = "dist", content = process.env["CONTENT_DIR"], seeds = process.env["SEEDS_DIR"] } = values;
  return { out, content: content ?? "content", seeds: seeds ?? "seeds" };
}

const options = readOrExit(
  "用法：node scripts/search-index.ts [--out 目录] [--content 目录] [--seeds 目录]",
  readOptions,
);
const content = loadContent(options.content);
const { records, files, bytes, findings } = await buildSearchIndex({
  records: searchRecords(content),
  outDir: join(options.out, "pagefind"),
  labels: facetLabels(content),
  sources: readSources(join(options.seeds, "vocabulary")),
});
for (const [path, code] of await classicScripts()) {
  mkdirSync(dirname(join(options.out, path)), { recursive: true });
  writeFileSync(join(options.out, path), code);
}
for (const finding of findings) warn(printFinding(finding));
say(`search index: ${records} records, ${files} files, ${Math.round(bytes / 1024)} KB`);
