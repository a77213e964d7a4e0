/**
 * What Node compiled of the commands' code, which it keeps beside a site (`NODE_COMPILE_CACHE`) and never removes: each
 * new bundle of the site's code, each new version of a package leaves its own behind.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** So much is kept, in bytes: four times what a build and all other commands compile. */
const MOST = 64 * 2 ** 20;

/** Removes what was compiled longest ago, where a folder of compiled code holds more than so many bytes; it may be absent. */
export function sweepCompiledCode(folder: string, most = MOST): void {
  let held = 0;
  for (const { path, bytes } of compiledFiles(folder).sort((a, b) => b.at - a.at)) {
    held += bytes;
    if (held > most) rmSync(path, { force: true });
  }
}

/** What is in the folder; another command may write to it, and another build sweep it, meanwhile. */
function compiledFiles(folder: string): { path: string; bytes: number; at: number }[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.isFile() ? [{ path, bytes: found.size, at: found.mtimeMs }] : [];
    });
  } catch {
    return [];
  }
}
