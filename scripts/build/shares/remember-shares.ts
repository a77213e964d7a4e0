/** Puts the files of shares among what builds keep, so that the next build takes them. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { real } from "../../files/owned-folder.ts";
import { BuildRecords } from "../reuse/build-record.ts";
import { digestOf } from "../reuse/digests.ts";
import { ObjectStore } from "../reuse/object-store.ts";
import { fileOfShare, joinPages, type ShareFolder } from "./share-folder.ts";

/**
 * Remembers shares as if a build to `out` had made their files, and gives how many these are.
 *
 * @param kept the folder of what builds keep
 * @throws what the file system says
 */
export function rememberShares(
  shares: readonly ShareFolder[],
  { kept, out }: { kept: string; out: string },
): number {
  const objects = join(kept, "objects");
  mkdirSync(objects, { recursive: true });
  const store = new ObjectStore(objects);
  const files: Record<string, string> = {};
  for (const { folder, record } of shares) {
    for (const [file, sum] of Object.entries(record.files)) {
      store.keep(sum, fileOfShare(folder, file));
      files[file] = sum;
    }
  }
  const place = real(out);
  const records = new BuildRecords(join(kept, "builds"));
  const [last] = records.all(place);
  // No build has this key: the site isn't whole, and what lies in its place may be of another.
  const key = digestOf("shares", ...Object.values(files));
  records.set(place, {
    key,
    files,
    pages: joinPages(shares.map(({ record }) => record)),
    parts: last?.parts ?? {},
  });
  return Object.keys(files).length;
}
