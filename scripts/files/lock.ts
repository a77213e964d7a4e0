/** Keeps two processes from writing the same files at once. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { isAlive } from "./processes.ts";
import { BusyError, WriteError, writeError } from "./write-error.ts";
import { tidyFolder } from "./write-file.ts";

interface Options {
  /** For how long a process that holds it is waited for, in milliseconds; by default not at all. */
  patience?: number;
}

/** How often a lock is looked at that is waited for, in milliseconds. */
const LOOK = 20;

/**
 * Takes the lock of `target`, a file that holds the process's number; the lock of a process that is gone is
 * taken over. Gives the function that lets go of it.
 * @throws BusyError where another process holds it; WriteError where it can't be written
 */
export function lock(file: string, target: string, { patience = 0 }: Options = {}): () => void {
  const end = performance.now() + patience;
  try {
    mkdirSync(dirname(file), { recursive: true });
    tidyFolder(dirname(file), `${basename(file)}.`);
    while (!take(file)) {
      const owner = ownerOf(file);
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw noLock(file, target);
      if (!isHeld(file, owner)) removeLeft(file, owner);
      else if (performance.now() < end) sleep(LOOK);
      else throw busy(file, target, owner);
    }
  } catch (error) {
    throw writeError(target, error);
  }
  return () => rmSync(file, { force: true });
}

/** Whether the process that a lock names is at work. */
function isHeld(file: string, owner: number | null): boolean {
  return owner !== null && owner !== process.pid && isAlive(owner) && !isYounger(owner, file);
}

/**
 * Removes the lock that a process left which is gone. Of two processes that find it one may have put its own in its
 * place meanwhile: that is put back.
 */
function removeLeft(file: string, owner: number | null): void {
  const aside = besides(file);
  try {
    renameSync(file, aside);
    if (ownerOf(aside) !== owner) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** A file of this process's own beside a lock. */
function besides(file: string): string {
  return `${file}.${process.pid}.new`;
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
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

/** What file systems answer that know no second names of a file. */
const NO_LINKS = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EXDEV", "EMLINK"]);

/** Puts a lock in place that has its number in it from the first moment, so that nobody takes it for one that was left. */
function take(file: string): boolean {
  const own = besides(file);
  try {
    writeFileSync(own, String(process.pid));
    linkSync(own, file);
    return true;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!NO_LINKS.has(code)) throw error;
    return takeWithoutLinks(file);
  } finally {
    rmSync(own, { force: true });
  }
}

function takeWithoutLinks(file: string): boolean {
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

/** Nobody who wants a lock makes a folder: somebody's own lies there. */
function noLock(file: string, target: string): WriteError {
  const reason = `${file} 是目录，那里要放锁文件`;
  return new WriteError(`没有写入 ${target}：${reason}；原有的文件没有改动，请移走该目录后重试`, reason);
}

function busy(file: string, target: string, owner: number | null): BusyError {
  const reason = `另一个命令（进程 ${owner ?? "不明"}）正在写入`;
  return new BusyError(
    `${target}：${reason}；请等它结束后再运行（如该进程与本项目无关，请删除 ${file}）`,
    reason,
  );
}
