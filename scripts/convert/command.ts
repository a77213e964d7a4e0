/** What `npm run convert` does, as a function: a process of its own takes longer to start than most conversions. */
import { join } from "node:path";
import { contentDirectory } from "../../src/content/directory.ts";
import { changedMemories } from "../../src/model/memory.ts";
import type { Finding } from "../../src/model/schema.ts";
import { inSite } from "../../src/model/site-folder.ts";
import { recoverNoticeFiles } from "../add/notice-files.ts";
import { keepMemories } from "../build/reuse/keep-memories.ts";
import {
  commandStatus,
  contentOf,
  existingFolder,
  parseOptions,
  siteSeeds,
  UsageError,
  usageOf,
  type VocabularyChoice,
  vocabularyOf,
} from "../command-line.ts";
import { CONTENT_FOLDERS } from "../converter/folder/content-files.ts";
import { convertFolder, type FolderResult, succeeded } from "../converter/folder/convert-folder.ts";
import { lastRegistries } from "../converter/folder/gone.ts";
import { ownContent } from "../converter/folder/own-content.ts";
import { toJson } from "../converter/folder/report.ts";
import { OTHER_KIND } from "../converter/registries/kinds.ts";
import { printFinding } from "../converter/source/findings.ts";
import { difference, recover, replaceFiles } from "../files/file-set.ts";
import { BusyError } from "../files/write-error.ts";
import { reportFindings } from "../findings-report.ts";
import { startProgress } from "../progress.ts";
import { say, visibleJson, visibleLine, warn } from "../terminal.ts";

const USAGE = usageOf(
  "convert",
  "[--seeds 目录] [--vocabulary 目录] [--content 目录] [--check] [--open] [--no-cache] [--gone 文件] [--format text|json]",
);

interface Options {
  seeds: string;
  vocabulary: VocabularyChoice;
  content: string | null;
  check: boolean;
  /** Whether nothing is taken from an earlier conversion. */
  anew: boolean;
  /** Whether all that waits for a decision is listed. */
  open: boolean;
  format: "text" | "json";
  /** Registries and sidecars that are meant to be gone. */
  gone: string[];
}

function readOptions(args: string[]): Options {
  const text = { type: "string" } as const;
  const { values } = parseOptions({
    args,
    options: {
      ...{ seeds: text, vocabulary: text, content: text, format: text },
      ...{ check: { type: "boolean" }, open: { type: "boolean" }, "no-cache": { type: "boolean" } },
      gone: { type: "string", multiple: true },
    },
  });
  const { seeds = siteSeeds(), format = "text", check = false, open = false, gone = [] } = values;
  if (format !== "text" && format !== "json")
    throw new UsageError(`--format 只能是 text 或 json，不能是“${format}”`);
  existingFolder("--seeds", seeds);
  const vocabulary =
    values.vocabulary === undefined
      ? vocabularyOf(seeds)
      : { folder: existingFolder("--vocabulary", values.vocabulary), notice: null };
  // A foreign folder of sources never overwrites the site's own content unasked.
  const isOwn = contentOf(seeds) !== null;
  if (values.content === undefined && format === "text" && !isOwn && !check) {
    throw new UsageError("转换其他目录的来源时，请用 --content 指明写到哪里，或用 --format json 只看结果");
  }
  const content = values.content ?? (format === "json" ? null : contentDirectory());
  const anew = values["no-cache"] ?? false;
  return { seeds, vocabulary, content, check, open, anew, format, gone };
}

function allFindings(result: FolderResult): Finding[] {
  return [
    ...result.findings,
    ...result.notices.flatMap((notice) => (notice.converted ? notice.notice.findings : notice.findings)),
  ];
}

