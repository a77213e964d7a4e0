import { minify, type Plugin } from "vite";

/**
 * Shortens the classic scripts that pages name by `?url`.
 *
 * Vite publishes them byte for byte, comments included, which on a measure's page would be a tenth of all script.
 *
 * @throws {Error} where a script can't be parsed, with what the parser says of it.
 */
export function shortScripts(): Plugin {
  return {
    name: "short-scripts",
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".js")) continue;
        const { code, errors } = await minify(file.fileName, String(file.source), { module: false });
        if (errors.length > 0)
          throw new Error(`${file.fileName}: ${errors.map(({ message }) => message).join("; ")}`);
        file.source = code;
      }
    },
  };
}
