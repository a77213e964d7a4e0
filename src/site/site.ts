import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { contentDirectory } from "../content/directory.ts";
import { loadContent } from "../content/load.ts";
import { assembleSite, type Site } from "./assemble.ts";

let current: { site: Site; version: number } | null = null;

/**
 * The whole site's material, read by the whitelist parser and put together once
 * a build, and while editing whenever `convert` has written. Astro's content
 * layer would hold a second and a third copy of it, as entries and as text: at
 * 10,000 measures half a gigabyte and a tenth of the time. Pages get their part
 * of it through `src/inputs`.
 */
export function loadSite(): Site {
  const directory = contentDirectory();
  const version = import.meta.env?.DEV ? lastWritten(directory) : 0;
  if (current?.version !== version) current = { site: assembleSite(loadContent(directory)), version };
  return current.site;
}

/** When a file below a folder was last written, in milliseconds since 1970. */
function lastWritten(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.reduce((last, file) => Math.max(last, statSync(join(folder, file)).mtimeMs), 0);
}
