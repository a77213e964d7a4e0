/**
 * `npm run build`: seeds to site. Converts, renders with Astro, and builds the
 * search index, each as the command of its own that `dev` and the tests use.
 *
 * `--out DIR` puts the site elsewhere than `dist/`; `--cache DIR` keeps Astro's
 * cache there, so that a build can be made that owes nothing to one before it.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { out: { type: "string" }, cache: { type: "string" } } });
const out = resolve(values.out ?? "dist");
const astroPackage = createRequire(import.meta.url).resolve("astro/package.json");

/** Runs a step and ends the build where it fails; gives its wall time in seconds. */
function step(name: string, script: string, args: readonly string[]): number {
  const start = performance.now();
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...(values.cache ? { ASTRO_CACHE_DIR: resolve(values.cache) } : {}) };
  const { status, error } = spawnSync(process.execPath, [script, ...args], { stdio: "inherit", env: environment });
  if (error) throw error;
  if (status !== 0) {
    console.error(`build stopped: "${name}" failed (see above); ${out} is not complete`);
    process.exit(status ?? 1);
  }
  return (performance.now() - start) / 1000;
}

const steps: [string, string, string[]][] = [
  ["convert", "scripts/convert.ts", []],
  ["render", join(dirname(astroPackage), "bin/astro.mjs"), ["build", "--outDir", out]],
  ["index", "scripts/search-index.ts", ["--out", out]],
];
const times = steps.map(([name, script, args]) => `${name} ${step(name, script, args).toFixed(1)} s`);
console.log(`built ${out}: ${times.join(", ")}`);
