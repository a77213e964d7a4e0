/**
 * `npm run build`: seeds to site. Converts, bundles templates and scripts, renders the pages and builds the
 * search index, each as the command of its own that `dev` and the tests use, and sums up all files.
 *
 *     --out DIR       the site, instead of dist/: a folder that is absent, empty or from an earlier build
 *     --seeds DIR     other sources, with --content DIR for what they give
 *     --frozen        write no content: fail where it isn't what the seeds give
 *     --cache DIR     where builds keep what the next one may use again, instead of .cache/
 *     --part N/OF     renders only one of so many shares of the pages, for npm run join; --out is then a folder for it
 *     --no-cache      takes nothing from an earlier build
 *     --verbose       names every page that is rendered
 */
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contentDirectory } from "../src/content/directory.ts";
import { inSite, siteFolder } from "../src/model/site-folder.ts";
import { checkProse } from "../src/settings/own-prose.ts";
import { ProseError } from "../src/settings/prose.ts";
import { settingsFile, unsetNotices } from "../src/settings/read.ts";
import type { Settings } from "../src/settings/schema.ts";
import { checkTheme, ThemeError } from "../src/settings/theme.ts";
import { recoverNoticeFiles } from "./add/notice-files.ts";
import { SCRIPTS_FILE } from "./build/bundle-folder.ts";
import { folderNameFault, NOT_BUNDLED } from "./build/folder-name.ts";
import { makeOffered } from "./build/offered.ts";
import { checkPublic } from "./build/public-folder.ts";
import { NEW_VALUES_FLAG, renderCommand } from "./build/render-command.ts";
import type { BuildRecord } from "./build/reuse/build-record.ts";
import { sweepCompiledCode } from "./build/reuse/compiled-code.ts";
import { codeDigest, digestOf, digestOfFiles } from "./build/reuse/digests.ts";
import type { Rendered } from "./build/reuse/kept-pages.ts";
import { MadeParts } from "./build/reuse/made-part.ts";
import { Reuse } from "./build/reuse/reuse.ts";
import { readShare } from "./build/shares/share.ts";
import { writeShare } from "./build/shares/share-folder.ts";
import { siteFolderFault } from "./build/site-folder.ts";
import { SteadyInputs } from "./build/steady-inputs.ts";
import { canRunTwo, type Step, Steps, timed } from "./build/steps.ts";
import { writeManifest } from "./build/write-manifest.ts";
import {
  existingFolder,
  exitUnwritten,
  parseOptions,
  readOrExit,
  siteSeeds,
  UsageError,
  usageOf,
  writeOrExit,
} from "./command-line.ts";
import { mark } from "./files/owned-folder.ts";
import { flushFiles, takePlace } from "./files/swap-folder.ts";
import { workFolder } from "./files/work-folder.ts";
import { writeError, writing } from "./files/write-error.ts";
import { settingsOrExit } from "./settings-or-exit.ts";
import { ENGINE } from "./start/run.mjs";
import { say, warn } from "./terminal.ts";

