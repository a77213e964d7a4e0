/**
 * Folders that a command makes as a whole and may therefore replace as a whole. A mark in them says whose they are,
 * so that nobody else's files are ever written over or removed.
 */
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { writeFileWhole } from "./write-file.ts";

/** The file that marks a folder; the same bytes at every run, so that two builds are alike. */
const MARK = ".policy-site";

/** The commands that own folders, by their npm names. */
export type Owner = "build" | "screenshots" | "bench";

/** Marks a folder as made by a command. @throws WriteError */
export function mark(folder: string, owner: Owner): void {
  const [name, words] = markOf(owner);
  writeFileWhole(join(folder, name), words);
}

/** The file that marks a folder as made by a command: its name and what stands in it. */
export function markOf(owner: Owner): [name: string, words: string] {
  const words = `此目录由 npm run ${owner} 生成，再次运行时会被改写；请不要在这里存放别的文件。`;
  return [MARK, `${owner}\n${words}\n`];
}

/** Whether a folder was made by a command. */
export function isMarked(folder: string, owner: Owner): boolean {
  const path = join(folder, MARK);
  return existsSync(path) && readFileSync(path, "utf8").split("\n")[0] === owner;
}

/**
 * Why a command may not make `folder` its own, in words that follow on the folder's name; `null` where it may: the
 * folder is absent, empty, or its own already. `isOwn` may recognise one without a mark.
 */
export function foreignReason(
  folder: string,
  owner: Owner,
  isOwn: (folder: string) => boolean = () => false,
): string | null {
  if (!existsSync(folder)) {
    const isBrokenLink = lstatSync(folder, { throwIfNoEntry: false }) !== undefined;
    return isBrokenLink ? "是一个链接，而所指之处不存在" : null;
  }
  if (!statSync(folder).isDirectory()) return "是文件，不是目录";
  const names = readdirSync(folder);
  if (names.length === 0) return null;
  if (names.includes(".git")) return "是一个 Git 仓库";
  if (isMarked(folder, owner) || isOwn(folder)) return null;
  const [first = ""] = names.sort();
  return `里有不是 npm run ${owner} 写出的文件（如 ${first}）`;
}

/** How a folder that is replaced as a whole lies to one that must stay; `null` where they are apart. */
export function overlap(folder: string, kept: string): "same" | "around" | "inside" | null {
  const [a, b] = [real(folder), real(kept)];
  if (a === b) return "same";
  if (isWithin(b, a)) return "around";
  return isWithin(a, b) ? "inside" : null;
}

/** A path with its links followed, also where its last parts don't exist yet. */
export function real(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = dirname(whole);
  return parent === whole ? whole : join(real(parent), basename(whole));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}
