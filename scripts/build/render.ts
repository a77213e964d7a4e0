/**
 * `node scripts/build/render.ts --out DIR [--verbose]`: the site's pages and files, rendered by Astro.
 *
 * Astro prints a line a page; here it says how far it is, and names the pages with `--verbose` only.
 */
import { build } from "astro";
import { settings } from "../../src/settings/current.ts";
import { basePath } from "../../src/settings/read.ts";
import { parseOptions, readOrExit, UsageError } from "../command-line.ts";
import { type Progress, startProgress } from "../progress.ts";
import { warn } from "../terminal.ts";
import { pageWriter, type Watcher } from "./page-writer.ts";

const { out, verbose } = readOrExit("用法：node scripts/build/render.ts --out 目录 [--verbose]", () => {
  const { values } = parseOptions({ options: { out: { type: "string" }, verbose: { type: "boolean" } } });
  if (values.out === undefined) throw new UsageError("请用 --out 写明网站的目录");
  return { out: values.out, verbose: values.verbose ?? false };
});

/** Counts the pages and files while they are written, or names them. */
function watcher(): Watcher {
  if (verbose) return { begins: () => {}, writes: (path) => warn(path), ends: () => {} };
  let told: Progress | null = null;
  return {
    begins: (files) => {
      told = startProgress("渲染", files);
    },
    writes: () => told?.done(),
    ends: () => told?.end(),
  };
}

/** What a content file's fault says by itself; of any other error where it comes from, too. */
function told(error: Error): string {
  return error.name === "ContentError" ? error.message : (error.stack ?? error.message);
}

try {
  await build({
    outDir: out,
    logLevel: verbose ? "info" : "warn",
    integrations: [pageWriter(watcher(), { isPlaceKnown: basePath(settings) !== undefined })],
  });
} catch (error) {
  warn(error instanceof Error ? told(error) : String(error));
  process.exitCode = 1;
}
