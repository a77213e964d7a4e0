/** Puts a notice's files in place, all or none. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Changes, commit, recoverStage } from "../files/journal.ts";
import { lock } from "../files/lock.ts";
import { WriteError } from "../files/write-error.ts";

const STAGE = ".add";
const LOCK = ".add.lock";

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
  const release = lock(join(folder, LOCK), folder);
  try {
    recoverStage(folder, STAGE);
    for (const name of files.keys()) {
      const path = join(folder, name);
      if (!existsSync(dirname(path))) throw fault(folder, `没有目录 ${dirname(path)}`);
      // Someone else's file that came in the meantime stays.
      if (!replaces.includes(name) && existsSync(path)) throw fault(folder, `${name} 刚刚被别的程序写入`);
    }
    const remove = replaces.filter((name) => !files.has(name));
    commit(folder, STAGE, { write: files, remove });
  } finally {
    release();
  }
}

/** Changes files of a folder of sources, all or none; what is there is replaced. @throws WriteError with the folder as it was */
export function changeNoticeFiles(folder: string, changes: Changes): void {
  const release = lock(join(folder, LOCK), folder);
  try {
    recoverStage(folder, STAGE);
    commit(folder, STAGE, changes);
  } finally {
    release();
  }
}

/** Completes what a killed run had begun to put in place. @throws WriteError */
export function recoverNoticeFiles(folder: string): void {
  if (!existsSync(join(folder, STAGE))) return;
  const release = lock(join(folder, LOCK), folder);
  try {
    recoverStage(folder, STAGE);
  } finally {
    release();
  }
}

function fault(folder: string, reason: string): WriteError {
  return new WriteError(`没有写入 ${folder}：${reason}；请核对后重试`, reason);
}
