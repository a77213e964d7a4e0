/** Every state that a kill could leave: the folder as it is before each change that a piece of code makes to it. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

/** The functions that change what is on the disk. */
const CHANGES = [
  "copyFileSync",
  "cpSync",
  "linkSync",
  "mkdirSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
  "writeFileSync",
] as const;

type Change = (typeof CHANGES)[number];

/** Called before a change, with its paths; what it throws, the change throws. */
type Before = (change: Change, paths: readonly string[]) => void;

const { cpSync } = fs;
// Node loads what cpSync works with at its first call, and keeps the functions that it finds then.
try {
  cpSync(join(import.meta.dirname, "none"), join(import.meta.dirname, "none"));
} catch {}
const untouched = new Map(CHANGES.map((name) => [name, fs[name]]));

/** Runs code while `before` sees each of its changes. */
export async function watched(before: Before, run: () => void | Promise<void>): Promise<void> {
  for (const [name, change] of untouched) {
    const watching = (...args: unknown[]) => {
      before(
        name,
        args.filter((arg) => typeof arg === "string"),
      );
      return Reflect.apply(change, fs, args);
    };
    Object.assign(fs, { [name]: watching });
  }
  syncBuiltinESMExports();
  try {
    await run();
  } finally {
    for (const [name, change] of untouched) Object.assign(fs, { [name]: change });
    syncBuiltinESMExports();
  }
}

/**
 * Copies `folder` before each change that `run` makes, into folders of `states`; gives the copies in order.
 * `before` may let a change fail; what `run` then throws is not thrown on.
 */
export async function states(
  folder: string,
  states: string,
  run: () => void | Promise<void>,
  before: Before = () => {},
): Promise<string[]> {
  const copies: string[] = [];
  const copy = () => {
    const to = join(states, String(copies.length));
    cpSync(folder, to, { recursive: true });
    copies.push(to);
  };
  await watched(
    (change, paths) => {
      copy();
      before(change, paths);
    },
    async () => {
      try {
        await run();
      } catch {}
    },
  );
  copy();
  return copies;
}

/** The file system's error of a code. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: as the test wishes`), { code });
}
