import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Plugin, Rolldown } from "vite";
import { NOTICES_FILE, packageFolder, printNotices, readPackage } from "./third-party.ts";

/** Where bundled files are named from. */
const ROOT = join(import.meta.dirname, "../..");

/** Writes into the site whose packages are in its scripts, style sheets, fonts and pictures, and under which licences. */
export function bundledPackages(): { plugin: Plugin; integration: AstroIntegration } {
  const folders = new Set<string>();
  const note = (module: string) => {
    const folder = packageFolder(module);
    if (folder !== null) folders.add(folder);
  };
  return {
    plugin: {
      name: "bundled-packages",
      generateBundle(_, bundle) {
        for (const module of publishedModules(Object.values(bundle), this.environment.name === "client"))
          note(module);
        // One style sheet is made of all that are imported, wherever.
        for (const module of this.getModuleIds()) if (/\.css(?:$|\?)/.test(module)) note(module);
      },
    },
    integration: {
      name: "bundled-packages",
      hooks: {
        "astro:build:done": async ({ dir }) => {
          const works = [...folders].map((folder) => readPackage(folder));
          await writeFile(join(fileURLToPath(dir), NOTICES_FILE), printNotices(works));
        },
      },
    },
  };
}

/** The modules of which something is in the files of a bundle that readers get: of one that renders pages, in its pictures and fonts only. */
export function publishedModules(
  files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
  withScripts: boolean,
): string[] {
  return files.flatMap((output) => {
    if (output.type === "asset") return output.originalFileNames.map((file) => join(ROOT, file));
    if (!withScripts) return [];
    return Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
      renderedLength > 0 ? [id] : [],
    );
  });
}
