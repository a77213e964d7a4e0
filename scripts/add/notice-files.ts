/** Puts a notice's files in place, all or none, while no other command changes sources or what editors keep of them. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Changes, commit, recoverStage } from "../files/journal.ts";
import { lock } from "../files/lock.ts";
import { WriteError } from "../files/write-error.ts";

const STAGE = ".add";
const LOCK = ".add.lock";

/** The folders that this process holds, each with how often. */
const held = new Map<string, { times: number; release: () => void }>();

/**
 * Holds a folder of sources: what a command reads of it is still so when it writes. Whoever holds it may hold it again.
 * Gives the function that lets go of it; a process that ends does so, too.
 * @throws BusyError where another process holds it; WriteError where the folder can't be written
 */
export function holdSeeds(folder: string): () => void {
  const key = resolve(folder);
  const one = held.get(key) ?? { times: 0, release: lock(join(folder, LOCK), folder) };
  one.times += 1;
  held.set(key, one);
  return () => {
    one.times -= 1;
    if (one.times > 0) return;
    held.delete(key);
    one.release();
  };
}

/** Runs while the process holds a folder of sources. @throws BusyError; WriteError */
export function holdingSeeds<T>(folder: string, run: () => T): T {
  const release = holdSeeds(folder);
  try {
    return run();
  } finally {
    release();
  }
}

/**
 * Writes files into a folder. `replaces` are the files that go: those that the
 * new ones take the names of, and others of the same notice.
 * @throws WriteError with the folder as it was
 */
export function writeNoticeFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  replaces: readonly string[],
): void {
  holdingSeeds(folder, () => {
    recoverStage(folder, STAGE);
    for (const name of files.keys()) {
      const path = join(folder, name);
      if (!existsSync(dirname(path))) throw fault(folder, `没有目录 ${dirname(path)}`);
      // Someone else's file that came in the meantime stays.
      if (!replaces.includes(name) && existsSync(path)) throw fault(folder, `${name} 刚刚被别的程序写入`);
    }
    const remove = replaces.filter((name) => !files.has(name));
    commit(folder, STAGE, { write: files, remove });
  });
}

/** Changes files of a folder of sources, all or none; what is there is replaced. @throws WriteError with the folder as it was */
export function changeNoticeFiles(folder: string, changes: Changes): void {
  holdingSeeds(folder, () => {
    recoverStage(folder, STAGE);
    commit(folder, STAGE, changes);
  });
}

/** Completes what a killed run had begun to put in place. @throws WriteError */
export function recoverNoticeFiles(folder: string): void {
  if (existsSync(join(folder, STAGE))) holdingSeeds(folder, () => recoverStage(folder, STAGE));
}

function fault(folder: string, reason: string): WriteError {
  return new WriteError(`没有写入 ${folder}：${reason}；请核对后重试`, reason);
}
