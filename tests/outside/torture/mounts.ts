/** File systems of a test's own: a small one that fills up, and folders that can't be written. */
import { spawnSync } from "node:child_process";
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
