import { readFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { normalizePath, type Plugin } from "vite";

/** The engine's folder, as ids of modules have it. */
const ROOT = normalizePath(join(import.meta.dirname, "../.."));
/** What Vite must not take for a path of its own. */
const PREFIX = "\0below-number-sign:";

/**
 * Lets a project be built in a folder whose name holds a `#`.
 *
 * Vite cuts the path of an import with `?raw` or `?url` off at its first `#` and finds no file. Here such imports get an
 * id without the folder and are loaded as Vite would load them, so that the site is the same to the byte. Elsewhere this
 * does nothing.
 */
export function numberSigns(root: string = ROOT): Plugin {
  return {
    name: "number-signs",
    enforce: "pre",
    apply: () => root.includes("#"),
    resolveId: {
      filter: { id: /^\.{1,2}\/[^?#]*\?(?:raw|url)$/ },
      handler(source, importer) {
        if (!importer?.startsWith(`${root}/`)) return null;
        const [above = ""] = importer.slice(root.length + 1).split(/[?#]/);
        const [path = "", form] = source.split("?");
        const file = resolve(root, dirname(above), path);
        return `${PREFIX}${normalizePath(relative(root, file))}?${form}`;
      },
    },
    load: {
      filter: { id: /^\0below-number-sign:/ },
      async handler(id) {
        const [originalFileName = "", form] = id.slice(PREFIX.length).split("?");
        const file = join(root, originalFileName);
        this.addWatchFile(file);
        if (form === "raw")
          return {
            code: `export default ${JSON.stringify(await readFile(file, "utf8"))}`,
            map: { mappings: "" },
            moduleType: "js",
          };
        const source = await readFile(file);
        const asset = this.emitFile({ type: "asset", name: basename(file), originalFileName, source });
        return {
          code: `export default import.meta.ROLLDOWN_FILE_URL_${asset}`,
          map: { mappings: "" },
          moduleType: "js",
        };
      },
    },
  };
}
