/**
 * `npm run add`: a document as received to a notice in `seeds/`, extracted once
 * and for an editor to review. Nothing is written without `--write`.
 *
 * Exit status 0: every file can be (or was) added; 1: some file can't, the
 * others still were; 2: wrong usage.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { YamlError } from "../src/model/yaml.ts";
import { AddError } from "./add/extractor.ts";
import { type Options, readOptions, USAGE } from "./add/options.ts";
import { placeFiles, recoverPlaced } from "./add/place.ts";
import { excerpt, printProposal } from "./add/print.ts";
import { type Proposal, propose } from "./add/proposal.ts";
import { SeedsFolder } from "./add/seeds-folder.ts";
import { readOrExit, writeOrExit } from "./command-line.ts";
import { printFinding } from "./converter/source/findings.ts";
import { WriteError } from "./files/write-error.ts";
import { say, warn } from "./terminal.ts";

/** Today's date where the editor sits. */
function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const problem = code === "ENOENT" ? "不存在" : code === "EISDIR" ? "是目录，不是文件" : "不能打开";
    throw new AddError(file, problem, "请核对路径与权限");
  }
}

/** Adds one file, or shows what adding it would do. */
async function addFile(path: string, options: Options, seeds: SeedsFolder): Promise<void> {
  const file = basename(path);
  const wishes = { id: options.id, url: options.url, force: options.force, today: today() };
  const proposal = await propose(file, readBytes(path, file), wishes, seeds);
  say(printProposal(file, proposal, seeds));
  if (options.text) say(proposal.text);
  if (options.write) write(file, proposal, seeds);
}

function write(file: string, { files, replaces }: Proposal, seeds: SeedsFolder): void {
  try {
    placeFiles(seeds.path, files, replaces);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    const problem = error.reason;
    throw new AddError(file, `没有写入（${problem}）`, `请核对目录 ${seeds.path} 的权限与空间后重试`);
  }
}

/** Says why a file can't be added, and what had been found in it. */
function report(path: string, error: unknown): void {
  if (error instanceof AddError) {
    warn(error.message);
    if (error.text !== null) warn(`提取出的文字：\n${excerpt(error.text)}`);
    return;
  }
  if (error instanceof YamlError) {
    warn(`“${basename(path)}”不能添加：${printFinding(error.finding)}`);
    return;
  }
  const problem = error instanceof Error ? error.message : String(error);
  warn(`“${basename(path)}”不能添加，是程序自身出错（${problem}）；请把该文件附上报告给维护者`);
}

async function addAll(options: Options, seeds: SeedsFolder): Promise<number> {
  const { files } = options;
  let failed = 0;
  for (const [index, path] of files.entries()) {
    if (files.length > 1) warn(`[${index + 1}/${files.length}] ${basename(path)} …`);
    try {
      await addFile(path, options, seeds);
    } catch (error) {
      failed += 1;
      report(path, error);
    }
  }
  const done = files.length - failed;
  const failures = failed > 0 ? `，${failed} 个不能添加` : "";
  if (options.write) say(`已添加 ${done} 个文件${failures}`);
  else say(`可以添加 ${done} 个文件${failures}；尚未写入，核对后加 --write`);
  return failed === 0 ? 0 : 1;
}

async function main(args: string[]): Promise<number> {
  const options = readOrExit(USAGE, () => readOptions(args));
  if (options.vocabulary.notice !== null) warn(options.vocabulary.notice);
  writeOrExit(() => recoverPlaced(options.seeds));
  try {
    return await addAll(options, new SeedsFolder(options.seeds, options.vocabulary.folder));
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    warn(printFinding(error.finding));
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
