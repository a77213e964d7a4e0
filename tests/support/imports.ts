/** Which packages a program needs, read from its imports and from those of the files that it imports. */
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";

/** Imports and exports of values: those of types are erased before a program runs. */
const STATIC = /^\s*(?:import|export)\s+(?!type\s)(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
/** What is loaded, or looked up as `createRequire(…).resolve` does, while the program runs. */
const DYNAMIC = /(?:\bimport|\brequire|\.resolve)\(\s*"([^"]+)"/g;
const CODE = /\.(?:[cm]?[jt]s|astro|mdx)$/;

/** What a file's text imports, as it is written there. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(STATIC), ...text.matchAll(DYNAMIC)].map(([, name = ""]) => name);
}

/** The packages that programs reach, each with a file that names it. */
export function packagesOf(programs: readonly string[]): Map<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const open = [...programs];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || !CODE.test(file)) continue;
    seen.add(file);
    for (const name of importsOf(readFileSync(file, "utf8"))) {
      if (name.startsWith(".")) open.push(join(dirname(file), name));
      // Modules of the form astro:content are made by Astro.
      else if (!isBuiltin(name) && !name.includes(":")) packages.set(packageName(name), file);
    }
  }
  return packages;
}

/** `@s/a/b.js` is of the package `@s/a`. */
function packageName(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}