const text = { type: "string" } as const;
const USAGE = usageOf(
  "build",
  "[--out 目录] [--seeds 目录] [--content 目录] [--frozen] [--part 第几份/共几份] [--cache 目录] [--no-cache] [--verbose]",
);
const values = readOrExit(USAGE, () => {
  const { values } = parseOptions({
    options: {
      out: text,
      seeds: text,
      content: text,
      cache: text,
      part: text,
      frozen: { type: "boolean" },
      "no-cache": { type: "boolean" },
      verbose: { type: "boolean" },
    },
  });
  const share = values.part === undefined ? null : readShare(values.part);
  if (share !== null && values.out === undefined)
    throw new UsageError("用 --part 时，请用 --out 写明放到哪里");
  const { seeds = siteSeeds(), content = contentDirectory(), out = inSite("dist") } = values;
  existingFolder("--seeds", seeds);
  const own = ["prose", "public", "theme.css"].map(inSite);
  const kept = [
    seeds,
    content,
    settingsFile(),
    ...own,
    ...(values.cache === undefined ? [] : [values.cache]),
  ];
  const fault = siteFolderFault(out, { engine: ENGINE, site: inSite("."), kept });
  if (fault !== null) throw new UsageError(fault);
  return { ...values, seeds, content, out, share };
});
const nameFault = folderNameFault("build", [ENGINE, siteFolder()], NOT_BUNDLED);
if (nameFault !== null) {
  warn(nameFault);
  process.exit(1);
}
const out = resolve(values.out);
const seeds = resolve(values.seeds);
const content = resolve(values.content);
const config = resolve(settingsFile());
const settings = checkedSettings(config);
writeOrExit(() => checkPublic());
const place = writeOrExit(() => takePlace(out));
process.on("exit", place.release);
/** Of this build alone, so that builds can run side by side. */
const work = writeOrExit(() => writing(inSite(".cache"), () => workFolder("build", inSite(".cache"))));
const site = join(work.path, "site");

/** Where builds keep what later ones may use again. */
const cache = resolve(values.cache ?? inSite(".cache"));

/** The folders that Astro and the index read, by the names that their settings have. */
const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  SITE_DIR: siteFolder(),
  SITE_CONFIG: config,
  CONTENT_DIR: content,
  ...(values.cache === undefined ? {} : { ASTRO_CACHE_DIR: cache }),
};

/** The settings; a mistake in them or in the site's own texts and styles ends the build before anything is written. */
function checkedSettings(file: string): Settings {
  try {
    checkProse();
    checkTheme();
  } catch (error) {
    if (!(error instanceof ProseError || error instanceof ThemeError)) throw error;
    warn(error.message);
    process.exit(1);
  }
  return settingsOrExit(file);
}

/** One of the engine's scripts. */
function script(name: string): string {
  return join(ENGINE, "scripts", name);
}

/** Ends the build where a step failed. */
function stepFailed(name: string, status: number): never {
  endWhereChanged();
  warn(`build stopped: "${name}" failed (see above); ${out} is as it was`);
  process.exit(status);
}

/** A site of two states of its sources would be neither's. */
function endWhereChanged(): void {
  const changed = inputs.changed();
  if (changed === null) return;
  warn(`${changed}：构建时其中的文件又有改动，没有替换 ${out}；请等改动它的命令结束后再运行`);
  process.exit(1);
}

/** Names a file for what a step is handed, or gives back. */
function handed(name: string, value?: unknown): string {
  const file = join(work.path, `${name}.json`);
  if (value !== undefined) writeFileSync(file, JSON.stringify(value));
  return file;
}

function given<Value>(name: string): Value {
  return JSON.parse(readFileSync(handed(name), "utf8")) as Value;
}

const code = codeDigest(ENGINE, config);
writeOrExit(() => recoverNoticeFiles(seeds));
const inputs = new SteadyInputs(seeds, content);
const reuse = new Reuse({ folder: join(cache, "kept"), place: place.path, code });
/** The digest of all that the site is made from. */
const whole = () => digestOf(code, inputs.sources, digestOfFiles([content]));
const earlier = !values["no-cache"];
/** Where the steps remember what they make of the same things in each build; see src/model/memory.ts. */
const memory = earlier ? { MEMORY_DIR: reuse.memories, MEMORY_CODE: code } : {};
const unchanged = earlier && values.share === null ? reuse.unchanged(whole()) : null;
if (unchanged !== null) {
  say(
    `没有改动：${out} 已与来源、登记和设置相符（核对了 ${unchanged} 个文件）；要全部重新生成，请加 --no-cache`,
  );
  process.exit(0);
}

const steps = new Steps({ ...environment, ...memory }, stepFailed);
const bundle = join(work.path, "bundle");
const noParts = { ...reuse.parts, builds: [] };
const made = new MadeParts(earlier ? reuse.parts : noParts);
const pages = earlier ? reuse.pages : { ...reuse.pages, builds: [] };

