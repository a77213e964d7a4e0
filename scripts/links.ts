/**
 * `npm run links`: what came since the last seal and no editor has decided, as
 * entries for the ledger: whole families of versions, pairs, and what is to be
 * read again; then how far the proposals agree with what was decided.
 *
 *     --seeds DIR   another folder of notices with its own vocabulary
 *     --all         with what was there at the last seal and is still open
 *     --seal        enters the fingerprints of the texts in entries that have none, and of the notices
 *                   whose proposals were looked through
 */
import { join } from "node:path";
import { holdingSeeds, recoverNoticeFiles } from "./add/notice-files.ts";
import {
  commandStatus,
  contentOf,
  existingFolder,
  parseOptions,
  siteSeeds,
  UsageError,
  usageOf,
} from "./command-line.ts";
import { convertFolder } from "./converter/folder/convert-folder.ts";
import { agreement } from "./converter/lineage/agreement.ts";
import type { Lineage } from "./converter/lineage/lineage.ts";
import { seal } from "./converter/lineage/print.ts";
import { sealFamilies, sealSeen } from "./converter/lineage/seal-print.ts";
import { LINKS_FILE, type ReviewedLinks } from "./converter/registries/links.ts";
import { registryText } from "./converter/registries/registry-file.ts";
import { printFinding } from "./converter/source/findings.ts";
import { WriteError } from "./files/write-error.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { type Listed, listedSince, printListed } from "./links/listed.ts";
import { say, warn } from "./terminal.ts";

const USAGE = usageOf("links", "[--seeds 目录] [--all] [--seal]");

interface Options {
  seeds: string;
  isSealing: boolean;
  isAll: boolean;
}

function listOrSeal({ seeds, isSealing, isAll }: Options): number {
  const result = convertFolder({
    ...{ seeds, vocabulary: join(seeds, "vocabulary"), publish: true },
    content: contentOf(seeds),
  });
  const failed = result.notices.flatMap((notice) => (notice.converted ? [] : notice.findings));
  const findings = [...result.findings, ...failed];
  for (const finding of findings) {
    const isAboutLinks = finding.file === LINKS_FILE && !(isSealing && finding.code === "LINK_UNSEALED");
    if (isAboutLinks || finding.severity === "error") warn(printFinding(finding));
  }
  const { lineage } = result;
  if (lineage === null || findings.some(({ severity }) => severity === "error")) return 1;
  const path = join(seeds, LINKS_FILE);
  const reviewed = result.registries.links.value;
  const listed = listedSince(lineage, reviewed, isAll ? {} : reviewed.seen);
  if (isSealing) return sealIn(path, lineage, reviewed);
  const printed = printListed(listed, (index) => result.registries.links.place(["families", index]).line);
  if (printed !== "") say(printed);
  say(summary(lineage, listed, reviewed));
  return 0;
}

/** Enters what was read in the ledger. @throws WriteError where the ledger that was read has gone since */
function sealIn(path: string, { texts, open }: Lineage, { links, families: known }: ReviewedLinks): number {
  const ledger = registryText(path, LINKS_FILE);
  if (ledger === null && links.length + known.length > 0) {
    const reason = "读过以后就不在了";
    throw new WriteError(`${path}：${reason}，没有写入；请放回原处再运行`, reason);
  }
  const source = ledger ?? "";
  const pairs = seal(source, texts);
  const families = sealFamilies(pairs.text, texts);
  const text = sealSeen(families.text, texts);
  if (text !== source) writeFileWhole(path, text);
  const later = open.length === 0 ? "" : `；尚有 ${open.length} 对未审定，以后用 npm run links -- --all 列出`;
  say(`${path}：记下 ${pairs.sealed} 对、${families.sealed} 组的文字${later}`);
  return 0;
}

/** How much is decided, and how well the machine proposed. */
function summary(
  { proposed, open, byFamily }: Lineage,
  { earlier }: Listed,
  reviewed: ReviewedLinks,
): string {
  const links = [
    ...reviewed.links,
    ...byFamily.map((measures) => ({ measures, verdict: "accepted" as const })),
  ];
  const { accepted, rejected, right, wrong, missed } = agreement(proposed, { links });
  const old =
    earlier === 0 ? "" : `（其中 ${earlier} 对上次 --seal 时已有，没有列出；npm run links -- --all 全列）`;
  return (
    `认定 ${accepted} 对，否定 ${rejected} 对，待审定 ${open.length} 对${old}；` +
    `机器提出而已审定的 ${right + wrong} 对中认定 ${right} 对，另有 ${missed} 对由编者补认`
  );
}

function readOptions(args: string[]): Options {
  const { values } = parseOptions({
    args,
    options: { seeds: { type: "string" }, all: { type: "boolean" }, seal: { type: "boolean" } },
  });
  const { seal: isSealing = false, all: isAll = false } = values;
  if (isSealing && isAll) throw new UsageError("--all 与 --seal 不能一起用");
  return { seeds: existingFolder("--seeds", values.seeds ?? siteSeeds()), isSealing, isAll };
}

const args = process.argv.slice(2);
process.exitCode = commandStatus(USAGE, args, () => {
  const options = readOptions(args);
  if (!options.isSealing) return listOrSeal(options);
  return holdingSeeds(options.seeds, () => {
    recoverNoticeFiles(options.seeds);
    return listOrSeal(options);
  });
});
