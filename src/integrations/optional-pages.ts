import type { AstroIntegration } from "astro";
import { contentDirectory } from "../content/directory.ts";
import { loadPartsInput } from "../content/load.ts";
import type { Settings } from "../settings/schema.ts";
import { builtParts, type OptionalPart } from "../site/parts.ts";

/** The pages and files of each optional part that have no parameters; those with parameters come of what the part lists. */
const PAGES: Record<OptionalPart, readonly [pattern: string, file: string][]> = {
  departments: [["/departments", "departments/index.astro"]],
  topics: [["/topics", "topics/index.astro"]],
  terms: [["/terms", "terms/index.astro"]],
  overview: [["/overview", "overview/index.astro"]],
  finder: [
    ["/finder", "finder/index.astro"],
    ["/finder/data.js", "finder/data.js.ts"],
  ],
};

/** Builds the pages of those parts only that the settings want and the collection has something for. */
export function optionalPages({ settings }: { settings: Settings }): AstroIntegration {
  return {
    name: "optional-pages",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        const built = builtParts(loadPartsInput(contentDirectory()), settings.pages);
        for (const part of built) {
          for (const [pattern, file] of PAGES[part])
            injectRoute({ pattern, entrypoint: new URL(`../optional-pages/${file}`, import.meta.url) });
        }
      },
    },
  };
}
