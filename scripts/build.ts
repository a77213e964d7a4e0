/**
 * `npm run build`: seeds to site. Converts, renders with Astro, builds the
 * search index and sums up all files, each as the command of its own that `dev` and the tests use.
 *
 *     --out DIR       the site, instead of dist/: a folder that is absent, empty or from an earlier build
 *     --seeds DIR     other sources, with --content DIR for what they give
 *     --frozen        write no content: fail where it isn't what the seeds give
 *     --cache DIR     Astro's cache, for a build that owes nothing to one before it
 *     --verbose       names every page that is rendered
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { YamlError } from "../src/model/yaml.ts";
import { addressNotice, readSettings, settingsFile } from "../src/settings/read.ts";
import type { Settings } from "../src/settings/schema.ts";
import { renderCommand } from "./build/render-command.ts";
import { siteFolderFault } from "./build/site-folder.ts";
import {
  existingFolder,
  exitUnwritten,
  parseOptions,
  readOrExit,
  UsageError,
  writeOrExit,
} from "./command-line.ts";
import { printFinding } from "./converter/source/findings.ts";
import { isAlive } from "./files/lock.ts";
import { mark } from "./files/owned-folder.ts";
import { takePlace } from "./files/swap-folder.ts";
import { writing } from "./files/write-error.ts";
import { say, warn } from "./terminal.ts";

const text = { type: "string" } as const;
const USAGE =
  "用法：npm run build -- [--out 目录] [--seeds 目录] [--content 目录] [--frozen] [--cache 目录] [--verbose]";
const values = readOrExit(USAGE, () => {
  const { values } = parseOptions({
    options: {
      out: text,
      seeds: text,
      content: text,
      cache: text,
      frozen: { type: "boolean" },
      verbose: { type: "boolean" },
    },
  });
  const { seeds = "seeds", content = "content", out = "dist" } = values;
  existingFolder("--seeds", seeds);
  const kept = [seeds, content, settingsFile(), ...(values.cache === undefined ? [] : [values.cache])];
  const fault = siteFolderFault(out, { project: ".", kept });
  if (fault !== null) throw new UsageError(fault);
  return { ...values, seeds, content, out };
});
const out = resolve(values.out);
const seeds = resolve(values.seeds);
const content = resolve(values.content);
const config = resolve(settingsFile());
const settings = checkedSettings(config);
const place = writeOrExit(() => takePlace(out));
process.on("exit", place.release);
// Within the project, since Astro looks for its modules from there; of its own, so that builds can run side by side.
const work = writeOrExit(() => writing(".cache", makeWorkFolder));
const site = join(work, "site");

/** The folders that Astro and the index read, by the names that their settings have. */
const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  SITE_CONFIG: config,
  CONTENT_DIR: content,
  ...(values.cache === undefined ? {} : { ASTRO_CACHE_DIR: resolve(values.cache) }),
};

/** The settings; a mistake ends the build before anything is written. */
function checkedSettings(file: string): Settings {
  try {
    return readSettings(file);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    warn(printFinding({ ...error.finding, file: settingsFile() }));
    process.exit(1);
  }
}

/** Runs a step, given as the words behind `node`, and ends the build where it fails; gives its wall time in seconds. */
function step(name: string, words: readonly string[]): string {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, words, {
    stdio: "inherit",
    env: environment,
  });
  if (error) throw error;
  if (status !== 0) {
    warn(`build stopped: "${name}" failed (see above); ${out} is as it was`);
    process.exit(status ?? 1);
  }
  return `${name} ${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** A folder for this build; those of builds that were killed go. */
function makeWorkFolder(): string {
  const cache = resolve(".cache");
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const [, owner] = /^build-(\d+)-/.exec(name) ?? [];
    if (owner !== undefined && !isAlive(Number(owner)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(cache, `build-${process.pid}-`));
}

process.on("exit", () => rmSync(work, { recursive: true, force: true }));
const converting = step("convert", [
  ...["scripts/convert.ts", "--seeds", seeds, "--content", content],
  ...(values.frozen ? ["--check"] : []),
]);
const rendering = step("render", [...renderCommand(content, site), ...(values.verbose ? ["--verbose"] : [])]);
writeOrExit(() => mark(site, "build"));
const indexing = step("index", ["scripts/search-index.ts", "--content", content, "--out", site]);
const summing = step("manifest", ["scripts/manifest.ts", "--out", site]);
await place.fill(site).catch(exitUnwritten);
const notice = addressNotice(settings, settingsFile());
if (notice !== null) say(notice);
say(`built ${out}: ${[converting, rendering, indexing, summing].join(", ")}`);
