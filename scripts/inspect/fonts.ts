import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { writeFileWhole } from "../files/write-file.ts";
import { KEPT } from "./kept.ts";

/** The family that every text is set in, as its files name themselves. */
const FAMILY = "Noto Sans SC";

/** The weights that readers' Chinese faces have as well; the package's others are left out. */
const WEIGHTS = ["400Regular", "700Bold"];

/** What pages and Chromium itself ask for where they name no family that is there. */
const GENERIC = ["serif", "sans-serif", "monospace", "system-ui", "Sans", "Arial", "Times New Roman"];

/**
 * Writes a fontconfig file that names the fonts of the package in the lock and
 * no others, and gives the environment that makes a browser read it.
 *
 * So lines and pages break at the same places on every machine, in the same
 * weights, and a PDF's text can be read on one that has no font at all.
 *
 * @returns `FONTCONFIG_FILE`, and nothing on a system that has no fontconfig.
 */
export function ownFonts(): Record<string, string> {
  if (process.platform !== "linux") return {};
  const fonts = packagedFonts();
  const folder = join(KEPT, "fonts");
  const file = join(folder, "fonts.conf");
  mkdirSync(folder, { recursive: true });
  writeFileWhole(file, fontsConf(fonts, join(folder, "cache")), { flush: false });
  return { FONTCONFIG_FILE: file };
}

/** The folders of the font files: a whole Chinese face with Latin letters of its own (Noto Sans SC, OFL-1.1). */
function packagedFonts(): string[] {
  const entry = createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json");
  return WEIGHTS.map((weight) => join(dirname(entry), weight));
}

function fontsConf(fonts: string[], cache: string): string {
  const aliases = GENERIC.map(
    (family) =>
      `  <alias binding="same"><family>${family}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${fonts.map((folder) => `  <dir>${escaped(folder)}</dir>`).join("\n")}
  <cachedir>${escaped(cache)}</cachedir>
${aliases.join("\n")}
  <match target="font">
    <edit name="antialias"><bool>true</bool></edit>
    <edit name="hinting"><bool>false</bool></edit>
    <edit name="rgba"><const>none</const></edit>
  </match>
</fontconfig>
`;
}

function escaped(path: string): string {
  return path.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
