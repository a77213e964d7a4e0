import type { Plugin } from "vite";

/**
 * Leaves the code that renders pages, which runs in Node alone, as it was
 * written. `build.target` is meant for what ships to readers; rewritten for
 * these browsers, Astro's classes cost one part in twenty of a build.
 */
export function asWritten(): Plugin {
  return {
    name: "as-written",
    configEnvironment: (name, config) => {
      // Set in place: what a plugin gives is joined to the list that is there.
      if (name === "prerender") config.build = { ...config.build, target: "esnext" };
    },
  };
}
