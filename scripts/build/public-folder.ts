/** The files that a site publishes as they are. */
import { cpSync, existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { unreadable } from "../../src/model/regular-file.ts";
import { inSite } from "../../src/model/site-folder.ts";
import { WriteError, writing } from "../files/write-error.ts";
import { ENGINE } from "../start/run.mjs";

/** Checks that a site's `public/` holds files and folders only. @throws {WriteError} for the first that is neither */
export function checkPublic(folder: string = inSite("public")): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const problem = unreadable(path);
    if (problem === null) continue;
    if (!isFolder(path))
      throw new WriteError(`${path} ${problem}，不能照样发布；请核对，或把它移走`, problem);
    checkPublic(path);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Gathers in `folder` the engine's files and, over them, those of the site's `public/`. @throws {WriteError} */
export function publicFolder(folder: string): string {
  checkPublic();
  const sources = new Set([join(ENGINE, "src/public"), resolve(inSite("public"))]);
  writing(folder, () => {
    for (const source of sources) if (existsSync(source)) cpSync(source, folder, { recursive: true });
  });
  return folder;
}
