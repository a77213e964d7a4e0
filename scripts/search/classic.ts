/** Bundles the classic scripts of the search page and the finder, for browsers and places without modules. */
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { paths } from "../../src/model/paths.ts";

/** Each script's path in the built site, and its source. */
const SCRIPTS = {
  "pagefind/start.js": "browser/search/start.ts",
  "pagefind/search.js": "browser/search/classic.ts",
  "finder/start.js": "browser/finder/start.ts",
  "finder/finder.js": "browser/finder/classic.ts",
  "finder/large.js": "browser/finder/large.ts",
} as const;
const SOURCES = new URL("../../src/", import.meta.url);

/** The classic scripts, each one file that needs no other; the finder's where the site has one. */
export async function classicScripts(finder = true): Promise<[path: string, code: string][]> {
  const wanted = Object.entries(SCRIPTS).filter(([path]) => finder || !path.startsWith(paths.finder));
  return Promise.all(
    wanted.map(
      async ([path, source]): Promise<[string, string]> => [
        path,
        await bundle(fileURLToPath(new URL(source, SOURCES))),
      ],
    ),
  );
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2018",
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
  const chunks = output.flatMap((one) => (one.type === "chunk" ? [one.code] : []));
  const [code] = chunks;
  if (code === undefined || chunks.length !== 1)
    throw new Error(`${entry}: ${chunks.length} files instead of one`);
  return code;
}
