/** Writes one file whole or not at all: beside its place, flushed, then put there by one rename. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./processes.ts";
import { writeError } from "./write-error.ts";

/** What systems answer that can't flush a folder. */
const CANNOT_FLUSH = new Set(["EACCES", "EBADF", "EINVAL", "EISDIR", "ENOTSUP", "EPERM"]);

interface Options {
  /** Whether the bytes must be on the disk before the file has its name; `false` where a torn file is recognised. */
  flush?: boolean;
  /** Whether the folder is searched for what killed runs laid beside the file; of many files in a folder, once is enough. */
  tidy?: boolean;
}

/**
 * Replaces or makes a file; whoever reads it, at whatever moment, and after a full disk, a kill or a loss of
 * power, reads the old text or the new. What a link points at is replaced, and the mode stays.
 * @throws WriteError with the file as it was
 */
export function writeFileWhole(
  path: string,
  data: string | Uint8Array,
  { flush = true, tidy = true }: Options = {},
): void {
  let beside: string | null = null;
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    if (tidy) removeAbandoned(target);
    beside = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
    writeFlushed(beside, data, { flush, mode: existsSync(target) ? statSync(target).mode : 0o666 });
    renameSync(beside, target);
    if (flush) syncFolder(dirname(target));
  } catch (error) {
    if (beside !== null) rmSync(beside, { force: true });
    throw writeError(path, error);
  }
}

/** Writes a file where nobody reads yet, and waits until its bytes are on the disk. @throws what the file system says */
export function writeFlushed(
  path: string,
  data: string | Uint8Array,
  { flush = true, mode = 0o666 }: Options & { mode?: number } = {},
): void {
  // Not writeSync, which on a full disk may write a part and say so only by its result.
  writeFileSync(path, data, { flush, mode });
}

/** Waits until a folder's entries are on the disk, where the system knows how. */
export function syncFolder(folder: string): void {
  let file: number | null = null;
  try {
    file = openSync(folder, "r");
    fsyncSync(file);
  } catch (error) {
    if (!CANNOT_FLUSH.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Removes what killed runs laid beside a file. */
function removeAbandoned(target: string): void {
  tidyFolder(dirname(target), `.${basename(target)}.`);
}

/** Removes what killed runs laid beside the files of a folder, or beside those whose names so begin. */
export function tidyFolder(folder: string, start = "."): void {
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(start) ? /\.(\d+)\.new$/.exec(name)?.[1] : undefined;
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}
