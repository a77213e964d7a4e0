import { resolve, sep } from "node:path";
import type { AstroIntegration } from "astro";
import { contentDirectory } from "../content/directory.ts";

/** What a conversion writes comes in many files, within this of one another; in milliseconds. */
const TOGETHER = 200;

/**
 * While editing, shows what `convert` has written: the paths of pages with their
 * inputs are made anew, by the message with which Astro does so for collections
 * of its own, and open pages load again.
 */
export function contentReload(): AstroIntegration {
  return {
    name: "content-reload",
    hooks: {
      "astro:server:setup": ({ server }) => {
        const folder = resolve(contentDirectory()) + sep;
        const reload = () => {
          for (const name of ["ssr", "prerender"])
            server.environments[name]?.hot.send("astro:content-changed", {});
          server.environments.client.hot.send({ type: "full-reload", path: "*" });
        };
        let soon: NodeJS.Timeout | undefined;
        server.watcher.add(folder);
        server.watcher.on("all", (_event, path) => {
          if (!resolve(path).startsWith(folder)) return;
          clearTimeout(soon);
          soon = setTimeout(reload, TOGETHER);
        });
      },
    },
  };
}
