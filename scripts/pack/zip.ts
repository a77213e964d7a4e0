/** A zip archive whose bytes follow from what is in it alone. */
import { type Zippable, zipSync } from "fflate";

/**
 * Files by their paths, compressed in the order of these. Names beyond ASCII are marked as UTF-8, which the unpackers of
 * today's systems go by, that of Windows among them.
 */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const tree: Zippable = Object.fromEntries(sorted.map(([path, data]) => [path, data]));
  // The first moment that an archive can name, by this machine's own clock, as archives count.
  return zipSync(tree, { level: 9, mtime: new Date(1980, 0, 1) });
}
