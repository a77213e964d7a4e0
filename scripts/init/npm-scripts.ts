/** The npm scripts by which a site folder's `package.json` calls the commands, so that `npm run build` works there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../commands.mjs";

interface Manifest {
  private?: boolean;
  scripts?: Record<string, string>;
}

/**
 * The text of a folder's `package.json`, new or as it is, with a script for each command that has none yet; `null` where
 * the folder has one that can't be read.
 */
export function withScripts(folder: string): string | null {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return print({ private: true });
  try {
    return print(JSON.parse(readFileSync(file, "utf8")) as Manifest);
  } catch {
    return null;
  }
}

function print(manifest: Manifest): string {
  const names = Object.keys(COMMANDS).filter((name) => name !== "init");
  const added = Object.fromEntries(names.map((name) => [name, `policy-site ${name}`]));
  return `${JSON.stringify({ ...manifest, scripts: { ...added, ...manifest.scripts } }, null, 2)}\n`;
}
