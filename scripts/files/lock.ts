/** Keeps two processes from writing the same files at once. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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
      if (owner !== null && owner !== process.pid && isAlive(owner) && !isYounger(owner, file))
        throw busy(file, target, owner);
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

/** How many of the kernel's ticks are a second; Linux says 100 to programs on every machine. */
const TICKS = 100;
/** How far the clocks of files and of processes may differ, in milliseconds. */
const TOLERANCE = 2000;

/**
 * Whether a process began after a lock was taken: numbers are given again, after a restart of the machine at once, and
 * the one that took it is gone. Where the system doesn't say when a process began, it counts as the one.
 */
function isYounger(pid: number, file: string): boolean {
  try {
    // The name may hold spaces and brackets; behind it the start is the twentieth field.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").slice(-1)[0]?.split(" ") ?? [];
    const [, booted = ""] = /^btime (\d+)$/m.exec(readFileSync("/proc/stat", "utf8")) ?? [];
    const started = (Number(booted) + Number(fields[19]) / TICKS) * 1000;
    return started > statSync(file).mtimeMs + TOLERANCE;
  } catch {
    return false;
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
