/**
 * `npm run build`: seeds to site. Converts, renders with Astro, and builds the
 * search index, each as the command of its own that `dev` and the tests use.
 *
 *     --out DIR       the site, instead of dist/
 *     --seeds DIR     other sources, with --content DIR for what they give
 *     --frozen        write no content: fail where it isn't what the seeds give
 *     --cache DIR     Astro's cache, for a build that owes nothing to one before it
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { YamlError } from "../src/model/yaml.ts";
import { addressNotice, readSettings, settingsFile } from "../src/settings/read.ts";
import type { Settings } from "../src/settings/schema.ts";
import { existingFolder, parseOptions, readOrExit } from "./command-line.ts";
import { printFinding } from "./converter/findings.ts";
import { say, warn } from "./terminal.ts";

const text = { type: "string" } as const;
const USAGE = "用法：npm run build -- [--out 目录] [--seeds 目录] [--content 目录] [--frozen] [--cache 目录]";
const values = readOrExit(USAGE, () => {
  const { values } = parseOptions({
    options: { out: text, seeds: text, content: text, cache: text, frozen: { type: "boolean" } },
  });
  return { ...values, seeds: existingFolder("--seeds", values.seeds ?? "seeds") };
});
const out = resolve(values.out ?? "dist");
const seeds = resolve(values.seeds);
const content = resolve(values.content ?? "content");
const config = resolve(settingsFile());
const settings = checkedSettings(config);
// Within the project, since Astro looks for its modules from there; of its own, so that builds can run side by side.
mkdirSync(".cache", { recursive: true });
const work = mkdtempSync(resolve(".cache/build-"));
const site = join(work, "site");
const astro = join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "bin/astro.mjs");

/** The folders that Astro and the index read, by the names that their settings have. */
const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  SITE_CONFIG: config,
  SEEDS_DIR: seeds,
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

/** Runs a step and ends the build where it fails; gives its wall time in seconds. */
function step(name: string, script: string, args: readonly string[]): string {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, [script, ...args], {
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

/** Puts a finished folder in the place of an older one, also across file systems. */
function replaceFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}

process.on("exit", () => rmSync(work, { recursive: true, force: true }));
const times = [
  step("convert", "scripts/convert.ts", [
    ...["--seeds", seeds, "--content", content],
    ...(values.frozen ? ["--check"] : []),
  ]),
  step("render", astro, ["build", "--outDir", site]),
  step("index", "scripts/search-index.ts", ["--content", content, "--out", site]),
];
replaceFolder(site, out);
const notice = addressNotice(settings, settingsFile());
if (notice !== null) say(notice);
say(`built ${out}: ${times.join(", ")}`);
