/**
 * Writes a site's pages and files as they are rendered.
 *
 * Astro's own loop gives each file a request, a response, two copies of its bytes and four promises, which was half of
 * a large build. Here a page is rendered and written at once, and a text that an endpoint prints never is a response.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TextFile } from "../../src/data/text-files.ts";
import { withRelativeAssets, withRootedLinks } from "../../src/integrations/independent-links.ts";
import { loadedBy } from "../keeping/loaded-by.ts";
import { checkLoadedFiles } from "./loaded-files.ts";
import type { SiteCode, SiteRoute } from "./open-bundle.ts";
import type { KeptPages, PageFacts } from "./reuse/kept-pages.ts";

/** A page that search engines may list names its one address. */
const CANONICAL = '<link rel="canonical"';

/** Where a site is written. */
export interface SitePlace {
  folder: string;
  /** The settings name the path below which the site is published. */
  isPlaceKnown: boolean;
  /** Takes files of earlier builds and notes this one's; `null` where nobody asks. */
  kept: KeptPages | null;
  /** The paths of the pages that are wanted, with the texts beside them, and nothing else; `null`: everything. */
  own: ReadonlySet<string> | null;
}

/**
 * Writes all files of the routes; `wrote` is told of each.
 *
 * @throws {SiteFileTwice} where two files have one path
 * @throws {LoadedFileMissing} where a page loads what the site hasn't
 */
export async function writeSite(
  code: SiteCode,
  routes: readonly SiteRoute[],
  { folder, isPlaceKnown, kept, own }: SitePlace,
  wrote: (path: string) => void,
): Promise<void> {
  const place = { root: code.base.replace(/\/?$/, "/"), assets: code.assets };
  const { write, take } = fileWriter(folder, wrote, kept);
  const listed: string[] = [];
  const loaded = new Set<string>();
  for (const { route, paths, textFiles } of routes) {
    if (textFiles !== null) continue;
    for (const pathname of paths) {
      const isPage = route.type === "page";
      const bare = pathname.replaceAll(/^\/|\/$/g, "");
      const path = isPage && bare !== "" ? `${bare}/` : bare;
      if (own !== null && !(isPage && own.has(path))) continue;
      const file = `${path}index.html`;
      // Astro's paths of files end in a slash where the collection gives the file's name.
      const address = isPage ? path : pathname.replace(/^\//, "");
      const isNotFound = route.route === "/404";
      const taken = isPage && !isNotFound ? take(file, path) : null;
      if (taken !== null) {
        if (taken.listed) listed.push(path);
        for (const one of taken.loads) loaded.add(one);
        continue;
      }
      const response = await code.render(new URL(place.root + address, "http://localhost"), route);
      if (!response.ok && !isNotFound)
        throw new Error(`"${pathname}" was rendered with status ${response.status}`);
      if (!isPage) write(path, response.body ?? "");
      else if (isNotFound) write("404.html", notFound(response.text()));
      else {
        const html = withRelativeAssets(response.text(), path, place);
        const isListed = html.includes(CANONICAL);
        if (isListed) listed.push(path);
        const loads = loadedBy(html, file);
        for (const one of loads) loaded.add(one);
        write(file, html, path, { listed: isListed, loads });
      }
    }
  }
  for (const { route, textFiles } of routes) {
    for (const { params, page = null, print } of textFiles?.(listed) ?? []) {
      if (own !== null && (page === null || !own.has(page))) continue;
      const file = filled(route.route, params);
      if (page === null || take(file, page) === null) write(file, print(), page);
    }
  }

  checkLoadedFiles(folder, loaded);

  /** 404.html, at the site's root as a file, can't know where it is read. */
  function notFound(html: string): string {
    return isPlaceKnown ? withRootedLinks(html, place.root) : withRelativeAssets(html, "", place);
  }
}

/** A file of `public/` has a name that the site gives to one of its own. */
export class SiteFileTwice extends Error {
  override name = "SiteFileTwice";
  constructor(path: string) {
    super(`public/${path}：网站自己也有这个文件；请给 public/ 里的文件另起名字，或把它删去`);
  }
}

/** Writes files below a folder. A file of that name, from `public/` or another route, is not replaced: it ends the build. */
function fileWriter(folder: string, wrote: (path: string) => void, kept: KeptPages | null) {
  const known = new Set<string>();
  const placeOf = (path: string) => {
    const file = join(folder, path);
    const above = dirname(file);
    if (!known.has(above)) mkdirSync(above, { recursive: true });
    known.add(above);
    return file;
  };
  return {
    /** `page` is the path of the page whose input the file is made from, where it has nothing else. */
    write(
      path: string,
      body: string | Uint8Array,
      page: string | null = null,
      facts: PageFacts | null = null,
    ) {
      const data = typeof body === "string" ? Buffer.from(body) : body;
      try {
        writeFileSync(placeOf(path), data, { flag: "wx" });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new SiteFileTwice(path);
        throw error;
      }
      kept?.wrote(path, data, page, facts);
      wrote(path);
    },
    /** Takes a file of an earlier build; gives `null` where there is none. */
    take(path: string, page: string): PageFacts | null {
      const taken = kept?.take(path, page, placeOf(path)) ?? null;
      if (taken !== null) wrote(path);
      return taken;
    },
  };
}

/** A route's path, `/measures/[notice]/[key]/index.md`, with what stands in its places. */
function filled(route: string, params: TextFile["params"]): string {
  return route
    .slice(1)
    .replaceAll(/\[(?:\.\.\.)?([^[\]]+)\]/g, (place, name: string) => params[name] ?? place);
}
