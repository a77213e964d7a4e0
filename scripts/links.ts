/**
 * `npm run links`: the proposed links that no editor has decided, as entries
 * for the ledger, and how far the proposals agree with what was decided.
 *
 *     --seeds DIR   another folder of notices with its own vocabulary
 *     --seal        enters the fingerprints of the texts in entries that have none
 */
import { join } from "node:path";
import {
  contentOf,
  existingFolder,
  parseOptions,
  readOrExit,
  siteSeeds,
  usageOf,
  writeOrExit,
} from "./command-line.ts";
import { convertFolder } from "./converter/folder/convert-folder.ts";
import { agreement } from "./converter/lineage/agreement.ts";
import { printProposal, seal } from "./converter/lineage/print.ts";
import { LINKS_FILE } from "./converter/registries/links.ts";
import { registryText } from "./converter/registries/registry-file.ts";
import { printFinding } from "./converter/source/findings.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { printDifferences } from "./links/differences.ts";
import { say, warn } from "./terminal.ts";

const USAGE = usageOf("links", "[--seeds 目录] [--seal]");

function main(args: string[]): number {
  const { seeds, isSealing } = readOrExit(USAGE, () => readOptions(args));
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
  if (isSealing) {
    const { text, sealed } = seal(registryText(path, LINKS_FILE) ?? "", lineage.texts);
    if (sealed > 0) writeOrExit(() => writeFileWhole(path, text));
    say(`${path}：记下 ${sealed} 对文字`);
    return 0;
  }
  for (const proposal of lineage.open) say(printDifferences(proposal) + printProposal(proposal));
  const { accepted, rejected, right, wrong, missed } = agreement(
    lineage.proposed,
    result.registries.links.value,
  );
  say(
    `认定 ${accepted} 对，否定 ${rejected} 对，待审定 ${lineage.open.length} 对；` +
      `机器提出而已审定的 ${right + wrong} 对中认定 ${right} 对，另有 ${missed} 对由编者补认`,
  );
  return 0;
}

function readOptions(args: string[]): { seeds: string; isSealing: boolean } {
  const { values } = parseOptions({
    args,
    options: { seeds: { type: "string" }, seal: { type: "boolean" } },
  });
  return { seeds: existingFolder("--seeds", values.seeds ?? siteSeeds()), isSealing: values.seal ?? false };
}

process.exitCode = main(process.argv.slice(2));
