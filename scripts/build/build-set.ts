/** Writes which of a site's files belong together, as JSON and as a script. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printScript } from "../../src/formats/script.ts";
import { BUILD_FILE, BUILD_SCRIPT, type BuildFiles, type BuildSet } from "../../src/model/build-set.ts";
import { writeFileWhole } from "../files/write-file.ts";

/** Adds files to those that rendering has named. @throws {WriteError} */
export function addToBuildSet(site: string, files: Partial<BuildFiles>): void {
  const rendered = readBuildSet(site);
  const set: BuildSet = { ...rendered, files: { ...rendered.files, ...files } };
  writeFileWhole(join(site, BUILD_FILE), `${JSON.stringify(set, null, 2)}\n`);
  writeFileWhole(join(site, BUILD_SCRIPT), printScript("siteBuild", set));
}

/** The files that belong together in a built site. */
export function readBuildSet(site: string): BuildSet {
  return JSON.parse(readFileSync(join(site, BUILD_FILE), "utf8")) as BuildSet;
}
