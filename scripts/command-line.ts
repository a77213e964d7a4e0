/** What a command is asked for, and how a mistake in it ends: one sentence, the usage, exit status 2. */
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { YamlError } from "../src/model/yaml.ts";
import { printFinding } from "./converter/source/findings.ts";
import { WriteError } from "./files/write-error.ts";
import { warn } from "./terminal.ts";

/** A command line that can't be meant; the message says what is wrong, in Chinese. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The options and words of a command line, as node's `parseArgs` reads them. @throws {UsageError} */
export function parseOptions<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(sentence(error), { cause: error });
  }
}

/** A folder that an option names. @throws {UsageError} where there is none. */
export function existingFolder(option: string, folder: string): string {
  if (isFolder(folder)) return folder;
  throw new UsageError(`${option} 的目录“${folder}”不存在；请给出一个现有的目录`);
}

/** The vocabulary of a folder of sources: its own, or the site's where it has none. */
export function vocabularyOf(seeds: string): string {
  const own = join(seeds, "vocabulary");
  return isFolder(own) ? own : join("seeds", "vocabulary");
}

/** The content that a folder of sources is known to give, or `null` for sources other than the site's. */
export function contentOf(seeds: string): string | null {
  return resolve(seeds) === resolve("seeds") ? "content" : null;
}

/**
 * Says in one sentence why a command came to nothing, and gives its exit status: 2 for a mistake in the
 * command line, with the usage; 1 for a fault in an editor's file, or where nothing could be written.
 *
 * @throws any other error
 */
export function reportFailure(error: unknown, usage: string): 1 | 2 {
  if (error instanceof UsageError) {
    warn(`${error.message}\n${usage}`);
    return 2;
  }
  if (error instanceof YamlError) warn(printFinding(error.finding));
  else if (error instanceof WriteError) warn(error.message);
  else throw error;
  return 1;
}

/** What `read` gives; a mistake in the command line ends the process. */
export function readOrExit<Options>(usage: string, read: () => Options): Options {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    warn(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

/** What `write` gives; where it can't write, the process ends with the sentence that says why, and status 1. */
export function writeOrExit<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    return exitUnwritten(error);
  }
}

/** Ends the process with the sentence of a {@link WriteError}. @throws any other error */
export function exitUnwritten(error: unknown): never {
  if (!(error instanceof WriteError)) throw error;
  warn(error.message);
  process.exit(1);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** What node says in English, by its code and the words that it quotes. */
function sentence(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // '-s, --seeds <value>', '--seeds' or a word.
  const [, quoted = ""] = /'(?:-\w, )?([^']*?)(?: <value>)?'/u.exec(message) ?? [];
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return `没有选项 ${quoted}`;
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return `多余的参数“${quoted}”`;
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return `选项 ${quoted} ${message.includes("does not take") ? "后面不能有值" : "后面要有值"}`;
    default:
      return `参数有误（${message}）`;
  }
}
