/** Keeps two processes from writing the same files at once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { BusyError, writeError } from "./write-error.ts";

/**
 * Takes the lock of `target`, a file that holds the process's number; the lock of a process that is gone is
 * taken over. Gives the function that lets go of it.
 * @throws BusyError where another process holds it; WriteError where it can't be written
 */
export function lock(file: string, target: string): () => void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (!take(file)) {
      const owner = ownerOf(file);
      if (owner !== null && owner !== process.pid && isAlive(owner)) throw busy(file, target, owner);
      rmSync(file, { force: true });
      if (!take(file)) throw busy(file, target, ownerOf(file));
    }
  } catch (error) {
    throw writeError(target, error);
  }
  return () => rmSync(file, { force: true });
}

/** Whether a process lives. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process can't be signalled, but it lives.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    rmSync(file, { force: true });
    throw error;
  }
}

function ownerOf(file: string): number | null {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function busy(file: string, target: string, owner: number | null): BusyError {
  const reason = `另一个命令（进程 ${owner ?? "不明"}）正在写入`;
  return new BusyError(
    `${target}：${reason}；请等它结束后再运行（如该进程与本项目无关，请删除 ${file}）`,
    reason,
  );
}
