/** File systems of a test's own: a small one that fills up, and folders that can't be written. */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Mounts an empty file system of so many bytes on a folder until the test ends; `false` where nobody may. */
export function mountSmall(folder: string, bytes: number): boolean {
  return mounted(folder, ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder]);
}

/** Lets nobody write below a folder; gives what allows it again, or `null` where mounting isn't permitted. */
export function makeReadOnly(folder: string): (() => void) | null {
  if (!mount(["--bind", folder, folder])) return null;
  if (!mount(["-o", "remount,bind,ro", folder])) throw new Error(`${folder} is mounted, but not read-only`);
  return () => unmount(folder);
}

/** Who has nothing on a system. */
const NOBODY = 65_534;

/**
 * Gives a site to a user who may write everything in it but one folder and what lies below it; who isn't root takes
 * the permission from himself. Gives what allows it again, and the user who is to try.
 */
export function takeFrom(site: string, folder: string): { allow: () => void; user?: number } {
  const isRoot = process.getuid?.() === 0;
  // Temporary folders are their owner's alone.
  if (isRoot) for (let at = site; at.startsWith(tmpdir()); at = dirname(at)) chmodSync(at, 0o755);
  const below = foldersBelow(folder);
  if (isRoot) for (const path of everythingBelow(site)) chownSync(path, NOBODY, NOBODY);
  for (const path of below) chmodSync(path, 0o555);
  return {
    allow: () => below.forEach((path) => void chmodSync(path, 0o755)),
    ...(isRoot ? { user: NOBODY } : {}),
  };
}

function everythingBelow(folder: string): string[] {
  return [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  ];
}

function foldersBelow(folder: string): string[] {
  return everythingBelow(folder).filter((path) => statSync(path).isDirectory());
}

/** Why a test is skipped that mounts something. */
export const NOT_PERMITTED = "mounting a file system is not permitted to this user here";

function mounted(folder: string, args: readonly string[]): boolean {
  if (!mount(args)) return false;
  onTestFinished(() => unmount(folder));
  return true;
}

function mount(args: readonly string[]): boolean {
  return spawnSync("mount", args, { stdio: "ignore" }).status === 0;
}

function unmount(folder: string): void {
  const { status, stderr } = spawnSync("umount", [folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${folder} stays mounted: ${stderr}`);
}
