import type { Plugin } from "vite";

/**
 * Lets scripts that are loaded on demand be plain `import()`s.
 *
 * Vite wraps each in a helper that preloads its imports and style sheets. Ours
 * have no style sheets and are one step deep, so that on most pages the helper
 * would be a fifth of all script.
 */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    enforce: "pre",
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => "export const __vitePreload = (load) => load();",
    },
  };
}
