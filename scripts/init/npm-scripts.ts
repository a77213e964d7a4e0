/** The npm scripts by which a site folder's `package.json` calls the commands, so that `npm run build` works there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../commands.mjs";

interface Manifest {
  scripts?: Record<string, string>;
}

/**
 * The text of a folder's `package.json` with a script for each command that has none yet; `null` where the folder has
 * no such file that can be read, and where all are there.
 */
export function withScripts(folder: string): string | null {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return null;
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  } catch {
    return null;
  }
  const own = manifest.scripts ?? {};
  const missing = Object.keys(COMMANDS).filter((name) => name !== "init" && own[name] === undefined);
  if (missing.length === 0) return null;
  const added = Object.fromEntries(missing.map((name) => [name, `policy-site ${name}`]));
  return `${JSON.stringify({ ...manifest, scripts: { ...own, ...added } }, null, 2)}\n`;
}
