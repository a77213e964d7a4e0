/**
 * `npm run ids`: enters the ids of newly added measures in the
 * published ids. Run it when a notice is published; from then on its ids keep
 * their meaning.
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
import { publishIds } from "./converter/folder/check-ids.ts";
import { convertFolder } from "./converter/folder/convert-folder.ts";
import { enterRegistry } from "./converter/folder/gone.ts";
import { publishFamilies } from "./converter/lineage/family-ids.ts";
import { IDS_FILE } from "./converter/registries/published-ids.ts";
import { printPublishedIds } from "./converter/registries/published-ids-print.ts";
import { printFinding } from "./converter/source/findings.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { say, warn } from "./terminal.ts";

function readSeeds(args: string[]): string {
  const { positionals } = parseOptions({ args, options: {}, allowPositionals: true });
  const [folder = siteSeeds(), ...others] = positionals;
  if (others.length > 0) throw new UsageError("只能给出一个目录");
  return existingFolder(null, folder);
}

function enterIds(seeds: string): number {
  recoverNoticeFiles(seeds);
  const path = join(seeds, IDS_FILE);
  const content = contentOf(seeds);
  const result = convertFolder({
    ...{ seeds, vocabulary: join(seeds, "vocabulary"), publish: true },
    content,
  });
  const errors = [
    ...result.findings,
    ...result.notices.flatMap((notice) => (notice.converted ? [] : notice.findings)),
  ];
  for (const finding of errors) warn(printFinding(finding));
  if (errors.some(({ severity }) => severity === "error")) return 1;
  const before = result.registries.publishedIds.value;
  const measures = result.notices.flatMap((notice) => notice.converted?.measures ?? []);
  const published = publishFamilies(publishIds(before, measures), result.families);
  const sizeOf = ({ measures, families }: typeof before) =>
    Object.keys(measures).length + Object.keys(families).length;
  const added = sizeOf(published) - sizeOf(before);
  if (printPublishedIds(published) !== printPublishedIds(before)) {
    writeFileWhole(path, printPublishedIds(published));
    if (content !== null) enterRegistry(content, IDS_FILE);
  }
  say(`${path}：新登记 ${added} 个，共 ${sizeOf(published)} 个已发布的编号`);
  return 0;
}

const args = process.argv.slice(2);
process.exitCode = commandStatus(usageOf("ids", "[目录]"), args, () => {
  const seeds = readSeeds(args);
  return holdingSeeds(seeds, () => enterIds(seeds));
});
