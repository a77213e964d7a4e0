/** Reading files that people put somewhere: what has the name of one may be a folder, a pipe or a broken link. */
import { lstatSync, readFileSync, statSync } from "node:fs";

/** A path that holds no file that can be read. */
export class UnreadableError extends Error {
  override name = "UnreadableError";
  /** Whether nothing has the name. */
  readonly isAbsent: boolean;
  /** What is there instead, as the middle of a sentence. */
  readonly problem: string;
  constructor(problem: string, isAbsent = false) {
    super(problem);
    this.problem = problem;
    this.isAbsent = isAbsent;
  }
}

/**
 * The bytes of a file. A pipe or a device is refused before it is opened: reading one could wait for ever.
 *
 * @throws UnreadableError where no file is there, or it can't be read
 */
export function readRegularFile(path: string): Buffer {
  return orUnreadable(path, () => {
    expectFile(path);
    return readFileSync(path);
  });
}

/** What is at a path instead of a file, as the middle of a sentence; `null` where a file is. */
export function unreadable(path: string): string | null {
  try {
    orUnreadable(path, () => expectFile(path));
    return null;
  } catch (error) {
    return (error as UnreadableError).problem;
  }
}

function expectFile(path: string): void {
  const stats = statSync(path);
  if (stats.isDirectory()) throw new UnreadableError("是目录，不是文件");
  if (!stats.isFile()) throw new UnreadableError("是管道、套接字或设备，不是文件");
}

/** What `read` gives. @throws UnreadableError for what the file system says of the path instead */
function orUnreadable<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" || code === "ENOTDIR") {
      if (isLink(path)) throw new UnreadableError("是断开的链接，所指的文件不在");
      throw new UnreadableError("不存在", true);
    }
    if (code === "ELOOP") throw new UnreadableError("是绕回自己的链接");
    if (code === "EACCES" || code === "EPERM") throw new UnreadableError("没有读取的权限");
    throw new UnreadableError(`不能打开（${code}）`);
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
