/** What pages load is in the site: none is published whose style sheet or script isn't there. */
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** A file that a page or a style sheet loads isn't in the site. */
export class LoadedFileMissing extends Error {
  override name = "LoadedFileMissing";
  constructor(file: string, advice: string) {
    super(`网站里没有 ${file}，而页面要用它，会没有样式或功能；${advice}`);
  }
}

const ADVICE = "请把工程移到名称里没有特殊符号的文件夹后重新构建，仍是这样请报告给工程的维护者";

/** What a style sheet names of its own site. */
const NAMED = /url\(\s*["']?(?![a-z][a-z0-9+.-]*:|[#/])([^"')?#]+)/gi;

/**
 * Checks files that pages load, and what the style sheets among them name.
 *
 * @param folder a site's
 * @param files their paths in it
 * @throws {LoadedFileMissing} for the first that isn't there
 */
export function checkLoadedFiles(folder: string, files: Iterable<string>): void {
  for (const file of files) {
    const path = join(folder, file);
    if (!existsSync(path)) throw new LoadedFileMissing(file, ADVICE);
    if (!file.endsWith(".css")) continue;
    for (const [, written = ""] of readFileSync(path, "utf8").matchAll(NAMED)) {
      const name = posix.join(posix.dirname(file), decoded(written.trim()));
      if (existsSync(join(folder, name))) continue;
      throw new LoadedFileMissing(
        name,
        `请核对 theme.css 里的 url(${written.trim()})；不是那里写的，${ADVICE}`,
      );
    }
  }
}

/** A name as it lies on a disk; what no browser can read stays. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
