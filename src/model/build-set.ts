/**
 * The small file that names the scripts and data of a build that belong together. All that it names carries a hash
 * of its own contents, so that nothing of another build can be taken for it.
 */

/** Scripts and style sheets of pages; the name begins with a letter, since some hosts refuse `_`. */
export const ASSETS_FOLDER = "assets";

/** The file, below the site's root; hosts and browsers must not keep it. */
export const BUILD_FILE = "build.json";

/** The same as a classic script, for where nothing can be fetched or a host refuses `.json`. */
export const BUILD_SCRIPT = "build.js";

/** What belongs together, by the path below the site's root. */
export interface BuildFiles {
  /** The folder of the search index. */
  searchIndex: string;
  /** The script with all texts, for searching without the index. */
  searchTexts: string;
  /** What the search page asks first, packed: the same texts; of a large collection, what leads to the parts of its index. */
  searchPacked: string;
  /** The script with how people ask, which a search loads where words alone don't answer; where anybody wrote that down. */
  searchAsked: string;
  /** The same, packed, for browsers that can unpack it; of a collection that isn't large. */
  searchPackedAsked: string;
  /** What few queries need of the vocabulary beside `searchPacked`; likewise. */
  searchPackedRare: string;
  /** The search page's classic script. */
  searchScript: string;
  /** The finder's data. */
  finderData: string;
  /** The finder's classic script. */
  finderScript: string;
  /** What a browser can keep of the site, where the settings let it. */
  keepList: string;
  /** What makes files of the finder's results. */
  finderExport: string;
  /** What only a large collection's finder needs. */
  finderLarge: string;
}

/** What {@link BUILD_FILE} holds. */
export interface BuildSet {
  /** A hash of the code that reads these files: a page with scripts of another code can't. */
  readers: string;
  /** A hash of all files of the site; another one is another publication. The last step of a build adds it. */
  site?: string;
  /** The day on which the newest notice came in. */
  asOf?: string;
  files: Partial<BuildFiles>;
}

declare global {
  /** {@link BuildSet.readers} of the code in which it stands; put there when it is bundled. */
  const READERS_HASH: string;
  /** Whether browsers keep the site's pages; likewise. */
  const KEEPS_PAGES: boolean;
}
