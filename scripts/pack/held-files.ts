/** Which files of a built site are of use on a disk. */
import { paths } from "../../src/model/address.ts";
import { ASSETS_FOLDER, BUILD_FILE, type BuildSet } from "../../src/model/build-set.ts";
import { rootFiles } from "../../src/model/file-addresses.ts";
import { KEEPING_FILES, OFFLINE_ZIP } from "../../src/model/offline-files.ts";
import { fileOf } from "../inspect/dist.ts";
import { MANIFEST_FILE } from "../verify/manifest.ts";

/** Of the site's root: for hosts, other programs and browsers that keep the published site. */
const LEFT_OUT = new Set<string>([
  ...["404.html", BUILD_FILE, MANIFEST_FILE, OFFLINE_ZIP],
  ...[...KEEPING_FILES, rootFiles.robots, rootFiles.openSearch, rootFiles.llms],
]);
/** Folders for other programs; of the first the page that explains them stays. */
const FOLDERS = [paths.data, "feeds/", paths.offline];

/**
 * Whether an edition has a file: pages, and what they load from a disk. Data, tables, feeds, Markdown and the originals are
 * left out, and so is the index, for which the texts stand. Scripts of `assets/` come by the pages that name them.
 */
export function isForDisks(file: string, { files }: BuildSet): boolean {
  if (file.startsWith(".") || file.includes("/.") || LEFT_OUT.has(file)) return false;
  if (file === fileOf(paths.data)) return true;
  if (FOLDERS.some((folder) => file.startsWith(folder)) || /(?:\.md|(?:^|\/)comparison\.csv)$/.test(file))
    return false;
  if (/^sitemap[^/]*\.xml$/.test(file)) return false;
  if (files.searchIndex !== undefined && file.startsWith(files.searchIndex)) return false;
  const { searchScript, finderScript, searchPacked, searchPackedAsked, searchPackedRare } = files;
  if ([searchScript, finderScript, searchPacked, searchPackedAsked, searchPackedRare].includes(file))
    return false;
  return !(file.startsWith(`${ASSETS_FOLDER}/`) && file.endsWith(".js"));
}
