/** The site's folder: where its settings, sources, content, texts and files lie, apart from the engine. */
import { isAbsolute, join, relative, resolve } from "node:path";

/** The folder that `--site` names, which the commands hand on as `SITE_DIR`; else the current one. */
export function siteFolder(): string {
  return resolve(process.env["SITE_DIR"] || ".");
}

/** A path of the site's folder as messages show it: from the current folder where it lies below it, else whole. */
export function inSite(path: string): string {
  const whole = join(siteFolder(), path);
  const short = relative(process.cwd(), whole);
  if (short === "") return ".";
  return short.startsWith("..") || isAbsolute(short) ? whole : short;
}
