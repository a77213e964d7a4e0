/** What a build makes out of the finished site, where the settings offer it. */
import { join } from "node:path";
import { OFFLINE_ZIP } from "../../src/model/offline-files.ts";
import type { Settings } from "../../src/settings/schema.ts";
import { writeFileWhole } from "../files/write-file.ts";
import { warn } from "../terminal.ts";

/** Makes the edition for disks where it is offered, and names it; ends the process where it can't be made. @throws {WriteError} */
export async function makeOffered(site: string, { offline }: Settings): Promise<string[]> {
  if (!offline.download) return [];
  // What packs takes a second to load.
  const { PackError, packSite } = await import("../pack/edition.ts");
  const { zip } = await packSite(site).catch((error: unknown) => {
    if (!(error instanceof PackError)) throw error;
    warn(error.message);
    process.exit(1);
  });
  writeFileWhole(join(site, OFFLINE_ZIP), zip);
  return [OFFLINE_ZIP];
}
