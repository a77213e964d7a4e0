/**
 * Writes the site's pages and files as Astro renders them.
 *
 * Astro's own loop gives each file a request, a response, two copies of its
 * bytes and four promises: half of a large build. Here a page is rendered by
 * Astro and written at once, and a text that one of our endpoints prints never
 * becomes a response.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration, AstroPrerenderer, RouteData } from "astro";
import type { TextFile } from "../../src/data/text-files.ts";
import { withRelativeAssets, withRootedLinks } from "../../src/integrations/independent-links.ts";

/** Told how many files there will be, and of each that was written. */
export interface Watcher {
  begins(files: number): void;
  writes(path: string): void;
  ends(): void;
}

/** What a route's module exports; see src/data/text-files.ts. */
interface RouteModule {
  textFiles?: () => readonly TextFile[];
}

/** Astro keeps the bundled site here once it is set up; its types leave it out. */
interface BundledPrerenderer extends AstroPrerenderer {
  app: { getComponentByRoute(route: RouteData): Promise<RouteModule> };
}

/** The integration for a build. `isPlaceKnown`: the settings name the path below which the site is published. */
export function pageWriter(watcher: Watcher, { isPlaceKnown }: { isPlaceKnown: boolean }): AstroIntegration {
  const place = { root: "/", assets: "" };
  let folder = "";
  const known = new Set<string>();

  /** A file of that name, from `public/` or from another route, would be lost: it ends the build. */
  const write = (path: string, body: string | Uint8Array) => {
    const file = join(folder, path);
    const above = dirname(file);
    if (!known.has(above)) mkdirSync(above, { recursive: true });
    known.add(above);
    writeFileSync(file, body, { flag: "wx" });
    watcher.writes(path);
  };

  const writePage = async (astro: AstroPrerenderer, pathname: string, routeData: RouteData) => {
    const bare = pathname.replaceAll(/^\/|\/$/g, "");
    const isPage = routeData.type === "page";
    const path = isPage && bare !== "" ? `${bare}/` : bare;
    // Astro's own paths of files end in a slash where the file's name is given by the collection.
    const address = isPage ? path : pathname.replace(/^\//, "");
    const request = new Request(new URL(place.root + address, "http://localhost"));
    const rendered = await astro.render(request, { routeData });
    const response = rendered instanceof Response ? rendered : rendered.response;
    const isNotFound = routeData.route === "/404";
    if (!response.ok && !isNotFound)
      throw new Error(`"${pathname}" was rendered with status ${response.status}`);
    if (!isPage) return write(path, new Uint8Array(await response.arrayBuffer()));
    const html = await response.text();
    if (!isNotFound) return write(`${path}index.html`, withRelativeAssets(html, path, place));
    // 404.html, at the site's root as a file, can't know where it is read.
    write("404.html", isPlaceKnown ? withRootedLinks(html, place.root) : withRelativeAssets(html, "", place));
  };

  return {
    name: "page-writer",
    hooks: {
      "astro:config:done": ({ config }) => {
        folder = fileURLToPath(config.outDir);
        place.root = config.base.replace(/\/?$/, "/");
        place.assets = config.build.assets;
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          getStaticPaths: async () => {
            const paths = await astro.getStaticPaths();
            const { app } = astro as BundledPrerenderer;
            const modules = new Map<RouteData, RouteModule>();
            for (const { route } of paths) {
              if (route.type === "endpoint" && !modules.has(route))
                modules.set(route, await app.getComponentByRoute(route));
            }
            watcher.begins(paths.length);
            for (const { pathname, route } of paths) {
              if (modules.get(route)?.textFiles === undefined) await writePage(astro, pathname, route);
            }
            for (const [{ route }, { textFiles }] of modules) {
              for (const { params, print } of textFiles?.() ?? []) write(filled(route, params), print());
            }
            watcher.ends();
            // All is written: nothing is left for Astro's loop.
            return [];
          },
        }));
      },
    },
  };
}

/** A route's path, `/measures/[notice]/[key]/index.md`, with what stands in its places. */
function filled(route: string, params: TextFile["params"]): string {
  return route.replaceAll(/\[([^\]]+)\]/g, (place, name: string) => params[name] ?? place);
}
