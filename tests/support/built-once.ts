/** A site that tests of several files look at, and none changes: the first of them builds it, the others wait for it. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How often it is looked whether another process has built it, in milliseconds. */
const PAUSE = 200;

/**
 * Gives a folder in the run's own that `build` has filled, whichever process of the run asked first; it goes with the
 * run.
 *
 * @param name what is built; the same name is the same build
 * @throws where it can't be built, in each process that asks
 */
export async function builtOnce(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(tmpdir(), name);
  const [done, failed] = [`${folder}.done`, `${folder}.failed`];
  if (isFirst(folder)) {
    try {
      await build(folder);
      writeFileSync(done, "");
    } catch (error) {
      writeFileSync(failed, "");
      throw error;
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(`${name} could not be built; the file that asked first says why`);
    await new Promise((wake) => setTimeout(wake, PAUSE));
  }
  return folder;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