async function convert(): Promise<string> {
  const converting = await steps.run("convert", [
    ...[NEW_VALUES_FLAG, script("convert.ts"), "--seeds", seeds, "--content", content],
    ...(values.frozen ? ["--check"] : []),
    ...(earlier ? [] : ["--no-cache"]),
  ]);
  inputs.converted();
  endWhereChanged();
  return converting;
}

/** Puts templates and scripts together, which depend on no notice. */
async function bundleCode(): Promise<string> {
  let bundling = "bundle kept";
  await made.make({ name: "bundle", from: [], folder: bundle }, async () => {
    bundling = await steps.run("bundle", [script("build/bundle.ts"), "--out", bundle]);
  });
  return bundling;
}

function render(): Promise<string> {
  return steps.run("render", [
    ...renderCommand({ bundle, content, out: site }),
    ...["--earlier", handed("earlier-pages", pages), "--told", handed("rendered")],
    ...(values.share === null ? [] : ["--share", values.part ?? ""]),
    ...(values.verbose ? ["--verbose"] : []),
  ]);
}

/** Makes the index, which is put among the pages when it is told that these are there. */
function index(): Step {
  return steps.start("index", [
    ...[NEW_VALUES_FLAG, script("search-index.ts"), "--content", content, "--out", site],
    ...["--earlier", handed("earlier-parts", earlier ? reuse.parts : noParts), "--told", handed("parts")],
    ...["--rendered", handed("rendered"), "--scripts", join(bundle, SCRIPTS_FILE)],
    ...["--beside", join(work.path, "index")],
  ]);
}

const areTwoAtOnce = canRunTwo(seeds);
const converted = convert();
if (!areTwoAtOnce) await converted;
const [converting, bundling] = await Promise.all([converted, bundleCode()]);
const begun = areTwoAtOnce && values.share === null ? index() : null;
const rendering = await render();
if (values.share !== null) {
  endWhereChanged();
  const { share } = values;
  const { pages, files } = given<Rendered>("rendered");
  const own = Object.keys(pages.pages);
  const sums = Object.fromEntries(own.map((file) => [file, files[file]?.sha256 ?? ""]));
  const folder = join(work.path, "share");
  writeOrExit(() => {
    writeShare(folder, site, { share, code, sources: inputs.sources, files: sums, pages });
    mark(folder, "build");
  });
  await place.fill(folder).catch(exitUnwritten);
  say(
    `built ${out}: ${[converting, bundling, rendering].join(", ")}; ${own.length} files of part ${values.part}`,
  );
  process.exit(0);
}
writeOrExit(() => mark(site, "build"));
const last = begun ?? index();
last.goOn();
const indexing = await last.done;
endWhereChanged();
const rendered = given<Rendered>("rendered");
const summingFrom = performance.now();
const { files } = await writeManifest(site, () => makeOffered(site, settings), rendered.files).catch(
  exitUnwritten,
);
const summing = timed("manifest", summingFrom);
say(`manifest: ${Object.keys(files).length} files`);
// What is kept was on the disk before it was kept, and has a link more.
await flushFiles(site, (file) => statSync(file).nlink > 1).catch((error: unknown) =>
  exitUnwritten(writeError(site, error)),
);
writeOrExit(() => writing(cache, remember));
await place.fill(site, { filesOnDisk: true }).catch(exitUnwritten);
for (const notice of unsetNotices(settings, settingsFile())) say(notice);
say(`built ${out}: ${[converting, bundling, rendering, indexing, summing].join(", ")}`);

function remember(): void {
  const sums = Object.fromEntries(Object.entries(files).map(([file, { sha256 }]) => [file, sha256]));
  const parts = { ...made.noted, ...given<BuildRecord["parts"]>("parts") };
  reuse.remember({ key: whole(), site, sums, pages: rendered.pages, parts, folders: { bundle } });
  sweepCompiledCode(inSite(join(".cache", "node")));
}
