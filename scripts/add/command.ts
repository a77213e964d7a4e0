/** What `npm run add` does, as a function: a process of its own takes longer to start than most files to read. */
import { YamlError } from "../../src/model/yaml.ts";
import { commandStatus } from "../command-line.ts";
import { printFinding } from "../converter/source/findings.ts";
import { systemFault, WriteError } from "../files/write-error.ts";
import { say, visibleLine, warn } from "../terminal.ts";
import { today } from "../today.ts";
import { followUp, nextCommands, type Steps, siteSteps } from "./afterwards.ts";
import { AddError, type Extract } from "./extractor.ts";
import { extractWithin } from "./limits.ts";
import { holdSeeds, recoverNoticeFiles, writeNoticeFiles } from "./notice-files.ts";
import { throughOffice } from "./office/through-office.ts";
import { chosenOf, type Options, readOptions, USAGE } from "./options.ts";
import { excerpt, printProposal } from "./print.ts";
import { type Proposal, propose } from "./proposal.ts";
import { receive, sourceName } from "./receive.ts";
import { SeedsFolder } from "./seeds-folder.ts";

/** Adds one file, or what is at an address, or shows what adding it would do; gives its notice's id. */
async function addFile(
  source: string,
  options: Options,
  seeds: SeedsFolder,
  extract: Extract,
): Promise<string> {
  const { file, bytes, url, given, notes } = await receive(source);
  const { id, force } = options;
  const wishes = { id, url: options.url ?? url, force, today: today() };
  const received = { file, bytes, given, notes };
  const proposal = await propose(received, wishes, seeds, extract);
  say(printProposal(file, proposal, seeds));
  if (options.text) say(proposal.text);
  if (options.write) write(file, proposal, seeds);
  return proposal.id;
}

function write(file: string, { files, replaces }: Proposal, seeds: SeedsFolder): void {
  try {
    writeNoticeFiles(seeds.path, files, replaces);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    const problem = error.reason;
    throw new AddError(file, `没有写入（${problem}）`, `请核对目录 ${seeds.path} 的权限与空间后重试`);
  }
}

/** Says why a file can't be added, and what had been found in it. */
function report(source: string, error: unknown): void {
  if (error instanceof AddError) {
    // A file's name may hold line ends.
    warn(visibleLine(error.message));
    if (error.text !== null) warn(`提取出的文字：\n${excerpt(error.text)}`);
    return;
  }
  if (error instanceof YamlError) {
    warn(`“${sourceName(source)}”不能添加：${printFinding(error.finding)}`);
    return;
  }
  const fault = systemFault(error);
  if (fault !== null) {
    warn(`“${sourceName(source)}”不能添加：${fault}`);
    return;
  }
  const problem = error instanceof Error ? error.message : String(error);
  warn(`“${sourceName(source)}”不能添加，是程序自身出错（${problem}）；请把该文件附上报告给维护者`);
}

/** The notices that were added, and how many files couldn't be. */
async function addAll(
  options: Options,
  seeds: SeedsFolder,
  extract: Extract,
): Promise<{ added: string[]; failed: number }> {
  const { files } = options;
  const added: string[] = [];
  let failed = 0;
  for (const [index, source] of files.entries()) {
    if (files.length > 1) warn(`[${index + 1}/${files.length}] ${sourceName(source)} …`);
    try {
      added.push(await addFile(source, options, seeds, extract));
    } catch (error) {
      failed += 1;
      report(source, error);
    }
  }
  const done = added.length;
  const failures = failed > 0 ? `，${failed} 个不能添加` : "";
  if (options.write) say(`已添加 ${done} 个文件${failures}`);
  else if (done === 0) say("没有可以添加的文件");
  else say(`可以添加 ${done} 个文件${failures}；尚未写入，核对后加 --write`);
  const isFollowed = options.check || options.open;
  const next = done === 0 || isFollowed ? [] : nextCommands(files, added, options.write, chosenOf(options));
  if (next.length > 0) say(`接下来：\n${next.map((command) => `  ${command}`).join("\n")}`);
  return { added, failed };
}

/**
 * Adds files as a command line says, or shows what adding them would do. `extract` reads a file's text;
 * by default within limits of time and memory, in a process of its own.
 *
 * @returns the exit status: 0 every file can be (or was) added; 1 some file can't, the others still
 * were, what a killed run left can't be put right, or what was written can't be converted or checked; 2 wrong usage
 */
export async function addCommand(
  args: string[],
  extract: Extract = extractWithin,
  steps: Steps = siteSteps,
): Promise<number> {
  return commandStatus(USAGE, args, () => {
    const options = readOptions(args);
    if (options.vocabulary.notice !== null) warn(options.vocabulary.notice);
    // Ids are given by what is there, which nobody may change before they are written; what follows takes it by itself.
    const release = options.write ? holdSeeds(options.seeds) : () => {};
    try {
      recoverNoticeFiles(options.seeds);
      const seeds = new SeedsFolder(options.seeds, options.vocabulary.folder);
      return addAll(options, seeds, throughOffice(extract))
        .finally(release)
        .then(({ added, failed }) => {
          const status = followUp(added, options, steps);
          return failed === 0 ? status : 1;
        });
    } catch (error) {
      release();
      throw error;
    }
  });
}
