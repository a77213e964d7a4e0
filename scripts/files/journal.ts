/**
 * Changes several files of a folder all or nothing.
 *
 * New files are laid ready in a stage inside the folder, with the old ones kept
 * beside them; one rename puts a journal in place that lists every change, and
 * only then are the changes carried out. A run that was killed before left
 * nothing but the stage, which the next run removes; one that was killed later
 * is completed by the next; one that fails on its way takes everything back.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { writeError } from "./write-error.ts";
import { syncFolder, writeFlushed } from "./write-file.ts";

/** What is to change: whole files by their path below the folder, with `/`, and paths that go. */
export interface Changes {
  write: ReadonlyMap<string, string | Uint8Array>;
  remove: readonly string[];
}

/** The changes as the stage keeps them: the file `write[n]` lies ready as `n`. */
interface Journal {
  write: readonly string[];
  remove: readonly string[];
}

/** Present: the changes are decided. */
const JOURNAL = "journal.json";
/** Present: they are being taken back. */
const UNDO = "undo.json";
/** A stage that holds one of them has files that are half in place. */
export const JOURNALS: readonly string[] = [JOURNAL, UNDO];

/** Where a file that is replaced or removed is kept until all is done. */
const replaced = (index: number) => `old-${index}`;
const removed = (index: number) => `gone-${index}`;

/** How changes are carried out. */
interface CommitOptions {
  flush?: boolean;
  /** Called for each file that has been written. */
  written?: () => void;
}

/**
 * Carries changes out. `stage` is the name of the folder for what is under way, within `target`. Where a loss of power
 * is made good by the next run, as where files are made of others, `flush: false` spares a wait for the disk a file.
 * @throws WriteError with the folder as it was
 */
export function commit(
  target: string,
  stage: string,
  { write, remove }: Changes,
  { flush = true, written = () => {} }: CommitOptions = {},
): void {
  const at = join(target, stage);
  const journal: Journal = { write: [...write.keys()], remove };
  try {
    mkdirSync(at, { recursive: true });
    for (const [index, [path, data]] of [...write].entries()) {
      writeFlushed(join(at, String(index)), data, { flush });
      keep(join(target, path), join(at, replaced(index)));
      written();
    }
    for (const [index, path] of remove.entries()) keep(join(target, path), join(at, removed(index)));
    writeFlushed(join(at, `${JOURNAL}.new`), JSON.stringify(journal));
    renameSync(join(at, `${JOURNAL}.new`), join(at, JOURNAL));
    syncFolder(at);
  } catch (error) {
    rmSync(at, { recursive: true, force: true });
    throw writeError(target, error);
  }
  complete(target, at, journal);
}

/** Completes or takes back what a killed run was at, or removes what it had only laid ready. @throws WriteError */
export function recoverStage(target: string, stage: string): void {
  const at = join(target, stage);
  const [undo, journal] = [readJournal(join(at, UNDO)), readJournal(join(at, JOURNAL))];
  try {
    if (undo !== null) takeBack(target, at, undo);
    else if (journal !== null) complete(target, at, journal);
    else rmSync(at, { recursive: true, force: true });
  } catch (error) {
    throw writeError(target, error);
  }
}

function complete(target: string, at: string, journal: Journal): void {
  try {
    carryOut(target, at, journal);
  } catch (error) {
    try {
      renameSync(join(at, JOURNAL), join(at, UNDO));
      takeBack(target, at, journal);
    } catch {
      throw writeError(target, error, "改动做了一半，再运行一次会先做完或恢复原状");
    }
    throw writeError(target, error);
  }
}

function carryOut(target: string, at: string, { write, remove }: Journal): void {
  const folders = new Set([target]);
  for (const [index, path] of write.entries()) {
    const ready = join(at, String(index));
    if (!existsSync(ready)) continue;
    const folder = dirname(join(target, path));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    renameSync(ready, join(target, path));
  }
  for (const path of remove) {
    rmSync(join(target, path), { force: true });
    removeEmptyFolders(target, dirname(path));
  }
  for (const folder of folders) if (existsSync(folder)) syncFolder(folder);
  rmSync(join(at, JOURNAL));
  rmSync(at, { recursive: true, force: true });
}

/** Brings back what was there; a step that is done twice does no harm, so that a kill in between does none. */
function takeBack(target: string, at: string, { write, remove }: Journal): void {
  const putBack = (kept: string, path: string) => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    rmSync(join(at, "back"), { force: true });
    keep(join(at, kept), join(at, "back"));
    renameSync(join(at, "back"), join(target, path));
  };
  for (const [index, path] of write.entries()) {
    const isPlaced = !existsSync(join(at, String(index)));
    const isNew = !existsSync(join(at, replaced(index)));
    if (isPlaced && !isNew) putBack(replaced(index), path);
    if (isPlaced && isNew) rmSync(join(target, path), { force: true });
    if (isNew) removeEmptyFolders(target, dirname(path));
  }
  for (const [index, path] of remove.entries())
    if (existsSync(join(at, removed(index)))) putBack(removed(index), path);
  rmSync(join(at, UNDO));
  rmSync(at, { recursive: true, force: true });
}

/** Gives a file a second name, or copies it where the file system has no such names; nothing where there is none. */
function keep(path: string, as: string): void {
  if (!existsSync(path)) return;
  try {
    linkSync(path, as);
  } catch {
    copyFileSync(path, as);
  }
}

function readJournal(path: string): Journal | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Journal) : null;
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
