/** Bundles the classic scripts of the search page, for browsers and places without modules. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Each script's name in the index's folder, and its source. */
const SCRIPTS = { "start.js": "start.ts", "search.js": "classic.ts" } as const;
const SOURCES = new URL("../../src/search/", import.meta.url);

/** The classic scripts, each one file that needs no other. */
export async function classicScripts(): Promise<[name: string, code: string][]> {
  return Promise.all(
    Object.entries(SCRIPTS).map(
      async ([name, source]): Promise<[string, string]> => [
        name,
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
      lib: { entry, formats: ["iife"], name: "searchPage", fileName: "script" },
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
