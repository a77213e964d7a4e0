import { inSite } from "../model/site-folder.ts";

/** Where the content lies: `content/` in the site's folder, or the folder that `CONTENT_DIR` names. */
export function contentDirectory(): string {
  return process.env["CONTENT_DIR"] ?? inSite("content");
}
