/**
 * A built site's files and pages. Paths are those of `src/model/address.ts`:
 * below the site's root, no slash before, one after: `""`, `notices/`, `404.html`.
 */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The file that holds a page. */
export function fileOf(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** A page's HTML as built; throws where there is no such page. */
export function readPage(path: string, dist: string): Promise<string> {
  return readFile(join(dist, fileOf(path)), "utf8");
}

/** Every file of the site, sorted, with forward slashes. */
export async function allFiles(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/**
 * The path of every page of the site, sorted. Pages of a source that was received as HTML
 * lie in `data/sources/`: they are files to download and none of the site's.
 */
export async function allPages(dist: string): Promise<string[]> {
  return (await allFiles(dist))
    .filter((file) => file.endsWith(".html") && !file.startsWith("data/sources/"))
    .map((file) => file.replace(/(^|\/)index\.html$/, "$1"));
}
