// @ts-check
import { resolve } from "node:path";
import { defineConfig, passthroughImageService } from "astro/config";
import logical from "postcss-logical";
import { asWritten } from "./src/integrations/as-written.ts";
import { bundledPackages } from "./src/integrations/bundled-packages.ts";
import { contentReload } from "./src/integrations/content-reload.ts";
import { numberSigns } from "./src/integrations/number-signs.ts";
import { plainImports } from "./src/integrations/plain-imports.ts";
import { readersHash } from "./src/integrations/readers-hash.ts";
import { relativeStyles } from "./src/integrations/relative-styles.ts";
import { shortScripts } from "./src/integrations/short-scripts.ts";
import { siteStyles } from "./src/integrations/site-styles.ts";
import { TARGETS } from "./src/model/browsers.ts";
import { ASSETS_FOLDER } from "./src/model/build-set.ts";
import { inSite } from "./src/model/site-folder.ts";
import { settings } from "./src/settings/current.ts";
import { basePath } from "./src/settings/read.ts";

/**
 * The base is needed only by 404.html, which a host serves at any depth: all
 * other pages link relative to themselves and work below any path.
 * `ASTRO_CACHE_DIR` and `--outDir` let two builds run that share nothing.
 */
const base = basePath(settings);
const { ASTRO_CACHE_DIR } = process.env;

const bundled = bundledPackages();

export default defineConfig({
  output: "static",
  base: base ?? "/",
  cacheDir: resolve(ASTRO_CACHE_DIR ?? inSite(".cache/astro")),
  trailingSlash: "always",
  // White space between tags follows JSX's rules: a line break in a template never becomes a space between Han characters.
  compressHTML: "jsx",
  prerenderConflictBehavior: "error",
  // Astro's own `_astro` is refused by hosts that keep back what begins with a low line.
  build: { format: "directory", inlineStylesheets: "never", concurrency: 8, assets: ASSETS_FOLDER },
  integrations: [relativeStyles(), contentReload(), bundled.integration],
  devToolbar: { enabled: false },
  // Pictures are published as they are; sharp, which would scale them, is left out of the install by an override.
  image: { service: passthroughImageService() },
  vite: {
    plugins: [
      numberSigns(),
      siteStyles({ settings }),
      plainImports(),
      shortScripts(),
      asWritten(),
      bundled.plugin,
    ],
    define: {
      READERS_HASH: JSON.stringify(readersHash()),
      KEEPS_PAGES: JSON.stringify(settings.offline.keep),
    },
    // Chromium 86 knows no `margin-block` and its like; the text runs one way, so sides can be named.
    css: { postcss: { plugins: [logical()] } },
    // One style sheet: together they are smaller than apart, and a reader loads them once.
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      target: TARGETS,
      cssTarget: TARGETS,
      // In names, small letters and digits: some hosts don't tell `A` from `a`, and others keep back what begins with `_`.
      rolldownOptions: { output: { hashCharacters: "base36" } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // A page names each of its scripts; Astro's own names are longer than some of the scripts.
            output: { entryFileNames: `${ASSETS_FOLDER}/[hash].js`, hashCharacters: "base36" },
          },
        },
      },
    },
    experimental: {
      // Style sheets and scripts name one another relative to themselves; what a template imports, it links itself.
      renderBuiltUrl: (_file, { hostType, ssr }) =>
        ssr && hostType === "js" ? undefined : { relative: true },
    },
  },
});
