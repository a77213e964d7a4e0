/** Completes a built site with what names all its files. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILD_FILE, BUILD_SCRIPT } from "../../src/model/build-set.ts";
import { writeFileWhole } from "../files/write-file.ts";
import { hashOf, hashSite, MANIFEST_FILE, type Manifest, printManifest } from "../verify/manifest.ts";
import { changeBuildSet } from "./build-set.ts";

/**
 * Writes which publication a site is into `build.json` and `build.js`, and `manifest.json` with the sums of all files;
 * gives the latter.
 *
 * @param made makes files out of the site that says which publication it is, and names them
 * @param known files whose sums whoever wrote them knows
 * @throws {WriteError}
 */
export async function writeManifest(
  folder: string,
  made: () => Promise<readonly string[]> = async () => [],
  known: Manifest["files"] = {},
): Promise<Manifest> {
  const { site, files } = await hashSite(folder, known);
  changeBuildSet(folder, (set) => ({ ...set, site }));
  for (const file of [BUILD_FILE, BUILD_SCRIPT, ...(await made())])
    files[file] = hashOf(readFileSync(join(folder, file)));
  writeFileWhole(join(folder, MANIFEST_FILE), printManifest({ site, files }));
  return { site, files };
}
