import type { Plugin } from "vite";

/**
 * Lets scripts that are loaded on demand be plain `import()`s.
 *
 * Vite wraps each in a helper that preloads its imports and style sheets. Ours
 * have no style sheets and are one step deep, so that on most pages the helper
 * would be a fifth of all script. The helper is replaced by one that only imports, and the lists of what it would load,
 * which Vite writes all the same, are taken out of the scripts.
 */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    enforce: "pre",
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/ },
      handler: () => "export const __vitePreload = (load) => load();",
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === "chunk" && file.code.includes(LISTS)) file.code = withoutLists(file.code);
        }
      },
    },
  };
}

/** The name that Vite gives to what looks files up in a script's list. */
const LISTS = "__vite__mapDeps";

/** A script without its list of files, and without what names files of it; our helper takes neither. */
function withoutLists(code: string): string {
  return code
    .replace(/^const __vite__mapDeps=[^\n]*\n/m, "")
    .replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\),\s*import\.meta\.url(?=\))/g, "");
}
