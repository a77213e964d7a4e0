/**
 * `npm run links`: the proposed links that no editor has decided, as entries
 * for the ledger, and how far the proposals agree with what was decided.
 *
 *     --seeds DIR   another folder of notices with its own vocabulary
 *     --seal        enters the fingerprints of the texts in entries that have none
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { convertFolder } from "./converter/convert-folder.ts";
import { readOrNull } from "./converter/files.ts";
import { printFinding } from "./converter/findings.ts";
import { agreement } from "./converter/lineage/agreement.ts";
import { LINKS_FILE, readLinks } from "./converter/lineage/ledger.ts";
import { printProposal, seal } from "./converter/lineage/print.ts";

const { values } = parseArgs({ options: { seeds: { type: "string" }, seal: { type: "boolean" } } });
const seeds = values.seeds ?? "seeds";
const path = join(seeds, LINKS_FILE);
const { lineage, findings, notices } = convertFolder({
  seeds,
  vocabulary: join(seeds, "vocabulary"),
  publish: true,
});
const all = [...findings, ...notices.flatMap((notice) => (notice.converted ? [] : notice.findings))];
const serious = all.filter(({ severity, code }) => severity === "error" || code.startsWith("LINK_"));
for (const finding of serious) console.error(printFinding(finding));
if (lineage === null || all.some(({ severity }) => severity === "error")) {
  process.exitCode = 1;
} else if (values.seal) {
  const { text, sealed } = seal(readFileSync(path, "utf8"), lineage.texts);
  if (sealed > 0) writeFileSync(path, text);
  console.log(`${path}：记下 ${sealed} 对文字`);
} else {
  for (const proposal of lineage.open) console.log(printProposal(proposal));
  const { accepted, rejected, right, wrong, missed } = agreement(
    lineage.proposed,
    readLinks(readOrNull(path)).value,
  );
  console.log(
    `认定 ${accepted} 对，否定 ${rejected} 对，待审定 ${lineage.open.length} 对；` +
      `机器提出而已审定的 ${right + wrong} 对中认定 ${right} 对，另有 ${missed} 对由编者补认`,
  );
}
