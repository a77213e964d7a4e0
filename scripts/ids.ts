/**
 * `npm run ids`: enters the ids of newly added measures in the ledger of
 * published ids. Run it when a notice is published; from then on its ids keep
 * their meaning.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readEditorsFile } from "../src/model/yaml.ts";
import { existingFolder, parseOptions, readOrExit, UsageError } from "./command-line.ts";
import { convertFolder } from "./converter/convert-folder.ts";
import { printFinding } from "./converter/findings.ts";
import { LEDGER_FILE, publishIds, readLedger } from "./converter/ids.ts";
import { printLedger } from "./converter/ids-print.ts";
import { say, warn } from "./terminal.ts";

const seeds = readOrExit("用法：npm run ids -- [目录]", () => {
  const { positionals } = parseOptions({ options: {}, allowPositionals: true });
  const [folder = "seeds", ...others] = positionals;
  if (others.length > 0) throw new UsageError("只能给出一个目录");
  return existingFolder("参数", folder);
});
const path = join(seeds, LEDGER_FILE);
const result = convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true });
const errors = [
  ...result.findings,
  ...result.notices.flatMap((notice) => (notice.converted ? [] : notice.findings)),
];
for (const finding of errors) warn(printFinding(finding));
if (errors.some(({ severity }) => severity === "error")) {
  process.exitCode = 1;
} else {
  const source = readEditorsFile(path, LEDGER_FILE);
  const ledger = readLedger(source).value;
  const measures = result.notices.flatMap((notice) => notice.converted?.measures ?? []);
  const published = publishIds(ledger, measures);
  const added = Object.keys(published.measures).length - Object.keys(ledger.measures).length;
  if (added > 0) writeFileSync(path, printLedger(published));
  say(`${path}：新登记 ${added} 个，共 ${Object.keys(published.measures).length} 个已发布的编号`);
}
