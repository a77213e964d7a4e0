/** Folders that a process works in: each goes when the process ends, or, where it was killed, with the next one's. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { isAlive } from "./processes.ts";

export interface WorkFolder {
  /** The folder's absolute path. */
  path: string;
  /** Removes it before the process ends. */
  remove(): void;
}

const open = new Set<string>();

/**
 * Makes a folder for a purpose, named after it and this process, and removes those of the same purpose whose
 * process is gone.
 *
 * @param parent by default `.cache/` of the working directory: within the project, where Astro finds its modules
 */
export function workFolder(purpose: string, parent = ".cache"): WorkFolder {
  const place = resolve(parent);
  mkdirSync(place, { recursive: true });
  for (const name of readdirSync(place)) {
    const [, owner] = name.startsWith(purpose)
      ? (/^-(\d+)-\w{6}$/.exec(name.slice(purpose.length)) ?? [])
      : [];
    if (owner !== undefined && !isAlive(Number(owner))) removeRemains(join(place, name));
  }
  const path = mkdtempSync(join(place, `${purpose}-${process.pid}-`));
  if (open.size === 0) process.once("exit", removeAll);
  open.add(path);
  return {
    path,
    remove: () => {
      removeFolder(path);
      open.delete(path);
      if (open.size === 0) process.off("exit", removeAll);
    },
  };
}

/** What is another user's is theirs to remove; what can't be removed when the process ends is left to the next one. */
function removeRemains(path: string): void {
  try {
    removeFolder(path);
  } catch {}
}

function removeAll(): void {
  for (const path of open) removeRemains(path);
}

function removeFolder(path: string): void {
  // A program that is just ending may still write into it.
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
