/** Writes which of a site's files belong together, as JSON and as a script. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printScript } from "../../src/formats/script.ts";
import { BUILD_FILE, BUILD_SCRIPT, type BuildFiles, type BuildSet } from "../../src/model/build-set.ts";
import { writeFileWhole } from "../files/write-file.ts";

/** Adds files to those that rendering has named. @throws {WriteError} */
export function addToBuildSet(site: string, files: Partial<BuildFiles>): void {
  changeBuildSet(site, (set) => ({ ...set, files: { ...set.files, ...files } }));
}

/** Writes what `change` makes of the set that is there. @throws {WriteError} */
export function changeBuildSet(site: string, change: (set: BuildSet) => BuildSet): void {
  const set = change(readBuildSet(site));
  writeFileWhole(join(site, BUILD_FILE), `${JSON.stringify(set, null, 2)}\n`);
  writeFileWhole(join(site, BUILD_SCRIPT), printScript("siteBuild", set));
}

/** Where one of the files that belong together lies in a built site. @throws {Error} where the site has none */
export function builtFile(site: string, name: keyof BuildFiles): string {
  return pathIn(readBuildSet(site), name);
}

/** The same of a site that is served. @throws {Error} likewise */
export async function servedFile(site: string, name: keyof BuildFiles): Promise<string> {
  return pathIn((await (await fetch(site + BUILD_FILE)).json()) as BuildSet, name);
}

/** The set of a built site. @throws {Error} where the folder has none */
export function readBuildSet(site: string): BuildSet {
  return JSON.parse(readFileSync(join(site, BUILD_FILE), "utf8")) as BuildSet;
}

function pathIn({ files }: BuildSet, name: keyof BuildFiles): string {
  const path = files[name];
  if (path === undefined) throw new Error(`${BUILD_FILE} names no ${name}`);
  return path;
}
