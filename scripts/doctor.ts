/**
 * `npm run doctor -- URL|DIR`: what a host does wrong with a published site, found by asking for it as a browser
 * would, and what to set; of a folder, what will go wrong on hosts, and of a `file://` address also on disks.
 *
 * Exit status 0: nothing worse than a hint; 1: something is wrong, or nothing answers; 2: wrong usage.
 */
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseOptions, readOrExit, UsageError, usageOf } from "./command-line.ts";
import { examineHost } from "./doctor/examine.ts";
import { examineFolder } from "./doctor/folder.ts";
import { countRemarks, exitStatus, printRemarks } from "./doctor/remark.ts";
import { say, warn } from "./terminal.ts";
import { isAddress, siteAddress, UnreachableError } from "./verify/published-copy.ts";

const USAGE = usageOf("doctor", "网址或目录").replace("[--site 网站目录] ", "");
const target = readOrExit(USAGE, () => {
  const { positionals } = parseOptions({ options: {}, allowPositionals: true });
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0) throw new UsageError("请给出一个网址或目录");
  if (isAddress(target)) {
    const address = siteAddress(target);
    if (address === null) throw new UsageError(`“${target}”不是网址`);
    return address;
  }
  if (folderOf(target) === null)
    throw new UsageError(`“${target}”不是网址（要以 http:// 或 https:// 开头），也不是现有的目录`);
  return target;
});

try {
  const remarks = await (isAddress(target)
    ? examineHost(target)
    : examineFolder(folderOf(target) ?? target, { isOpenedFromDisk: isOnDisk(target) }));
  for (const line of printRemarks(remarks)) say(line);
  say(remarks.length === 0 ? `${target}：没有发现问题。` : `${target}：${countRemarks(remarks)}。`);
  process.exitCode = exitStatus(remarks);
} catch (error) {
  if (!(error instanceof UnreachableError)) throw error;
  warn(`${error.message}；请检查网址、网络和主机是否开着。`);
  process.exitCode = 1;
}

/** Whether what is given is the address of a file or folder. */
function isOnDisk(given: string): boolean {
  return /^file:\/\//i.test(given);
}

/** The folder that is given, by its path or its `file://` address, with or without its page; `null` where there is none. */
function folderOf(given: string): string | null {
  try {
    const path = isOnDisk(given) ? fileURLToPath(given.replace(/(?<=\/)index\.html$/, "")) : given;
    return existsSync(path) && statSync(path).isDirectory() ? path : null;
  } catch {
    return null;
  }
}
