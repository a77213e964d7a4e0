/**
 * Puts a notice's files in place, all or none: they are written under names
 * that nothing reads, then renamed; where that fails, what was there comes back.
 */
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes files into a folder in their order. `replaces` are the files that go:
 * those that the new ones take the names of, and others of the same notice.
 * @throws Error of the file system, with the folder as it was
 */
export function placeFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  replaces: readonly string[],
): void {
  const at = (name: string) => join(folder, name);
  const staged = (name: string) => at(`.${name}.new-${process.pid}`);
  const saved = (name: string) => at(`.${name}.old-${process.pid}`);
  const undo: (() => void)[] = [];
  try {
    for (const [name, bytes] of files) {
      undo.push(() => rmSync(staged(name), { force: true }));
      writeFileSync(staged(name), bytes, { flush: true });
    }
    for (const name of replaces) {
      renameSync(at(name), saved(name));
      undo.push(() => renameSync(saved(name), at(name)));
    }
    for (const name of files.keys()) {
      // Someone else's file that came in the meantime stays.
      if (existsSync(at(name))) throw new Error(`${name} 刚刚被别的程序写入`);
      renameSync(staged(name), at(name));
      undo.push(() => rmSync(at(name), { force: true }));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  for (const name of replaces) rmSync(saved(name), { force: true });
}
