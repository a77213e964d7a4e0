/** The files that a site publishes as they are. */
import { cpSync, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { inSite } from "../../src/model/site-folder.ts";
import { writing } from "../files/write-error.ts";
import { ENGINE } from "../start/run.mjs";

/** Gathers in `folder` the engine's files and, over them, those of the site's `public/`. @throws WriteError */
export function publicFolder(folder: string): string {
  const sources = new Set([join(ENGINE, "src/public"), resolve(inSite("public"))]);
  writing(folder, () => {
    for (const source of sources) if (existsSync(source)) cpSync(source, folder, { recursive: true });
  });
  return folder;
}
