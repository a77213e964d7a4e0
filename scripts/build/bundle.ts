/**
 * `node scripts/build/bundle.ts --out DIR`: templates and scripts, put together by Astro and Vite for `render.ts`.
 *
 * The folder holds what depends on no notice: `server/`, the code that renders pages; `client/`, what browsers load;
 * `bundle.json`, where the code begins and which style sheets each kind of page has; `scripts.json`, the scripts that
 * stand by themselves. Pages are written by a process of its own, since Vite alone takes half a gigabyte of memory.
 */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type AstroInlineConfig, type AstroIntegration, build } from "astro";
import { siteFolder } from "../../src/model/site-folder.ts";
import { settings } from "../../src/settings/current.ts";
import { parseOptions, readOrExit, UsageError } from "../command-line.ts";
import { systemFault } from "../files/write-error.ts";
import { ENGINE } from "../start/run.mjs";
import { warn } from "../terminal.ts";
import { mendAssetFolder } from "./asset-folder.ts";
import {
  BUNDLE_FILE,
  type Bundle,
  CLIENT_FOLDER,
  PUBLIC_FOLDER,
  SCRIPTS_FILE,
  SERVER_FOLDER,
} from "./bundle-folder.ts";
import { makeLoneScripts } from "./lone-scripts.ts";
import { publicFolder } from "./public-folder.ts";

const out = readOrExit("用法：node scripts/build/bundle.ts --out 目录", () => {
  const { values } = parseOptions({ options: { out: { type: "string" } } });
  if (values.out === undefined) throw new UsageError("请用 --out 写明目录");
  return resolve(values.out);
});

/** Keeps the code that renders pages, which Astro would run at once and remove. */
function keepServer(): AstroIntegration {
  const bundle: Bundle = { entry: "", base: "/", assets: "", styles: [] };
  let pages: ReadonlyMap<string, { styles: Bundle["styles"][number][1] }> = new Map();
  let folder = "";
  return {
    name: "keep-server",
    hooks: {
      "astro:config:done": ({ config }) => {
        bundle.base = config.base;
        bundle.assets = config.build.assets;
      },
      "astro:build:setup": ({ vite, pages: all, target }) => {
        pages = all as unknown as typeof pages;
        if (target === "client") return;
        mendAssetFolder(vite.plugins ?? []);
        vite.plugins?.push({
          name: "server-folder",
          writeBundle(options, files) {
            if (this.environment.name !== "prerender") return;
            folder = options.dir ?? "";
            const entry = Object.values(files).find(
              (file) => file.type === "chunk" && file.isEntry && /^prerender-entry/.test(file.fileName),
            );
            bundle.entry = entry?.fileName ?? bundle.entry;
          },
        });
      },
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          // Nothing is rendered here, so nothing is loaded.
          setup: async () => {},
          getStaticPaths: async () => {
            bundle.styles = [...pages].map(([page, { styles }]) => [page, styles]);
            cpSync(folder, join(out, SERVER_FOLDER), { recursive: true });
            writeFileSync(join(out, BUNDLE_FILE), JSON.stringify(bundle));
            return [];
          },
        }));
      },
    },
  };
}

/**
 * Makes a folder the current one, paths in the environment standing for what they stood for. Where the folder that Astro
 * writes isn't in the current one, it works in that one's `.astro/` and renames from there, which is another build's as
 * well, and may lie on another file system.
 */
function enter(folder: string): void {
  for (const name of ["SITE_CONFIG", "CONTENT_DIR", "ASTRO_CACHE_DIR"]) {
    const path = process.env[name];
    if (path) process.env[name] = resolve(path);
  }
  process.env["SITE_DIR"] = siteFolder();
  process.chdir(folder);
}

try {
  mkdirSync(out, { recursive: true });
  enter(out);
  const inline: AstroInlineConfig = {
    root: ENGINE,
    outDir: join(out, CLIENT_FOLDER),
    publicDir: publicFolder(join(out, PUBLIC_FOLDER)),
    logLevel: "warn",
    integrations: [keepServer()],
  };
  // Types for editors, which Astro would write into the engine's folder, are of no use here.
  const withoutTypes: object = { sync: false };
  await build(inline, withoutTypes);
  writeFileSync(join(out, SCRIPTS_FILE), JSON.stringify(await makeLoneScripts(settings.offline.keep)));
} catch (error) {
  warn(systemFault(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
  process.exitCode = 1;
}
