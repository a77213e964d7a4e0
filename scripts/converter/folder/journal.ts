/**
 * Writes a set of files all or nothing.
 *
 * New files are laid ready beside the target, a journal that lists every change
 * is put in place by one rename, and only then are the changes carried out. A
 * run that was killed before the rename left nothing behind but the stage, which
 * the next run removes; one killed later is completed by the next run.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { readOrNull } from "./files.ts";

/** A file's path below the target, with `/`, and its whole text or bytes. */
export type FileSet = ReadonlyMap<string, string | Uint8Array>;

/** What a journal lists. */
interface Journal {
  write: string[];
  remove: string[];
}

/** Another conversion is at work on the same folder. */
export class BusyError extends Error {
  override name = "BusyError";
}

const STAGE = ".convert";
const JOURNAL = "journal.json";
const LOCK = ".convert.lock";

/** How a folder differs from a set of files; `folders` are those that the set owns as a whole. */
export function difference(target: string, files: FileSet, folders: readonly string[]): Journal {
  const present = folders.flatMap((folder) => listFiles(target, folder));
  return {
    write: [...files].filter(([path, content]) => !holds(join(target, path), content)).map(([path]) => path),
    remove: present.filter((path) => !files.has(path)),
  };
}

/** Whether a file is there and holds exactly this. */
function holds(path: string, content: string | Uint8Array): boolean {
  return existsSync(path) && readFileSync(path).equals(Buffer.from(content));
}

/** Makes the owned folders of `target` hold exactly `files`. @throws BusyError */
export function replaceFiles(target: string, files: FileSet, folders: readonly string[]): Journal {
  return locked(target, () => {
    recoverUnlocked(target);
    const changes = difference(target, files, folders);
    if (changes.write.length + changes.remove.length === 0) return changes;
    const stage = join(target, STAGE);
    for (const [index, path] of changes.write.entries())
      writeSynced(join(stage, String(index)), files.get(path) ?? "");
    writeSynced(join(stage, `${JOURNAL}.new`), JSON.stringify(changes));
    renameSync(join(stage, `${JOURNAL}.new`), join(stage, JOURNAL));
    carryOut(target, changes);
    return changes;
  });
}

/** Completes what a killed run had committed to, or removes what it had only laid ready. */
export function recover(target: string): void {
  if ([STAGE, LOCK].some((name) => existsSync(join(target, name))))
    locked(target, () => recoverUnlocked(target));
}

function recoverUnlocked(target: string): void {
  const journal = readOrNull(join(target, STAGE, JOURNAL));
  if (journal === null) rmSync(join(target, STAGE), { recursive: true, force: true });
  else carryOut(target, JSON.parse(journal) as Journal);
}

function carryOut(target: string, { write, remove }: Journal): void {
  const stage = join(target, STAGE);
  for (const [index, path] of write.entries()) {
    const ready = join(stage, String(index));
    if (!existsSync(ready)) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    renameSync(ready, join(target, path));
  }
  for (const path of remove) {
    rmSync(join(target, path), { force: true });
    removeEmptyFolders(target, dirname(path));
  }
  rmSync(join(stage, JOURNAL));
  rmSync(stage, { recursive: true, force: true });
}

function removeEmptyFolders(target: string, folder: string): void {
  for (let at = folder; at.includes("/"); at = dirname(at)) {
    try {
      rmdirSync(join(target, at));
    } catch {
      return;
    }
  }
}

function writeSynced(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Runs with the folder locked against other conversions; a dead one's lock is taken over. */
function locked<T>(target: string, run: () => T): T {
  mkdirSync(target, { recursive: true });
  const lock = join(target, LOCK);
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
  } catch {
    const owner = Number(readOrNull(lock));
    if (owner !== process.pid && isAlive(owner)) {
      throw new BusyError(`另一个转换（进程 ${owner}）正在写入 ${target}；请等它结束后再运行`);
    }
    writeFileSync(lock, String(process.pid));
  }
  try {
    return run();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function listFiles(target: string, folder: string): string[] {
  if (!existsSync(join(target, folder))) return [];
  return readdirSync(join(target, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(target.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
