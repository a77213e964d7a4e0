/** Holds a published copy against a manifest. */
import { hashOf, isPublished, MANIFEST_FILE, type Manifest } from "./manifest.ts";
import { inParallel } from "./parallel.ts";
import type { Copy } from "./published-copy.ts";

/** A file that isn't as it should be, and how it is. */
export interface FileFault {
  file: string;
  fault: "missing" | "changed" | "foreign";
}

export interface CompareOptions {
  /** How many files are read at once. */
  atOnce: number;
  /** Files that the copy may have and the manifest may lack. */
  others?: readonly string[];
  /** Called after every file. */
  done?: () => void;
}

/** The files of a copy that the manifest doesn't have, or has otherwise; in the order of their paths. */
export async function compare(
  copy: Copy,
  { files }: Manifest,
  { atOnce, others = [], done = () => undefined }: CompareOptions,
): Promise<FileFault[]> {
  const foreign = others.filter(
    (file) => !Object.hasOwn(files, file) && file !== MANIFEST_FILE && isPublished(file),
  );
  const all = [...Object.keys(files), ...foreign].sort();
  const found = await inParallel(all, atOnce, async (file): Promise<FileFault[]> => {
    const data = await copy.read(file);
    done();
    const expected = files[file];
    if (expected === undefined) return data === null ? [] : [{ file, fault: "foreign" }];
    if (data === null) return [{ file, fault: "missing" }];
    return hashOf(data).sha256 === expected.sha256 ? [] : [{ file, fault: "changed" }];
  });
  return found.flat();
}

/** A sentence on a file. */
export function printFileFault({ file, fault }: FileFault): string {
  switch (fault) {
    case "missing":
      return `${file}：缺这个文件，请重新上传。`;
    case "changed":
      return `${file}：内容与清单不符（被改动、没有传完，或是另一次构建的），请重新上传，并查明是谁改的。`;
    case "foreign":
      return `${file}：清单里没有这个文件，不是这次构建的；确认不用后请删除。`;
  }
}
