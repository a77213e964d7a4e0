import { join } from "node:path";
import { unzipSync } from "fflate";
import { type PackedSite, packSite } from "../../scripts/pack/edition.ts";
import { writeFiles } from "./temporary.ts";

/** An edition for disks, unpacked. */
export interface Unpacked {
  packed: PackedSite;
  /** The folder that one opens. */
  folder: string;
  /** The site in it. */
  site: string;
}

/** Packs a built site and unpacks it below a folder, as a reader does. */
export async function unpackEdition(dist: string, below: string): Promise<Unpacked> {
  const packed = await packSite(dist);
  await writeFiles(below, unzipSync(packed.zip));
  const folder = join(below, packed.folder);
  return { packed, folder, site: join(folder, "site") };
}
