/**
 * `npm run conformance -- DIR`: how well the converter reads a folder of real
 * notices with readings by hand (`name.txt` beside `name.json`), and how many of their
 * bodies the starter registry knows. `--bodies 200 --seed 1` prints so many of what it
 * read, drawn by a seed, for reading by hand.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseOptions, readOrExit, siteSeeds, UsageError, usageOf } from "./command-line.ts";
import { drawBodies, printBodies, readBodies } from "./conformance/bodies.ts";
import { type Comparison, compare, f1, type Score } from "./conformance/compare.ts";
import { Reading } from "./conformance/reading.ts";
import { convertFolder } from "./converter/folder/convert-folder.ts";
import { say, warn } from "./terminal.ts";

const USAGE = usageOf("conformance", "目录（其中有 名称.txt 和 名称.json） [--bodies 个数] [--seed 数]");
const { directory, sample, seed } = readOrExit(USAGE, () => {
  const string = { type: "string" } as const;
  const { values, positionals } = parseOptions({
    options: { bodies: string, seed: string },
    allowPositionals: true,
  });
  const [directory, ...others] = positionals;
  if (directory === undefined || others.length > 0) throw new UsageError("应给出一个目录");
  const { bodies = "0", seed = "1" } = values;
  for (const [name, value] of Object.entries({ bodies, seed }))
    if (!/^\d{1,6}$/.test(value)) throw new UsageError(`--${name} “${value}”应是一个整数`);
  return { directory, sample: Number(bodies), seed: Number(seed) };
});
// The notices are not part of the project.
if (!existsSync(directory)) {
  warn(`conformance left out: there is no folder "${directory}"`);
  process.exit(0);
}

const share = ({ expected, right }: Score) => (expected === 0 ? "-" : (right / expected).toFixed(3));
const total: Comparison["units"][] = [0, 1, 2].map(() => ({ expected: 0, found: 0, right: 0 }));
let countsRight = 0;
let notices = 0;

say("notice\tmeasures\twith units\tunits P/R/F1\troles\tdeadlines\tunaccounted");
const result = convertFolder({
  ...{ seeds: directory, vocabulary: join(siteSeeds(), "vocabulary"), publish: false },
});
for (const entry of result.notices) {
  const path = join(directory, `${entry.id}.json`);
  if (!existsSync(path)) continue;
  notices += 1;
  const reading = Reading.parse(JSON.parse(readFileSync(path, "utf8")));
  const { measures, withUnits, units, roles, deadlines, differences } = compare(
    reading,
    entry.converted ? entry.measures : [],
  );
  if (measures.expected === measures.found) countsRight += 1;
  for (const [index, score] of [units, roles, deadlines].entries()) {
    const sum = total[index];
    if (!sum) continue;
    sum.expected += score.expected;
    sum.found += score.found;
    sum.right += score.right;
  }
  const precision = units.found === 0 ? "-" : (units.right / units.found).toFixed(2);
  say(
    [
      entry.id,
      `${measures.found}/${measures.expected}`,
      `${withUnits.found}/${withUnits.expected}`,
      `${precision}/${share(units)}/${f1(units).toFixed(3)}`,
      share(roles),
      share(deadlines),
      // Characters that belong to no span end a conversion, so a converted notice has none.
      entry.converted ? 0 : "failed",
    ].join("\t"),
  );
  for (const difference of differences) say(`    ${difference}`);
}
const [units, roles, deadlines] = total;
if (units && roles && deadlines) {
  say(
    `counts right ${countsRight} of ${notices}; units F1 ${f1(units).toFixed(3)}, roles ${share(roles)}, deadlines ${share(deadlines)}`,
  );
}
const bodies = readBodies(result.notices, result.registries.vocabulary);
for (const line of printBodies(bodies)) say(line);
for (const { notice, printed, body } of drawBodies(bodies, sample, seed))
  say(`${notice}\t${printed}\t${body?.id}\t${body?.name}`);
