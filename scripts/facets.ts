/**
 * `npm run facets`: how far the machine's facet values agree with what editors
 * decided, by facet and value, and where they differ.
 *
 *     --draft NOTICE    a review to begin with, of the notice's measures that have none
 *     --seeds DIR       another folder of sources
 */
import { join } from "node:path";
import { contentOf, existingFolder, parseOptions, readOrExit, siteSeeds, usageOf } from "./command-line.ts";
import { FacetProposer } from "./converter/facets/propose.ts";
import { convertFolder } from "./converter/folder/convert-folder.ts";
import { reviewFile } from "./converter/registries/facet-reviews.ts";
import { printFinding } from "./converter/source/findings.ts";
import { agreement, precision, recall, sum, type Tally } from "./facets/agreement.ts";
import { printDraft } from "./facets/draft.ts";
import { say, warn } from "./terminal.ts";

const text = { type: "string" } as const;
const options = readOrExit(usageOf("facets", "[--draft 文件编号] [--seeds 目录]"), () => {
  const { values } = parseOptions({ options: { draft: text, seeds: text } });
  return { ...values, seeds: existingFolder("--seeds", values.seeds ?? siteSeeds()) };
});
const { seeds } = options;
const result = convertFolder({
  ...{ seeds, vocabulary: join(seeds, "vocabulary"), publish: true },
  content: contentOf(seeds),
});
const { registries } = result;
const errors = [
  ...result.findings.filter(({ severity }) => severity === "error"),
  ...result.notices.flatMap((entry) => (entry.converted ? [] : entry.findings)),
];

function share(value: number | null): string {
  return value === null ? "—" : value.toFixed(3);
}

function row(name: string, tally: Tally): string {
  const { both, proposedOnly, decidedOnly } = tally;
  return [name, both, proposedOnly, decidedOnly, share(precision(tally)), share(recall(tally))].join("\t");
}

function report(): void {
  const proposer = new FacetProposer(registries.vocabulary);
  const reviewed = result.notices.flatMap(({ id, converted }) =>
    converted ? [{ measures: converted.measures, review: registries.ofNotice(id).review }] : [],
  );
  const { measures, values, disagreements } = agreement(reviewed, proposer);
  say(`已核对的措施 ${measures} 条。触发词就是对照它们写成的，用于新文件时会差一些。\n`);
  say("维度/取值\t一致\t多提\t漏提\t准确率\t召回率");
  for (const facet of new Set(proposer.values.map((value) => value.facet))) {
    const own = [...values].filter(([address]) => address.startsWith(`${facet}/`));
    say(row(facet, sum(own.map(([, tally]) => tally))));
    for (const [address, tally] of own) say(row(`  ${address}`, tally));
  }
  say(`\n不一致 ${disagreements.length} 处：`);
  for (const { measure, address, side, words } of disagreements)
    say(`${measure}\t${side === "proposed" ? "多提" : "漏提"}\t${address}\t${words}`);
}

function draft(id: string): void {
  const entry = result.notices.find((notice) => notice.id === id);
  if (!entry?.converted) {
    warn(`没有文件“${id}”；请写 seeds/ 里 .txt 的文件名，不带后缀`);
    process.exitCode = 1;
    return;
  }
  const { review, texts } = registries.ofNotice(id);
  const { decisions } = review;
  const open = entry.converted.measures.filter(({ front }) => !decisions.has(front.key));
  const proposer = new FacetProposer(registries.vocabulary);
  say(`${texts[1] === null ? "measures:\n" : ""}${printDraft(open, proposer)}`);
  warn(
    `以上 ${open.length} 条请逐条核对：属实的由 proposed 移到 confirmed，不适用的移到 struck 并写理由，漏掉的写进 added 并抄下字句，proposed 移空后删去；存入 ${seeds}/${reviewFile(id)}`,
  );
}

for (const finding of errors) warn(printFinding(finding));
if (errors.length > 0) process.exitCode = 1;
else if (options.draft !== undefined) draft(options.draft);
else report();
