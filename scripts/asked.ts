/**
 * `npm run asked`: how many phrasings each notice has, and which measures have none.
 *
 *     --draft NOTICE    the form to be filled in, for the notice's measures that have none
 *     --seeds DIR       another folder of sources
 *
 * Exit status 0: told; 1: the sources can't be converted, or there is no such notice; 2: wrong usage.
 */
import { join } from "node:path";
import { printForm } from "./asked/form.ts";
import { contentOf, existingFolder, parseOptions, readOrExit, siteSeeds, usageOf } from "./command-line.ts";
import { unasked } from "./converter/folder/asked.ts";
import { convertFolder } from "./converter/folder/convert-folder.ts";
import { askedFile } from "./converter/registries/asked.ts";
import { printFinding } from "./converter/source/findings.ts";
import { say, warn } from "./terminal.ts";

const text = { type: "string" } as const;
const options = readOrExit(usageOf("asked", "[--draft 文件编号] [--seeds 目录]"), () => {
  const { values } = parseOptions({ options: { draft: text, seeds: text } });
  return { ...values, seeds: existingFolder("--seeds", values.seeds ?? siteSeeds()) };
});
const { seeds } = options;
const { registries, ...result } = convertFolder({
  ...{ seeds, vocabulary: join(seeds, "vocabulary"), publish: true },
  content: contentOf(seeds),
});
const notices = result.notices.flatMap((notice) => (notice.converted ? [notice] : []));
const errors = [
  ...result.findings.filter(({ severity }) => severity === "error"),
  ...result.notices.flatMap((entry) => (entry.converted ? [] : entry.findings)),
];

function report(): void {
  for (const notice of notices) {
    const without = unasked(registries, [notice]).length;
    const phrasings = Object.values(registries.asked.get(notice.id)?.value ?? {}).flat().length;
    say(`${notice.id}\t问法 ${phrasings} 句\t${notice.measures.length} 条措施中 ${without} 条没有`);
  }
}

function draft(id: string): void {
  const notice = notices.find((one) => one.id === id);
  if (notice === undefined) {
    warn(`没有文件“${id}”；请写 seeds/ 里 .txt 的文件名，不带后缀`);
    process.exitCode = 1;
    return;
  }
  const open = new Set(unasked(registries, [notice]).map(({ measure }) => measure));
  const entered = new Set(Object.keys(registries.asked.get(id)?.value ?? {}));
  const measures = notice.measures.filter((measure) => open.has(measure.id) && !entered.has(measure.key));
  const where = `${seeds}/${askedFile(id)}`;
  if (measures.length === 0) {
    warn(`${id} 的每一条在 ${where} 里都已列出；写着 [] 的请补写问法`);
    return;
  }
  say(printForm(measures, entered.size === 0 ? notice.notice.title : null).trimEnd());
  warn(`以上 ${measures.length} 条：逐条读原文，把 [] 换成问法，存入 ${where}，再运行 npm run convert`);
}

for (const finding of errors) warn(printFinding(finding));
if (errors.length > 0) process.exitCode = 1;
else if (options.draft !== undefined) draft(options.draft);
else report();
