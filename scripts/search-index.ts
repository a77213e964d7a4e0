/**
 * `node scripts/search-index.ts`: puts the search index into a built site, and the scripts that stand by themselves.
 *
 * `--out DIR` is the site's folder (`dist/`), which a build must have made, `--content DIR` the content's
 * (`content/`, or what `CONTENT_DIR` names). `--earlier FILE` holds `EarlierParts`, which are taken where they are made
 * from the same, `--scripts FILE` the scripts as `bundle.ts` left them, `--rendered FILE` what rendering told of the
 * site's files; `--told FILE` gets what is to be remembered. With `--beside DIR` the site needn't be there yet: the index
 * is made in that folder and put into the site when standard input ends. Exit status 1: a file can't be written; 2: wrong usage.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { contentDirectory } from "../src/content/directory.ts";
import { loadContent } from "../src/content/load.ts";
import { printScript } from "../src/formats/script.ts";
import { addNotices, NOTICES_FILE, readPackage } from "../src/integrations/third-party.ts";
import { ASSETS_FOLDER } from "../src/model/build-set.ts";
import { hashedName } from "../src/model/content-hash.ts";
import { KEEP_LIST_VARIABLE } from "../src/model/keep-list.ts";
import { changedMemories } from "../src/model/memory.ts";
import { WORKER_FILE } from "../src/model/offline-files.ts";
import { paths } from "../src/model/paths.ts";
import { inSite } from "../src/model/site-folder.ts";
import { readSettings, settingsFile } from "../src/settings/read.ts";
import { builtParts } from "../src/site/parts.ts";
import { addToBuildSet, readBuildSet } from "./build/build-set.ts";
import type { LoneScripts } from "./build/lone-scripts.ts";
import { keepMemories } from "./build/reuse/keep-memories.ts";
import type { Rendered } from "./build/reuse/kept-pages.ts";
import { type EarlierParts, MadeParts } from "./build/reuse/made-part.ts";
import { exitUnwritten, parseOptions, readOrExit, UsageError, writeOrExit } from "./command-line.ts";
import { isMarked } from "./files/owned-folder.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { makeKeepList } from "./keeping/keep-list.ts";
import { startProgress } from "./progress.ts";
import { buildSearchIndex, searchFiles } from "./search/build.ts";
import { searchFacets, searchRecords } from "./search/records.ts";
import { ENGINE } from "./start/run.mjs";
import { say } from "./terminal.ts";

/** The folder of the search in the site. */
const SEARCH = "pagefind/";

interface Options {
  out: string;
  content: string;
  earlier?: string | undefined;
  scripts?: string | undefined;
  rendered?: string | undefined;
  beside?: string | undefined;
  told?: string | undefined;
}

function readOptions(): Options {
  const text = { type: "string" } as const;
  const { values } = parseOptions({
    options: {
      out: text,
      content: text,
      earlier: text,
      scripts: text,
      rendered: text,
      beside: text,
      told: text,
    },
  });
  const { out = inSite("dist"), content = contentDirectory() } = values;
  if (values.beside === undefined && !isMarked(out, "build"))
    throw new UsageError(`--out 的目录“${out}”不是 npm run build 生成的网站；请先运行 npm run build`);
  return { ...values, out, content };
}

/** The scripts as bundling left them; else they are made here, which takes what bundles a second to load. */
async function loneScripts(file: string | undefined, keeps: boolean): Promise<LoneScripts> {
  if (file !== undefined) return JSON.parse(readFileSync(file, "utf8")) as LoneScripts;
  return (await import("./build/lone-scripts.ts")).makeLoneScripts(keeps);
}

/** Puts an index that was made beside rendering into the site, once that is there. */
async function putAmongPages(made: string): Promise<void> {
  await finished(process.stdin.resume());
  // Where the build ended meanwhile, nobody waits for an index.
  if (!isMarked(options.out, "build")) process.exit(1);
  const place = join(options.out, SEARCH);
  rmSync(place, { recursive: true, force: true });
  renameSync(made, place);
}

const options = readOrExit(
  "用法：node scripts/search-index.ts [--out 目录] [--content 目录] [--earlier 文件 --told 文件] [--scripts 文件] [--rendered 文件] [--beside 目录]",
  readOptions,
);
const kept = new MadeParts(
  options.earlier === undefined ? null : (JSON.parse(readFileSync(options.earlier, "utf8")) as EarlierParts),
);
const settings = readSettings(settingsFile());
const content = loadContent(options.content);
const partsInput = { ...content, departmentCount: content.departments.length };
const parts = builtParts(partsInput, settings.pages);
const hasFinder = parts.has("finder");
const lone = await loneScripts(options.scripts, settings.offline.keep);
const scripts = lone.scripts.filter(({ path }) => hasFinder || !path.startsWith(paths.finder));
const within = ({ path }: { path: string }) => path.startsWith(SEARCH);
const found = searchRecords(content);
const facets = searchFacets(content);
const { searchWords } = content;

/** All that the index is made from; labels are maps. */
function indexSource(): string {
  const plain = facets.map(({ labels, ...facet }) => ({ ...facet, labels: [...labels] }));
  return JSON.stringify([found, plain, searchWords, [...input.scripts]]);
}

const progress = startProgress("编制检索", 2 * found.length);
const input = {
  records: found,
  told: progress.done,
  outDir: options.beside ?? join(options.out, SEARCH),
  scripts: new Map(scripts.filter(within).map(({ path, code }) => [path.slice(SEARCH.length), code])),
  facets,
  searchWords,
};
const summary = await kept
  .make({ name: "index", from: [indexSource()], folder: input.outDir }, () => buildSearchIndex(input))
  .catch(exitUnwritten);
progress.end();
if (options.beside !== undefined) await putAmongPages(options.beside);
const rendered =
  options.rendered === undefined ? null : (JSON.parse(readFileSync(options.rendered, "utf8")) as Rendered);
for (const { path, code } of scripts.filter((script) => !within(script)))
  writeOrExit(() => writeFileWhole(join(options.out, path), code));
const own = {
  ...searchFiles(summary, SEARCH),
  ...Object.fromEntries(scripts.map(({ name, path }) => [name, path])),
};
writeOrExit(() => addToBuildSet(options.out, own));
writeOrExit(() => writeFileWhole(join(options.out, WORKER_FILE), lone.worker));
const notices = join(options.out, NOTICES_FILE);
const packages = scripts.flatMap((script) => script.packages);
const added = [...summary.works, ...packages.map((folder) => readPackage(join(ENGINE, folder)))];
writeOrExit(() => writeFileWhole(notices, addNotices(readFileSync(notices, "utf8"), added)));
if (settings.offline.keep) {
  const list = printScript(
    KEEP_LIST_VARIABLE,
    await makeKeepList(options.out, content, readBuildSet(options.out), rendered),
  );
  const path = hashedName(`${ASSETS_FOLDER}/keep-list.js`, list);
  writeOrExit(() => writeFileWhole(join(options.out, path), list));
  writeOrExit(() => addToBuildSet(options.out, { keepList: path }));
}
keepMemories(changedMemories());
if (options.told !== undefined) writeFileSync(options.told, JSON.stringify(kept.noted));
const { records, files, bytes } = summary;
say(`search index: ${records} records, ${files} files, ${Math.round(bytes / 1024)} KB`);