function printText(result: FolderResult, { open }: Options): void {
  const { wrong, rest } = reportFindings(allFindings(result), open);
  for (const line of wrong) warn(line);
  for (const line of rest) say(line);
  for (const entry of result.notices) {
    if (entry.converted === null) say(visibleLine(`${entry.id}：未能转换`));
    else {
      const clauses = entry.measures.flatMap((measure) => measure.clauses);
      const withUnits = clauses.filter(({ responsible }) => responsible.length > 0);
      const departments = new Set(
        withUnits.flatMap(({ responsible }) => responsible.map(({ department }) => department)),
      );
      say(
        `${entry.id}：措施 ${entry.measures.length} 条，条款 ${clauses.length} 条（写明责任单位的 ${withUnits.length} 条），责任单位 ${departments.size} 个`,
      );
    }
  }
}

/** What was converted must be what is there: what another command entered meanwhile would be left out. @throws BusyError */
function checkCurrent({ isCurrent }: FolderResult, seeds: string, content: string): void {
  if (isCurrent()) return;
  const reason = "转换时其中的文件又有改动";
  throw new BusyError(`${seeds}：${reason}；没有写入 ${content}，请再运行一次`, reason);
}

function writeContent(result: FolderResult, { seeds, content, check }: Options): number {
  if (content === null) return 0;
  if (!check) {
    const telling = (files: number) => startProgress("写入文件", files);
    const { write, remove } = replaceFiles(content, result.files, CONTENT_FOLDERS, {
      isOwn: ownContent(content),
      begin: telling,
      before: () => checkCurrent(result, seeds, content),
    });
    warn(`已写入 ${content}/：更新 ${write.length} 个文件，删除 ${remove.length} 个`);
    return 0;
  }
  const { write, remove } = difference(content, result.files, CONTENT_FOLDERS);
  for (const path of [...write, ...remove]) {
    const message = "与 seeds/ 不符；请运行 npm run convert 并提交结果";
    const at = { file: `${content}/${path}`, line: 1, column: 1, measure: null };
    warn(printFinding({ ...at, severity: "error", code: "STALE", message }));
  }
  return write.length + remove.length === 0 ? 0 : 1;
}

/**
 * Converts as a command line says, and prints what was found.
 *
 * @returns the exit status: 0 converted (warnings allowed); 1 a notice could not be converted,
 * or nothing could be written, and `content/` is as it was; 2 wrong usage
 */
export function convertCommand(args: string[]): number {
  return commandStatus(USAGE, args, () => convert(readOptions(args)));
}

/** A name that was misspelt must not pass for a confirmation. @throws UsageError */
function checkConfirmed({ content, gone }: Options): void {
  if (gone.length === 0) return;
  if (content === null) throw new UsageError("--gone 要同 --content 一起用");
  const last = lastRegistries(content);
  const stranger = gone.find((file) => !last.includes(file));
  if (stranger !== undefined)
    throw new UsageError(`--gone 的“${stranger}”不是上次转换时读过的文件；请照报出的文件名写`);
}

function convert(options: Options): number {
  if (options.content !== null && !options.check) {
    recoverNoticeFiles(options.seeds);
    recover(options.content);
  }
  checkConfirmed(options);
  if (options.vocabulary.notice !== null) warn(options.vocabulary.notice);
  const result = convertFolder({
    seeds: options.seeds,
    vocabulary: options.vocabulary.folder,
    ...{ publish: options.content !== null, content: options.content, confirmedGone: options.gone },
    steps: startProgress,
    cache: options.content === null || options.anew ? null : inSite(join(".cache", "convert")),
  });
  keepMemories(changedMemories());
  const { kinds } = result.registries.vocabulary;
  if (kinds === null && result.departments.some(({ kind }) => kind !== OTHER_KIND)) {
    const file = join(options.vocabulary.folder, "kinds.yaml");
    warn(`没有 ${file}：单位和术语的类别都显示为“其他”；请照 policy-site init 新建的网站里的样子补上`);
  }
  if (options.format === "json") process.stdout.write(`${visibleJson(toJson(result))}\n`);
  else printText(result, options);
  return succeeded(result) ? writeContent(result, options) : 1;
}
