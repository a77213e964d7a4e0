import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** Lets style sheets name files of their own folder, as they lie beside them, relative to themselves. */
export function relativeStyles(): AstroIntegration {
  let assets = "";
  let folder = "";
  return {
    name: "relative-styles",
    hooks: {
      "astro:config:done": ({ config }) => {
        folder = config.build.assets;
        assets = `${config.base.replace(/\/?$/, "/")}${folder}/`;
      },
      "astro:build:done": async ({ dir }) => {
        const styles = join(fileURLToPath(dir), folder);
        for (const file of (await readdir(styles)).filter((name) => name.endsWith(".css"))) {
          const before = await readFile(join(styles, file), "utf8");
          const after = ["", '"', "'"].reduce(
            (css, quote) => css.replaceAll(`url(${quote}${assets}`, `url(${quote}`),
            before,
          );
          if (after !== before) await writeFile(join(styles, file), after);
        }
      },
    },
  };
}
