/** A folder's copy that can be worked in, whatever the folder itself allows. */
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Copies a folder to a place where there is none. Its folders are made anew: Node's own copy of one that nobody may
 * write can be neither filled nor removed.
 *
 * @param isTaken whether a path below the folder is copied, with all below it
 */
export function copyFolder(from: string, to: string, isTaken: (path: string) => boolean): void {
  copyBelow(from, to, "", isTaken);
}

function copyBelow(from: string, to: string, below: string, isTaken: (path: string) => boolean): void {
  mkdirSync(join(to, below), { recursive: true });
  for (const entry of readdirSync(join(from, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (!isTaken(path)) continue;
    if (entry.isDirectory()) copyBelow(from, to, path, isTaken);
    else cpSync(join(from, path), join(to, path), { recursive: true });
  }
}
