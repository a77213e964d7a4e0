/** Reads files that other commands and editors may be changing, all as they were at one moment. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { JOURNALS } from "./journal.ts";
import { traceOf } from "./trace.ts";
import { BusyError } from "./write-error.ts";

/** How often a folder is read again that changed meanwhile, and for how long it is let rest before; in milliseconds. */
const TIMES = 40;
const REST = 50;

/** What was read of folders, and whether they still are what was read. */
export interface SteadyReading<Value> {
  value: Value;
  /** Whether nothing in the folders was changed since. */
  isCurrent(): boolean;
}

/**
 * What `read` gives of folders in which nothing was changed while it read; else it reads again. A folder in which a
 * journal lies is not at rest: what it lists is just being put in place.
 * @throws BusyError where they don't come to rest; what `read` throws of folders at rest
 */
export function readSteadily<Value>(folders: readonly string[], read: () => Value): SteadyReading<Value> {
  for (let time = 0; time < TIMES; time += 1) {
    if (time > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REST);
    const before = tracesOf(folders);
    if (before === null) continue;
    const isCurrent = () => tracesOf(folders) === before;
    try {
      const value = read();
      if (isCurrent()) return { value, isCurrent };
    } catch (error) {
      if (isCurrent()) throw error;
    }
  }
  const reason = "另一个命令或程序正在改动其中的文件，或有命令改到一半被结束";
  throw new BusyError(
    `${folders[0]}：${reason}，读不到前后一致的内容；请等它结束后再运行，仍是这样就运行 npm run convert 把改到一半的做完`,
    reason,
  );
}

/** The traces of folders; `null` where a set of files is half in place in one. */
function tracesOf(folders: readonly string[]): string | null {
  return folders.some(isHalfDone) ? null : JSON.stringify(folders.map(traceOf));
}

function isHalfDone(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some(
    (name) => name.startsWith(".") && JOURNALS.some((journal) => existsSync(join(folder, name, journal))),
  );
}
