/**
 * `node scripts/search-index.ts`: puts the search index into a built site, and the scripts that stand by themselves.
 *
 * `--out DIR` is the site's folder (`dist/`), which a build must have made, `--content DIR` the content's
 * (`content/`, or what `CONTENT_DIR` names). Exit status 1: a file can't be written; 2: wrong usage.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentDirectory } from "../src/content/directory.ts";
import { loadContent, loadSearchWords } from "../src/content/load.ts";
import { printScript } from "../src/formats/script.ts";
import { addNotices, NOTICES_FILE, packageFolder, readPackage } from "../src/integrations/third-party.ts";
import { ASSETS_FOLDER } from "../src/model/build-set.ts";
import { hashedName } from "../src/model/content-hash.ts";
import { KEEP_LIST_VARIABLE } from "../src/model/keep-list.ts";
import { WORKER_FILE } from "../src/model/offline-files.ts";
import { inSite } from "../src/model/site-folder.ts";
import { readSettings, settingsFile } from "../src/settings/read.ts";
import { builtParts } from "../src/site/parts.ts";
import { addToBuildSet, readBuildSet } from "./build/build-set.ts";
import { exitUnwritten, parseOptions, readOrExit, UsageError, writeOrExit } from "./command-line.ts";
import { isMarked } from "./files/owned-folder.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { makeKeepList } from "./keeping/keep-list.ts";
import { workerScript } from "./keeping/worker-script.ts";
import { startProgress } from "./progress.ts";
import { buildSearchIndex } from "./search/build.ts";
import { type ClassicScript, classicScripts } from "./search/classic.ts";
import { searchFacets, searchRecords } from "./search/records.ts";
import { say } from "./terminal.ts";

/** The folder of the search in the site. */
const SEARCH = "pagefind/";

function readOptions(): { out: string; content: string } {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ options: { out: text, content: text } });
  const { out = inSite("dist"), content = contentDirectory() } = values;
  if (!isMarked(out, "build"))
    throw new UsageError(`--out 的目录“${out}”不是 npm run build 生成的网站；请先运行 npm run build`);
  return { out, content };
}

const options = readOrExit("用法：node scripts/search-index.ts [--out 目录] [--content 目录]", readOptions);
const settings = readSettings(settingsFile());
const content = loadContent(options.content);
const partsInput = { ...content, departmentCount: content.departments.length };
const parts = builtParts(partsInput, settings.pages);
const scripts = await classicScripts(parts.has("finder"));
const within = ({ path }: ClassicScript) => path.startsWith(SEARCH);
const found = searchRecords(content);
const progress = startProgress("编制检索", 2 * found.length);
const input = {
  records: found,
  told: progress.done,
  outDir: join(options.out, SEARCH),
  scripts: new Map(scripts.filter(within).map(({ path, code }) => [path.slice(SEARCH.length), code])),
  facets: searchFacets(content),
  searchWords: loadSearchWords(options.content),
};
const { records, files, bytes, index, texts, packed, works } =
  await buildSearchIndex(input).catch(exitUnwritten);
progress.end();
for (const { path, code } of scripts.filter((script) => !within(script)))
  writeOrExit(() => writeFileWhole(join(options.out, path), code));
const own = {
  searchIndex: SEARCH + index,
  searchTexts: SEARCH + texts,
  searchPacked: SEARCH + packed,
  ...Object.fromEntries(scripts.map(({ name, path }) => [name, path])),
};
writeOrExit(() => addToBuildSet(options.out, own));
const worker = await workerScript(settings.offline.keep);
writeOrExit(() => writeFileWhole(join(options.out, WORKER_FILE), worker));
const packages = new Set(
  scripts.flatMap(({ modules }) => modules.flatMap((one) => packageFolder(one) ?? [])),
);
const notices = join(options.out, NOTICES_FILE);
const added = [...works, ...[...packages].map((folder) => readPackage(folder))];
writeOrExit(() => writeFileWhole(notices, addNotices(readFileSync(notices, "utf8"), added)));
if (settings.offline.keep) {
  const list = printScript(
    KEEP_LIST_VARIABLE,
    await makeKeepList(options.out, content, readBuildSet(options.out)),
  );
  const path = hashedName(`${ASSETS_FOLDER}/keep-list.js`, list);
  writeOrExit(() => writeFileWhole(join(options.out, path), list));
  writeOrExit(() => addToBuildSet(options.out, { keepList: path }));
}
say(`search index: ${records} records, ${files} files, ${Math.round(bytes / 1024)} KB`);
