/** What a folder holds. */
import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A file by its path in the folder, with slashes. */
export interface SizedFile {
  path: string;
  bytes: number;
}

/** Pages are the HTML files among the files. */
export interface FolderSize {
  pages: number;
  files: number;
  bytes: number;
}

/** All files of a folder and of those in it. */
export function filesOf(folder: string): SizedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(folder, path).split(sep).join("/"), bytes: statSync(path).size };
    });
}

/** How much there is. */
export function folderSize(files: readonly SizedFile[]): FolderSize {
  return {
    pages: files.filter(({ path }) => path.endsWith(".html")).length,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
