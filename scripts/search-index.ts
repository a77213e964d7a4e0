/**
 * `node scripts/search-index.ts`: puts the search index into a built site.
 *
 * `--out DIR` is the site's folder (`dist/`), which a build must have made, `--content DIR` the content's
 * (`content/`, or what `CONTENT_DIR` names), `--seeds DIR` that of the sources with
 * their vocabulary (`seeds/`, or what `SEEDS_DIR` names). Exit status 1: a mistake
 * in the vocabulary; 2: wrong usage.
 */
import { join } from "node:path";
import { loadContent } from "../src/content/load.ts";
import { YamlError } from "../src/model/yaml.ts";
import { exitUnwritten, parseOptions, readOrExit, UsageError, writeOrExit } from "./command-line.ts";
import { printFinding } from "./converter/source/findings.ts";
import { isMarked } from "./files/owned-folder.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { buildSearchIndex } from "./search/build.ts";
import { classicScripts } from "./search/classic.ts";
import { facetLabels, searchRecords } from "./search/records.ts";
import { readVocabularySources } from "./search/terms.ts";
import type { VocabularySources } from "./search/vocabulary.ts";

/** The index's folder in the site. */
const INDEX = "pagefind/";

function readSources(directory: string): VocabularySources {
  try {
    return readVocabularySources(directory);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    console.error(printFinding(error.finding));
    process.exit(1);
  }
}

function readOptions(): { out: string; content: string; seeds: string } {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ options: { out: text, content: text, seeds: text } });
  const { out = "dist", content = process.env["CONTENT_DIR"], seeds = process.env["SEEDS_DIR"] } = values;
  if (!isMarked(out, "build"))
    throw new UsageError(`--out 的目录“${out}”不是 npm run build 生成的网站；请先运行 npm run build`);
  return { out, content: content ?? "content", seeds: seeds ?? "seeds" };
}

const options = readOrExit(
  "用法：node scripts/search-index.ts [--out 目录] [--content 目录] [--seeds 目录]",
  readOptions,
);
const content = loadContent(options.content);
const scripts = await classicScripts();
const within = (path: string) => path.startsWith(INDEX);
const input = {
  records: searchRecords(content),
  outDir: join(options.out, INDEX),
  scripts: new Map(
    scripts.flatMap(([path, code]) => (within(path) ? [[path.slice(INDEX.length), code]] : [])),
  ),
  labels: facetLabels(content),
  sources: readSources(join(options.seeds, "vocabulary")),
};
const { records, files, bytes, findings } = await buildSearchIndex(input).catch(exitUnwritten);
for (const [path, code] of scripts)
  if (!within(path)) writeOrExit(() => writeFileWhole(join(options.out, path), code));
for (const finding of findings) console.error(printFinding(finding));
console.log(`search index: ${records} records, ${files} files, ${Math.round(bytes / 1024)} KB`);
