/** What a command is asked for, and how a mistake in it ends: one sentence, the usage, exit status 2. */
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { inSite } from "../src/model/site-folder.ts";
import { YamlError } from "../src/model/yaml.ts";
import { COMMANDS } from "./commands.mjs";
import { printFinding } from "./converter/source/findings.ts";
import { systemFault, WriteError } from "./files/write-error.ts";
import { Refusal } from "./published/refusal.ts";
import { ENGINE } from "./start/run.mjs";
import { findSite, takeSite } from "./start/site.mjs";
import { say, warn } from "./terminal.ts";

/** A command line that can't be meant; the message says what is wrong, in Chinese. */
export class UsageError extends Error {
  override name = "UsageError";
}

/**
 * The options and words of a command line, as node's `parseArgs` reads them. `--site`, which every command takes,
 * is the starter's; a script that is run without it takes the option here.
 * @throws {UsageError}
 */
export function parseOptions<const Config extends ParseArgsConfig>(config: Config) {
  const taken = takeSite(config.args ?? process.argv.slice(2));
  if (taken === null) throw new UsageError("选项 --site 后面要有网站目录");
  if (taken.site !== null) {
    const { folder, problem } = findSite({ named: taken.site, current: process.cwd(), engine: ENGINE });
    if (folder === null) throw new UsageError(problem);
    process.env["SITE_DIR"] = folder;
  }
  try {
    return parseArgs({ ...config, args: taken.args });
  } catch (error) {
    throw new UsageError(sentence(error), { cause: error });
  }
}

/** How a command is called: its name and, behind `--site`, its options. */
export function usageOf(name: keyof typeof COMMANDS, options: string): string {
  return `用法：npm run ${name} -- [--site 网站目录] ${options}`.trimEnd();
}

/** A folder that an option names, or that stands without one (`null`). @throws {UsageError} where there is none. */
export function existingFolder(option: string | null, folder: string): string {
  if (isFolder(folder)) return folder;
  throw new UsageError(`${option === null ? "" : `${option} 的`}目录“${folder}”不存在；请给出一个现有的目录`);
}

/** A path as every shell takes it for one word, for a command that is to be typed. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}._/\\:-]+$/u.test(path) ? path : `"${path}"`;
}

/** Registries for a folder of sources. */
export interface VocabularyChoice {
  folder: string;
  /** What must be said of the choice, as a sentence; `null` where the folder has its own. */
  notice: string | null;
}

/**
 * The registries of a folder of sources: its own. A folder beside the site that has none is read with the site's,
 * which is said; a site that has none has none.
 */
export function vocabularyOf(seeds: string): VocabularyChoice {
  const own = join(seeds, "vocabulary");
  const sites = inSite(join("seeds", "vocabulary"));
  if (isFolder(own)) return { folder: own, notice: null };
  if (contentOf(seeds) !== null || !isFolder(sites)) {
    const notice = `没有 ${own}：地区、单位、维度和术语都没有登记；请运行 policy-site init 看样例，或照说明新建`;
    return { folder: own, notice };
  }
  const notice = `“${seeds}”没有自己的 vocabulary/，借用了 ${sites} 的登记；要用别的登记，请用 --vocabulary 指明`;
  return { folder: sites, notice };
}

/** The folder of the site's sources. */
export function siteSeeds(): string {
  return inSite("seeds");
}

/** The content that a folder of sources is known to give, or `null` for sources other than the site's. */
export function contentOf(seeds: string): string | null {
  return resolve(seeds) === resolve(siteSeeds()) ? inSite("content") : null;
}

/**
 * Runs a command as a function: prints what it does where `args` ask for that, else runs it, and says in one sentence
 * why it came to nothing, also where the file system failed it, at once or later.
 *
 * @returns the exit status: that of `run`; 0 for help; 2 for a mistake in the command line, with the usage; 1 for a
 * fault in an editor's file, a refusal, or where nothing could be written
 * @throws any other error
 */
export function commandStatus<Status extends number | Promise<number>>(
  usage: string,
  args: readonly string[],
  run: () => Status,
): Status | number {
  if (isAskedForHelp(args)) {
    say(helpText(usage));
    return 0;
  }
  try {
    const status = run();
    if (typeof status === "number") return status;
    return status.catch((error: unknown) => reportFailure(error, usage)) as Status;
  } catch (error) {
    return reportFailure(error, usage);
  }
}

function reportFailure(error: unknown, usage: string): 1 | 2 {
  if (error instanceof UsageError) {
    warn(`${error.message}\n${usage}`);
    return 2;
  }
  if (error instanceof YamlError) warn(printFinding(error.finding));
  else if (error instanceof WriteError) warn(error.message);
  else if (error instanceof Refusal) {
    for (const finding of error.findings) warn(printFinding(finding));
    warn(error.message);
  } else {
    const fault = systemFault(error);
    if (fault === null) throw error;
    warn(fault);
  }
  return 1;
}

/** Lets the process end in one sentence where the file system fails it in a way that nothing foresaw. */
export function endInSentence(): void {
  process.once("uncaughtException", (error: unknown) => {
    warn(systemFault(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    process.exit(1);
  });
}

/**
 * What `read` gives; a mistake in the command line, or a question for help, ends the process. From then on a failure of
 * the file system ends it in one sentence.
 */
export function readOrExit<Options>(usage: string, read: () => Options): Options {
  endInSentence();
  if (isAskedForHelp()) {
    say(helpText(usage));
    process.exit(0);
  }
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

/** Whether the command line asks what the command does. */
function isAskedForHelp(args: readonly string[] = process.argv.slice(2)): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).some((word) => word === "--help" || word === "-h");
}

/** What a command does and how it is called. */
function helpText(usage: string): string {
  const [, name = "", options = ""] = /^用法：npm run (\S+) -- ([^\n]*)/.exec(usage) ?? [];
  const { summary } = COMMANDS[name] ?? {};
  if (summary === undefined) return usage;
  return `${name}：${summary}\n\n${usage}\n　或：policy-site ${name} ${options}`;
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
