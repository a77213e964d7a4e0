/**
 * Puts a finished folder in the place of another one.
 *
 * The new folder is laid ready beside its place first, also from another file system, and flushed; the old one is
 * then renamed away, the new one renamed in, and only after that is the old one removed. A run that is killed leaves
 * the whole old folder or the whole new one; where it was killed between the two renames, both stand beside the
 * place, and the next run puts the new one in.
 */
import {
  cpSync,
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { lock } from "./lock.ts";
import { real } from "./owned-folder.ts";
import { WriteError, writeError } from "./write-error.ts";
import { syncFolder } from "./write-file.ts";

/** How many files are flushed at once. */
const AT_ONCE = 64;

/** What holds where neither the new folder nor the old one could be put in its place. */
const UNPLACED = "新旧内容都完好地放在旁边，再次运行时放到位";

/** A place that one process at a time may fill. */
export interface FolderPlace {
  /** Where the folder lies, links followed. */
  readonly path: string;
  /**
   * Moves a finished folder there.
   *
   * @param state whether all its files are on the disk already, as {@link flushFiles} leaves them
   * @throws WriteError with the old folder in its place
   */
  fill(finished: string, state?: { filesOnDisk: boolean }): Promise<void>;
  /** Lets other processes have it. */
  release(): void;
}

/**
 * Takes a place, after completing what a killed run had begun there.
 * @throws BusyError where another process has it; WriteError where no folder can be put there
 */
export function takePlace(folder: string): FolderPlace {
  const path = real(folder);
  const release = lock(besides(path, "lock"), path);
  try {
    if (isMountPoint(path)) throw mountPoint(path);
    recoverPlace(path);
  } catch (error) {
    release();
    throw writeError(path, error);
  }
  return { path, release, fill: (finished, state) => fill(path, finished, state) };
}

/**
 * Makes a folder hold exactly these files, by their path in it.
 * @throws BusyError; WriteError with the folder as it was
 */
export async function putFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const place = takePlace(folder);
  const { part } = stages(place.path);
  try {
    for (const [name, data] of files) {
      mkdirSync(dirname(join(part, name)), { recursive: true });
      writeFileSync(join(part, name), data);
    }
    await fill(place.path, part);
  } catch (error) {
    discard(place.path);
    throw writeError(place.path, error);
  } finally {
    place.release();
  }
}

/** What lies beside a place while it is being filled. */
function besides(path: string, what: "lock" | "swap"): string {
  return join(dirname(path), `.${basename(path)}.${what}`);
}

function stages(path: string) {
  const stage = besides(path, "swap");
  return { stage, part: join(stage, "part"), ready: join(stage, "new"), old: join(stage, "old") };
}

async function fill(path: string, finished: string, { filesOnDisk = false } = {}): Promise<void> {
  const { stage, part, ready } = stages(path);
  try {
    mkdirSync(stage, { recursive: true });
    const isCopy = finished !== part && moveFolder(finished, part) === "copied";
    if (!filesOnDisk || isCopy) await flushFiles(part);
    flushFolders(part);
    renameSync(part, ready);
    syncFolder(stage);
    swap(path);
  } catch (error) {
    discard(path);
    throw existsSync(path) ? writeError(path, error) : writeError(path, error, UNPLACED);
  }
}

/** Clears the stage after a failure; where the place is empty for it, the next run needs what is ready there. */
function discard(path: string): void {
  const { stage, ready } = stages(path);
  if (existsSync(path) || !existsSync(ready)) rmSync(stage, { recursive: true, force: true });
}

/** Puts the folder that is ready in its place, and removes the old one. */
function swap(path: string): void {
  const { stage, ready, old } = stages(path);
  if (existsSync(path)) {
    rmSync(old, { recursive: true, force: true });
    moveAway(path, old);
  }
  try {
    renameSync(ready, path);
  } catch (error) {
    if (existsSync(old)) renameSync(old, path);
    throw error;
  }
  syncFolder(dirname(path));
  rmSync(stage, { recursive: true, force: true });
}

/** Completes a swap that was cut off, or clears away what was only being laid ready. */
function recoverPlace(path: string): void {
  const { stage, ready, old } = stages(path);
  if (existsSync(ready)) swap(path);
  else if (existsSync(old) && !existsSync(path)) renameSync(old, path);
  rmSync(stage, { recursive: true, force: true });
}

/** A container's file system can't rename a folder of its image; since the new one is ready, the old may go at once. */
function moveAway(path: string, old: string): void {
  try {
    renameSync(path, old);
  } catch (error) {
    if (!isOtherFileSystem(error)) throw error;
    rmSync(path, { recursive: true });
  }
}

function moveFolder(from: string, to: string): "moved" | "copied" {
  try {
    renameSync(from, to);
    return "moved";
  } catch (error) {
    if (!isOtherFileSystem(error)) throw error;
    cpSync(from, to, { recursive: true });
    return "copied";
  }
}

function isOtherFileSystem(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EXDEV";
}

/**
 * Waits until the files below a folder are on the disk, but for those that are known to be.
 * @throws what the file system says
 */
export async function flushFiles(
  folder: string,
  isOnDisk: (file: string) => boolean = () => false,
): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(pathOf);
  const fresh = files.filter((file) => !isOnDisk(file));
  for (let at = 0; at < fresh.length; at += AT_ONCE)
    await Promise.all(fresh.slice(at, at + AT_ONCE).map(flushFile));
}

/** Waits until it is on the disk which files lie below a folder. */
function flushFolders(folder: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const inner of entries.filter((entry) => entry.isDirectory()).map(pathOf)) syncFolder(inner);
  syncFolder(folder);
}

function pathOf({ parentPath, name }: Dirent): string {
  return join(parentPath, name);
}

async function flushFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether a file system is mounted at a path, which then can't be renamed. */
function isMountPoint(path: string): boolean {
  return existsSync(path) && statSync(path).dev !== statSync(dirname(path)).dev;
}

function mountPoint(path: string): WriteError {
  const reason = "那里挂载着另一个文件系统，不能整个替换";
  return new WriteError(`没有写入 ${path}：${reason}；请改用它里面的一个子目录`, reason);
}
