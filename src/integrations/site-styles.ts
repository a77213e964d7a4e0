import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { inSite } from "../model/site-folder.ts";
import { own } from "../settings/appearance.ts";
import type { Settings } from "../settings/schema.ts";

const COLOURS = "virtual:site-colours.css";
const THEME = "virtual:site-theme.css";

/** The site's own styles, behind the engine's: the colours that its settings name, and its `theme.css`. */
export function siteStyles({ settings }: { settings: Settings }): Plugin {
  const file = resolve(inSite("theme.css"));
  return {
    name: "site-styles",
    enforce: "pre",
    resolveId: {
      filter: { id: /^virtual:site-(?:colours|theme)\.css$/ },
      handler: (id) => (id === THEME && existsSync(file) ? file : `\0${id}`),
    },
    load: {
      filter: { id: /^\0virtual:site-(?:colours|theme)\.css$/ },
      handler: (id) => (id.endsWith(COLOURS) ? colourRules(settings.colours) : ""),
    },
    buildStart() {
      if (existsSync(file)) this.addWatchFile(file);
    },
  };
}

function colourRules(colours: Settings["colours"]): string {
  const light = block(colours);
  const dark = block(colours.dark);
  return light + (dark === "" ? "" : `@media (prefers-color-scheme: dark) {\n${dark}}\n`);
}

function block(colours: Settings["colours"]["dark"]): string {
  const rules = Object.entries(own(colours)).map(([name, value]) => `  --${name}: ${value};\n`);
  return rules.length === 0 ? "" : `:root {\n${rules.join("")}}\n`;
}
