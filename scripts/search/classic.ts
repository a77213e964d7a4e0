/** Bundles the classic scripts of the search page and the finder, for browsers and places without modules. */
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";
import { publishedModules } from "../../src/integrations/bundled-packages.ts";
import { readersHash } from "../../src/integrations/readers-hash.ts";
import type { BuildFiles } from "../../src/model/build-set.ts";
import { hashedName } from "../../src/model/content-hash.ts";

type Name = Extract<keyof BuildFiles, "searchScript" | "finderScript" | "finderExport" | "finderLarge">;

/** Each script's source, and its path in the built site but for the hash. */
const SCRIPTS: Readonly<Record<Name, readonly [source: string, path: string]>> = {
  searchScript: ["browser/search/classic.ts", "pagefind/search.js"],
  finderScript: ["browser/finder/classic.ts", "finder/finder.js"],
  finderExport: ["browser/finder/export-script.ts", "finder/export.js"],
  finderLarge: ["browser/finder/large.ts", "finder/large.js"],
};
const SOURCES = new URL("../../src/", import.meta.url);

/** A script that needs no other. */
export interface ClassicScript {
  name: Name;
  /** In the built site, the hash of its code in its name. */
  path: string;
  code: string;
  /** The files whose code is in it. */
  modules: string[];
}

/** The classic scripts. */
export async function classicScripts(): Promise<ClassicScript[]> {
  const names = Object.keys(SCRIPTS) as Name[];
  return Promise.all(
    names.map(async (name) => {
      const [source, path] = SCRIPTS[name];
      const { code, chunks } = await bundleClassic(fileURLToPath(new URL(source, SOURCES)), "es2018");
      return { name, path: hashedName(path, code), code, modules: publishedModules(chunks, true) };
    }),
  );
}

/** Says of each file that it is a module, which one without imports says only by a package.json above it, wherever that lies. */
const asModules: Plugin = {
  name: "as-modules",
  transform: (code) => ({ code: `${code}\nexport {};\n`, map: null }),
};

/** A module with all that it imports as one classic script, for browsers of a kind. */
export async function bundleClassic(
  entry: string,
  target: string | string[],
): Promise<{ code: string; chunks: Rolldown.OutputChunk[] }> {
  const result = await build({
    plugins: [asModules],
    configFile: false,
    logLevel: "error",
    define: {
      READERS_HASH: JSON.stringify(readersHash()),
      // Classic scripts of pages are for disks and for browsers without modules; neither keeps anything.
      KEEPS_PAGES: "false",
    },
    build: {
      write: false,
      target,
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ["iife"], name: "script", fileName: "script" },
    },
  });
  const output = Array.isArray(result)
    ? result.flatMap((one) => one.output)
    : "output" in result
      ? result.output
      : [];
  const chunks = output.flatMap((one) => (one.type === "chunk" ? [one] : []));
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length !== 1)
    throw new Error(`${entry}: ${chunks.length} files instead of one`);
  return { code: chunk.code, chunks };
}
