/** Folders that hold exactly a set of files, changed all or nothing. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type Changes, commit, recoverStage } from "./journal.ts";
import { lock } from "./lock.ts";
import { WriteError } from "./write-error.ts";

/** A file's path below the target, with `/`, and its whole text or bytes. */
export type FileSet = ReadonlyMap<string, string | Uint8Array>;

/** The paths by which a folder differs from a set. */
export interface Difference {
  write: string[];
  remove: string[];
}

/** Whether a file, by its path below the target, was written by this command; others are never removed. */
export type IsOwn = (path: string) => boolean;

/** Begins to tell of so many files that are written one by one. */
export type Begin = (files: number) => Told;

interface Told {
  done(): void;
  end(): void;
}

const STAGE = ".convert";
const LOCK = ".convert.lock";

/** Files that systems leave in folders by themselves; they are neither ours nor in the way. */
const SYSTEM_FILE = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** How a folder differs from a set of files; `folders` are those that the set owns as a whole. */
export function difference(target: string, files: FileSet, folders: readonly string[]): Difference {
  const present = folders.flatMap((folder) => listFiles(target, folder));
  return {
    write: [...files].filter(([path, content]) => !holds(join(target, path), content)).map(([path]) => path),
    remove: present.filter((path) => !files.has(path)),
  };
}

/** How a set of files is put in place. */
interface ReplaceOptions {
  isOwn?: IsOwn;
  begin?: Begin;
  /** Called before anything is written, while nobody else can write there. What it throws ends it. */
  before?: () => void;
}

/**
 * Makes the owned folders of `target` hold exactly `files`.
 * @throws BusyError; WriteError, also where a file would have to go that isn't the command's own. The folder is then
 * as it was.
 */
export function replaceFiles(
  target: string,
  files: FileSet,
  folders: readonly string[],
  { isOwn = () => true, begin = () => ({ done() {}, end() {} }), before = () => {} }: ReplaceOptions = {},
): Difference {
  return locked(target, () => {
    recoverStage(target, STAGE);
    before();
    const { write, remove } = difference(target, files, folders);
    const foreign = remove.find((path) => !isOwn(path));
    if (foreign !== undefined) throw foreignFile(target, foreign);
    if (write.length + remove.length > 0)
      commitTold(target, { write: textsOf(write, files), remove }, begin(write.length));
    return { write, remove };
  });
}

function commitTold(target: string, changes: Changes, told: Told): void {
  try {
    commit(target, STAGE, changes, { flush: false, written: told.done });
  } finally {
    told.end();
  }
}

/** They are made of sources: the next run compares each, and writes anew what a loss of power tore. */
function textsOf(paths: readonly string[], files: FileSet): FileSet {
  return new Map(paths.map((path) => [path, files.get(path) ?? ""]));
}

/** Completes what a killed run had committed to, or removes what it had only laid ready. @throws WriteError */
export function recover(target: string): void {
  if ([STAGE, LOCK].some((name) => existsSync(join(target, name))))
    locked(target, () => recoverStage(target, STAGE));
}

function foreignFile(target: string, path: string): WriteError {
  const reason = `${join(target, path)} 不是本命令写出的文件`;
  const [folder = ""] = path.split("/");
  return new WriteError(
    `没有写入 ${target}：${reason}，而 ${join(target, folder)} 由本命令整个管理；请把它移到别处后再运行`,
    reason,
  );
}

/** The most milliseconds that a change of one file waits for a conversion that writes. */
const PATIENCE = 10_000;

/** Changes a file in a folder of such files, while no conversion writes there. @throws BusyError */
export function changeWithin<T>(target: string, change: () => T): T {
  return locked(target, change, PATIENCE);
}

/** Runs with the folder locked against other conversions. */
function locked<T>(target: string, run: () => T, patience = 0): T {
  const release = lock(join(target, LOCK), target, { patience });
  try {
    return run();
  } finally {
    release();
  }
}

/** Whether a file is there and holds exactly this. */
function holds(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && statSync(path).isFile() && readFileSync(path).equals(Buffer.from(content));
}

function listFiles(target: string, folder: string): string[] {
  if (!existsSync(join(target, folder))) return [];
  return readdirSync(join(target, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !SYSTEM_FILE.test(entry.name))
    .map((entry) => relative(target, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
