/** What `npm run review` does, as a function. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inSite } from "../../src/model/site-folder.ts";
import { readEditorsFile } from "../../src/model/yaml.ts";
import { changeNoticeFiles, recoverNoticeFiles } from "../add/notice-files.ts";
import { type ProposedEntry, proposeEntries } from "../add/registry-entries.ts";
import { placesInOriginals } from "../check/in-original.ts";
import {
  commandStatus,
  existingFolder,
  parseOptions,
  siteSeeds,
  UsageError,
  usageOf,
  vocabularyOf,
} from "../command-line.ts";
import { convertFolder, type FolderResult } from "../converter/folder/convert-folder.ts";
import { read } from "../converter/source/read.ts";
import { Refusal } from "../published/refusal.ts";
import { say, warn } from "../terminal.ts";
import { today } from "../today.ts";
import { addBodies, type Decisions, editYaml, isForYaml } from "./decisions.ts";
import { type Doubt, doubtsOf } from "./doubts.ts";
import type { Prompter } from "./prompter.ts";
import { type Walked, walk } from "./walk.ts";

const USAGE = usageOf("review", "文件编号 [--all] [--seeds 目录]");

interface Options {
  id: string;
  seeds: string;
  all: boolean;
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parseOptions({
    args,
    options: { all: { type: "boolean" }, seeds: { type: "string" } },
    allowPositionals: true,
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw new UsageError("请写明一份文件的编号，如 shili-2025");
  const seeds = existingFolder("--seeds", values.seeds ?? siteSeeds());
  const path = join(seeds, `${id}.txt`);
  if (!existsSync(path)) throw new UsageError(`没有 ${path}；请写 seeds/ 里一份文件的编号（不带 .txt）`);
  return { id, seeds, all: values.all ?? false };
}

/**
 * Walks an editor through a notice's doubtful places and writes what was decided; where nobody can be asked
 * (`prompter` is `null`), lists them.
 *
 * @returns the exit status: 0 done, or nothing is doubtful; 1 broken off, the registries have mistakes, or nothing
 * could be written; 2 wrong usage
 */
export async function reviewCommand(args: string[], prompter: Prompter | null): Promise<number> {
  return commandStatus(USAGE, args, () => review(readOptions(args), prompter));
}

function open({ id, seeds, all }: Options): Walked {
  recoverNoticeFiles(seeds);
  const { folder: vocabulary, notice: said } = vocabularyOf(seeds);
  if (said !== null) warn(said);
  const cache = inSite(join(".cache", "convert"));
  const result = convertFolder({ seeds, vocabulary, publish: true, cache });
  const entry = result.notices.find((notice) => notice.id === id);
  if (!entry) throw new Refusal("登记有误，不能转换；请先改正", result.findings);
  if (entry.converted === null) {
    // Only what stands in the text can be shown beside a line of it, and decided in the YAML.
    const elsewhere = entry.findings.filter(
      ({ severity, file }) => severity === "error" && file !== `${id}.txt`,
    );
    if (elsewhere.length > 0) throw new Refusal(`${id} 的编者说明或核对有误，不能转换；请先改正`, elsewhere);
  }
  return walkedOf(entry, result, seeds, all);
}

function walkedOf(
  entry: FolderResult["notices"][number],
  { registries }: FolderResult,
  seeds: string,
  all: boolean,
): Walked {
  const source = read(readFileSync(join(seeds, `${entry.id}.txt`))).value.text;
  const { editorial } = registries.ofNotice(entry.id);
  const findings = entry.converted === null ? entry.findings : entry.notice.findings;
  const { regions, kinds } = registries.vocabulary;
  const front = entry.converted === null ? null : entry.notice;
  return {
    doubts: doubtsOf(findings, source, all ? [] : editorial.checked, placesInOriginals(seeds)),
    ...{ regions, kinds: kinds?.departments ?? [] },
    bodies: entry.converted === null ? new Map() : proposedBodies(entry.converted, registries.vocabulary),
    lacks: {
      url: front !== null && front.source.url === null,
      stage: front?.stage === "unknown",
      review: front !== null && front.review === null,
    },
    today: today(),
  };
}

/** Entries by the names that the notice prints. */
function proposedBodies(
  { derived, departments }: NonNullable<FolderResult["notices"][number]["converted"]>,
  vocabulary: FolderResult["registries"]["vocabulary"],
): Map<string, ProposedEntry> {
  const byId = new Map<string, string>();
  for (const { responsible } of Object.values(derived.clauses))
    for (const { department, name } of responsible) if (!byId.has(department)) byId.set(department, name);
  return new Map(
    departments.flatMap((department) => {
      const [entry] = proposeEntries([department], vocabulary);
      const printed = byId.get(department.id);
      return entry && printed !== undefined ? [[printed, entry] as const] : [];
    }),
  );
}

async function review(options: Options, prompter: Prompter | null): Promise<number> {
  const walked = open(options);
  if (prompter === null) return list(options.id, walked.doubts);
  say(
    walked.doubts.length === 0
      ? `${options.id}：没有存疑之处`
      : `${options.id}：存疑 ${walked.doubts.length} 处`,
  );
  const decisions = await walk(walked, prompter);
  if (decisions === null) {
    say("已取消，什么都没有写入");
    return 1;
  }
  write(options, decisions);
  return 0;
}

function list(id: string, doubts: readonly Doubt[]): number {
  for (const { shown } of doubts) say(`${shown}\n`);
  say(
    doubts.length === 0
      ? `${id}：没有存疑之处`
      : `${id}：存疑 ${doubts.length} 处；在终端里运行，可以逐处处理`,
  );
  return 0;
}

function write({ id, seeds }: Options, decisions: Decisions): void {
  const files = new Map<string, Uint8Array>();
  const put = (name: string, text: string) => files.set(name, new TextEncoder().encode(text));
  const yaml = `${id}.yaml`;
  if (isForYaml(decisions)) put(yaml, editYaml(readEditorsFile(join(seeds, yaml), yaml), decisions));
  const registry = "vocabulary/departments.yaml";
  if (decisions.bodies.length > 0)
    put(registry, addBodies(readEditorsFile(join(seeds, registry), registry), decisions.bodies));
  if (files.size > 0) changeNoticeFiles(seeds, { write: files, remove: [] });
  say(
    files.size === 0
      ? "没有要写入的"
      : `已写入 ${[...files.keys()].map((name) => join(seeds, name)).join("、")}`,
  );
  if (decisions.mend.length > 0)
    say(`要改来源的：${decisions.mend.map((place) => join(seeds, place)).join("、")}`);
  const isReadAnew =
    Object.keys(decisions.stated).length + decisions.sections.length + decisions.bodies.length > 0;
  if (isReadAnew || decisions.mend.length > 0) say(`改好后再看一遍：npm run review -- ${id}`);
  say("接下来：npm run dev");
}
