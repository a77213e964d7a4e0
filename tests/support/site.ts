/** The built site of the tests; see `scripts/inspect/dist.ts`. */
import { cpSync } from "node:fs";
import { inject } from "vitest";
import * as buildSet from "../../scripts/build/build-set.ts";
import * as dist from "../../scripts/inspect/dist.ts";
import type { Document } from "../../scripts/inspect/html.ts";
import type { BuildFiles } from "../../src/model/build-set.ts";

export { fileOf } from "../../scripts/inspect/dist.ts";

/** The folder of the built site. */
export function distDir(): string {
  return inject("siteDist");
}

/**
 * Makes a folder the cache of a further build with the settings of the built site, which takes from it what its own
 * sources don't change: the bundle at least, a quarter of a build. Gives the folder.
 */
export async function warmCache(folder: string): Promise<string> {
  const cache = inject("siteCache");
  if (cache !== "") cpSync(cache, folder, { recursive: true });
  return folder;
}

/** Where one of the files that belong together lies; see `src/model/build-set.ts`. */
export function builtFile(name: keyof BuildFiles, folder = distDir()): string {
  return buildSet.builtFile(folder, name);
}

/** A page's HTML as built; throws where there is no such page. */
export function readPage(path: string, folder = distDir()): Promise<string> {
  return dist.readPage(path, folder);
}

/** A page, parsed. */
export function parsePage(path: string, folder = distDir()): Promise<Document> {
  return dist.parsePage(path, folder);
}

/** Every file of the site, sorted, with forward slashes. */
export function allFiles(folder = distDir()): Promise<string[]> {
  return dist.allFiles(folder);
}

/** The path of every page of the site, sorted. */
export function allPages(folder = distDir()): Promise<string[]> {
  return dist.allPages(folder);
}
