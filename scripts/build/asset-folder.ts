/** Mends where Astro looks for the files that a bundle for pages has beside its code. */
import { pathToFileURL } from "node:url";
import type { Plugin, PluginOption } from "vite";

/** Astro's plugin that notes which files move from the folder of the code to that of what browsers load. */
const NAME = "astro:ssr-assets";

/**
 * Gives Astro's plugin the address of its folder.
 *
 * It puts `file://` before the path (Astro 7.3.5, core/build/vite-plugin-ssr-assets.js), so that in a folder whose name
 * holds `%20`, `#` or `?` it looks elsewhere, finds no list, and leaves style sheets and scripts out without a word.
 *
 * @throws {Error} where Astro has no such plugin: then this is to be taken out, or to be changed with it
 */
export function mendAssetFolder(plugins: readonly PluginOption[]): void {
  const plugin = plugins.find((one): one is Plugin => isPlugin(one) && one.name === NAME);
  const hook = plugin?.writeBundle;
  if (typeof hook !== "object") throw new Error(`Astro's plugin ${NAME} has changed; see ${import.meta.url}`);
  const { handler } = hook;
  hook.handler = function (...words) {
    const { environment } = this;
    const { config } = environment;
    const build = { ...config.build, outDir: pathToFileURL(config.build.outDir).pathname };
    const addressed = extended(environment, { config: extended(config, { build }) });
    return handler.apply(extended(this, { environment: addressed }), words);
  };
}

/** An object that differs in some properties; what it is made of stays as it is. */
function extended<Whole extends object>(whole: Whole, own: Partial<Whole>): Whole {
  const properties = Object.entries(own).map(([name, value]) => [name, { value }] as const);
  return Object.create(whole, Object.fromEntries(properties)) as Whole;
}

function isPlugin(one: PluginOption): one is Plugin {
  return typeof one === "object" && one !== null && "name" in one;
}
