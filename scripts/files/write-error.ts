/** What stopped a command from writing, as a sentence that says what to do. */

/** The codes of the file system that a person can do something about: what is wrong, and what helps. */
const REASONS: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  ENOSPC: ["磁盘已满", "请腾出空间后重试"],
  EDQUOT: ["超出了磁盘配额", "请腾出空间后重试"],
  EFBIG: ["文件超过了系统允许的大小", "请放宽限制（ulimit -f）后重试"],
  EACCES: ["没有写入的权限", "请核对该处的权限后重试"],
  EPERM: ["系统不允许写入", "请核对该处的权限后重试"],
  EROFS: ["该处只读", "请换一个可以写入的地方"],
  ENOTDIR: ["路径中有一段是文件，不是目录", "请核对路径后重试"],
  EISDIR: ["那里是目录，不是文件", "请移走该目录后重试"],
  EEXIST: ["那里已有别的文件", "请移走该文件后重试"],
  ENOTEMPTY: ["那里有别的文件", "请移走这些文件后重试"],
  // A folder on which something is mounted, a container's volume say, has no other put in its place.
  EBUSY: [
    "正被别的程序占用，或是挂载点，不能整个换掉",
    "请关闭占用它的程序后重试；是挂载点的，请改用它里面的一个目录",
  ],
  ENAMETOOLONG: ["文件名太长", "请改用较短的名称"],
  ENOENT: ["没有这个文件或目录，可能刚被移走或删去", "请核对该处后重试"],
  EXDEV: ["其中有一处在另一个文件系统上", "请让整个目录在同一个文件系统上后重试"],
  EIO: ["读写出错", "请检查磁盘后重试"],
  EMFILE: ["打开的文件太多", "请关闭别的程序后重试"],
};

/** The numbers that Linux and macOS give them, which programs that aren't Node's tell (`os error 28`). */
const OF_NUMBERS: Readonly<Record<string, string>> = {
  1: "EPERM",
  2: "ENOENT",
  5: "EIO",
  13: "EACCES",
  27: "EFBIG",
  28: "ENOSPC",
  30: "EROFS",
};

/** Nothing, or nothing more, could be written; the message is the whole sentence. */
export class WriteError extends Error {
  override name = "WriteError";
  /** What is wrong, without where and what to do. */
  readonly reason: string;

  constructor(message: string, reason: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Another process is at work on the same files. */
export class BusyError extends WriteError {
  override name = "BusyError";
}

/**
 * The sentence for a failure of the file system at `path`.
 * @param state what holds for the files now; by default they are as they were
 */
export function writeError(path: string, error: unknown, state = "原有的文件没有改动"): WriteError {
  if (error instanceof WriteError) return error;
  const { code = "", message }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  const [reason, advice] = REASONS[code] ?? [message, "请核对该处后重试"];
  return new WriteError(`没有写入 ${path}：${reason}；${state}，${advice}`, reason, { cause: error });
}

/** What `write` gives. @throws WriteError for a failure of the file system */
export function writing<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw writeError(path, error);
  }
}

/** The sentence for an error of the file system that nothing foresaw; `null` for any other error. */
export function systemFault(error: unknown): string | null {
  if (error instanceof WriteError) return error.message;
  if (!(error instanceof Error)) return null;
  const { syscall, path, message } = error as NodeJS.ErrnoException;
  const [, number] = /\(os error (\d+)\)/.exec(message) ?? [];
  const code = number === undefined ? ((error as NodeJS.ErrnoException).code ?? "") : OF_NUMBERS[number];
  if (number === undefined ? syscall === undefined || syscall.startsWith("spawn") : code === undefined)
    return null;
  const [reason, advice] = REASONS[code ?? ""] ?? [message, "请核对该处后重试"];
  return `不能读写${path === undefined ? "" : ` ${path}`}：${reason}；${advice}`;
}
