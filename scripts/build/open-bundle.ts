/** Runs the code of a bundle: what pages there are, and each of them rendered. */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RouteData } from "astro";
import { StaticPaths, type StaticPathsApp } from "astro/runtime/prerender/static-paths.js";
import type { FilesOf } from "../../src/data/text-files.ts";
import type { PageDigests } from "../../src/inputs/page-digests.ts";
import { BUILD_FILE } from "../../src/model/build-set.ts";
import type { MemoryFile } from "../../src/model/memory.ts";
import { BUNDLE_FILE, type Bundle, SERVER_FOLDER } from "./bundle-folder.ts";
import { type KeptResponse, keepResponses } from "./kept-response.ts";

/** A route of src/pages and all that it gives. */
export interface SiteRoute {
  route: RouteData;
  /** Below the site's root, as Astro has them. */
  paths: string[];
  /** The files that it prints without a response; see src/data/text-files.ts. */
  textFiles: FilesOf | null;
}

/** A bundle that runs. */
export interface SiteCode extends Pick<Bundle, "base" | "assets"> {
  routes(): Promise<SiteRoute[]>;
  /** What the pages are made from. */
  pageDigests(): Promise<PageDigests>;
  /** What the code is to remember for the next build. */
  memories(): Promise<MemoryFile[]>;
  /** The response for an address of a route. */
  render(address: URL, route: RouteData): Promise<KeptResponse>;
}

/** Astro's application as it stands in a bundle, as far as it is used here. */
interface BundledApp {
  manifest: {
    routes: { routeData: RouteData }[];
    /** By component, what imports its module. */
    pageMap: Map<string, () => Promise<unknown>>;
  };
  setInternals(internals: { pagesByKeys: Map<string, unknown> }): void;
  setOptions(options: unknown): void;
  getComponentByRoute(route: RouteData): Promise<Partial<Pick<SiteRoute, "textFiles"> & BuildCode>>;
  render(request: Request, options: { routeData: RouteData }): Promise<KeptResponse>;
}

/** What a build asks of the site's code, as src/pages/build.json.ts exports it. */
interface BuildCode {
  pageDigests(): PageDigests;
  changedMemories(): MemoryFile[];
}

/** Loads the code of a bundle. What Astro's own build would tell it of styles and settings, `bundle.json` tells. */
export async function openBundle(folder: string): Promise<SiteCode> {
  const { entry, base, assets, styles }: Bundle = JSON.parse(readFileSync(join(folder, BUNDLE_FILE), "utf8"));
  keepResponses();
  usePackagesOfEngine(pathToFileURL(join(folder, SERVER_FOLDER)).href);
  const { app }: { app: BundledApp } = await import(pathToFileURL(join(folder, SERVER_FOLDER, entry)).href);
  importOnce(app);
  app.setInternals({ pagesByKeys: new Map(styles.map(([page, sheets]) => [page, { styles: sheets }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const asked = async <Name extends keyof BuildCode>(name: Name): Promise<BuildCode[Name]> => {
    const route = app.manifest.routes.find(({ routeData }) => routeData.route === `/${BUILD_FILE}`);
    const { [name]: found }: Partial<BuildCode> =
      route === undefined ? {} : await app.getComponentByRoute(route.routeData);
    if (found === undefined) throw new Error(`${BUILD_FILE} has no ${name}`);
    return found;
  };
  return {
    base,
    assets,
    async routes() {
      const byRoute = new Map<RouteData, SiteRoute>();
      for (const { pathname, route } of await new StaticPaths(app as unknown as StaticPathsApp).getAll()) {
        const known = byRoute.get(route);
        if (known) known.paths.push(pathname);
        else {
          const { textFiles } = route.type === "endpoint" ? await app.getComponentByRoute(route) : {};
          byRoute.set(route, { route, paths: [pathname], textFiles: textFiles ?? null });
        }
      }
      return [...byRoute.values()];
    },
    pageDigests: async () => (await asked("pageDigests"))(),
    memories: async () => (await asked("changedMemories"))(),
    render: (address, routeData) => app.render(new Request(address), { routeData }),
  };
}

/** Astro imports a page's module anew for each of its addresses, which Node finds each time by the module's own. */
function importOnce({ manifest: { pageMap } }: BundledApp): void {
  for (const [component, load] of pageMap) {
    let loaded: Promise<unknown> | undefined;
    pageMap.set(component, () => {
      loaded ??= load();
      return loaded;
    });
  }
}

/** The bundled code asks for packages by name; they are the engine's, wherever the bundle lies. */
function usePackagesOfEngine(server: string): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      context.parentURL?.startsWith(server) && !/^[./]|^[a-z]+:/.test(specifier)
        ? next(specifier, { ...context, parentURL: import.meta.url })
        : next(specifier, context),
  });
}
