import { readSettings, settingsFile } from "./read.ts";

/** What the site's editor set, read and checked once a build. */
export const settings = readSettings(settingsFile());

/**
 * The whole address of a page or file by its path below the site's root;
 * `null` where the site's address isn't set: what needs it is then left out.
 */
export function absolute(path: string): string | null {
  return settings.address === null ? null : settings.address + path;
}
