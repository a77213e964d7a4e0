/**
 * `npm run check`: whether a collection holds what it promises, whatever its notices.
 *
 *     --seeds DIR     the sources with their vocabulary, instead of seeds/
 *     --content DIR   what they give, instead of content/
 *     --dist DIR      a site that is built already; without it one is built for the check
 *     --phrases N     how many stretches of the texts are searched for, 500 by default
 *     --new ID        a notice that isn't published yet, whose ids needn't be registered; may be repeated
 *     --open          lists what editors have still to decide, which is otherwise only counted
 *
 * Exit status 0: all promises hold; 1: some don't; 2: wrong usage.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { contentDirectory } from "../src/content/directory.ts";
import { findingKinds, isOpen } from "../src/model/finding-codes.ts";
import type { Finding } from "../src/model/schema.ts";
import { inSite } from "../src/model/site-folder.ts";
import { basePath, settingsFile, unsetNotices } from "../src/settings/read.ts";
import type { Checked } from "./check/check.ts";
import { checkCollection } from "./check/collection.ts";
import { placesInOriginals } from "./check/in-original.ts";
import { checkSite } from "./check/site.ts";
import { existingFolder, parseOptions, readOrExit, siteSeeds, UsageError, usageOf } from "./command-line.ts";
import type { Unasked } from "./converter/folder/asked.ts";
import { printFinding } from "./converter/source/findings.ts";
import { workFolder } from "./files/work-folder.ts";
import { countOpen } from "./findings-report.ts";
import { settingsOrExit } from "./settings-or-exit.ts";
import { ENGINE } from "./start/run.mjs";
import { say, warn } from "./terminal.ts";

const USAGE = usageOf(
  "check",
  "[--seeds 目录] [--content 目录] [--dist 建好的网站] [--phrases 条数] [--new 文件编号] [--open]",
);
/** More faults of one check are counted, not listed. */
const MOST_LISTED = 20;

const options = readOrExit(USAGE, () => {
  const text = { type: "string" } as const;
  const { values } = parseOptions({
    options: {
      seeds: text,
      content: text,
      dist: text,
      phrases: text,
      open: { type: "boolean" },
      new: { type: "string", multiple: true },
    },
  });
  const { phrases = "500", open = false, dist = null } = values;
  if (!/^[1-9]\d{0,5}$/.test(phrases)) throw new UsageError(`--phrases 应为正整数，不能是“${phrases}”`);
  if (dist !== null && !existsSync(join(dist, "index.html")))
    throw new UsageError(`--dist 的目录“${dist}”里没有建好的网站；请先运行 npm run build`);
  return {
    seeds: existingFolder("--seeds", values.seeds ?? siteSeeds()),
    content: values.content === undefined ? ownContent() : existingFolder("--content", values.content),
    dist,
    phrases: Number(phrases),
    unpublished: values.new ?? [],
    open,
  };
});

/** The site's content. @throws {UsageError} where nothing has been converted yet */
function ownContent(): string {
  const folder = contentDirectory();
  if (!existsSync(folder)) throw new UsageError(`还没有内容（${folder}）；请先运行 npm run build`);
  return folder;
}

const settings = settingsOrExit();
let faults = 0;

/** Prints a check: what is wrong first, each in a line, then its verdict. */
function print({ name, extent, faults: found }: Checked): void {
  faults += found.length;
  for (const fault of found.slice(0, MOST_LISTED)) warn(fault);
  if (found.length > MOST_LISTED) warn(`……还有 ${found.length - MOST_LISTED} 处`);
  say(`${found.length === 0 ? "合格" : `不合格（${found.length} 处）`}：${name}（${extent}）`);
}

/** Where the original has what a finding is about, as far as that is known. */
const inOriginal = placesInOriginals(options.seeds);

function printOpen(findings: readonly Finding[]): void {
  const doubts = findings.filter(({ code, severity }) => severity === "warning" && !isOpen(code));
  const counts = [...countOpen(findings)].map(([code, count]) => `${findingKinds[code].name} ${count} 处`);
  if (options.open) {
    const open = findings.filter(({ code }) => isOpen(code));
    for (const finding of [...doubts, ...open]) say(printFinding(finding) + inOriginal(finding));
  }
  if (doubts.length > 0) say(`存疑、请核对原文：${doubts.length} 处`);
  if (counts.length > 0) say(`待编者决定：${counts.join("、")}`);
  if (!options.open && counts.length + doubts.length > 0) say("逐条列出：npm run check -- --open");
}

/** Says for how many measures nobody has written how people ask for them. */
function printUnasked(measures: readonly Unasked[]): void {
  if (measures.length === 0) return;
  if (options.open) for (const { measure, file } of measures) say(`${file}:1:1 ${measure} 还没有日常问法`);
  say(`没有日常问法的措施：${measures.length} 条；拟底稿：npm run asked -- --draft 文件编号`);
}

/** Builds the site in a folder of its own. */
function build(): string {
  const out = join(workFolder("check", inSite(".cache")).path, "dist");
  const args = [
    join(ENGINE, "scripts/build.ts"),
    "--frozen",
    "--seeds",
    options.seeds,
    "--content",
    options.content,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, "--out", out], {
    encoding: "utf8",
  });
  if (status === 0) return out;
  warn(`${stdout}${stderr}`);
  warn("网站没有建成，其余各项没有检查；请先解决上面的问题");
  process.exit(1);
}

const { checked, findings, unasked } = checkCollection(options);
for (const check of checked) print(check);
if (faults === 0) {
  const base = basePath(settings);
  const dist = options.dist ?? build();
  const site = { dist, content: options.content, phrases: options.phrases };
  for await (const check of checkSite(base === undefined ? site : { ...site, base })) print(check);
  for (const notice of unsetNotices(settings, settingsFile())) say(notice);
} else warn("内容有误，网站没有检查；请先解决上面的问题");
printOpen(findings);
printUnasked(unasked);
say(faults === 0 ? "全部合格" : `共 ${faults} 处不合格`);
process.exitCode = faults === 0 ? 0 : 1;
