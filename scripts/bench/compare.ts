/**
 * What pages of comparisons, documents and strengths cost at several sizes, over drawn collections whose whole
 * proposals count as accepted and whose measures name documents: the CPU of making each kind's inputs and texts, from a site that knows nothing yet.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadContent } from "../../src/content/load.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { existingFolder, parseOptions, readOrExit } from "../command-line.ts";
import { workFolder } from "../files/work-folder.ts";
import { exponent, median } from "./build/figures.ts";
import { measuredRun } from "./build/measured-run.ts";
import { withFamilies } from "./compare/accepted.ts";
import { withDocuments } from "./compare/cited.ts";
import { comparedPages } from "./compare/pages.ts";
import { drawCorpus } from "./corpus/draw-corpus.ts";
import { wholeNumber } from "./whole-number.ts";

/** It converts collections of thousands of measures. */
export const onlyByName = true;

const USAGE = "用法：npm run bench -- compare [--sizes 1000,3000,10000] [--runs 3] [--seed 1] [--seeds 目录]";
/** What the project promises of every stage; what differs by less than this from a line is the machine's. */
const LIMIT = 1.1;

function readOptions(args: string[]) {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ args, options: { sizes: text, runs: text, seed: text, seeds: text } });
  const { sizes = "1000,3000,10000", runs = "3", seed = "1", seeds = "seeds" } = values;
  return {
    sizes: sizes.split(",").map((size) => wholeNumber("--sizes", size, 10)),
    runs: wholeNumber("--runs", runs, 1),
    seed: wholeNumber("--seed", seed, 0),
    seeds: existingFolder("--seeds", seeds),
  };
}

/** The cost of a kind of pages at a size. */
interface Cost {
  measures: number;
  pages: number;
  /** CPU, in milliseconds. */
  cost: number;
}

/** Prints a line a kind and size, then by how much each grows. */
export async function run(args: string[]): Promise<void> {
  const { sizes, runs, seed, seeds } = readOrExit(USAGE, () => readOptions(args));
  const costs = new Map<string, Cost[]>(Object.keys(comparedPages).map((name) => [name, []]));
  console.log("measures\tkind\tpages\tCPU ms\tms/measure");
  for (const measures of sizes) {
    const folder = workFolder("bench");
    const content = await convertDrawn(folder.path, { seeds, measures, seed });
    const loaded = withDocuments(withFamilies(loadContent(content)));
    folder.remove();
    for (const [name, make] of Object.entries(comparedPages)) {
      const found = Array.from({ length: runs }, () => {
        const site = assembleSite(loaded);
        const start = process.cpuUsage();
        const pages = make(site);
        const { user, system } = process.cpuUsage(start);
        return { pages, cost: (user + system) / 1000 };
      });
      const cost = median(found.map((one) => one.cost));
      const pages = found[0]?.pages ?? 0;
      costs.get(name)?.push({ measures, pages, cost });
      console.log([measures, name, pages, cost.toFixed(0), (cost / measures).toFixed(3)].join("\t"));
    }
  }
  console.log("\nexponents of CPU between neighbouring sizes (1 is linear)");
  for (const [name, own] of costs) {
    const steps = own.slice(1).map((cost, index) => exponent(own[index] ?? cost, cost));
    const mark = steps.some((step) => step > LIMIT) ? " ABOVE" : "";
    console.log(`${name}\t${steps.map((step) => step.toFixed(2)).join("\t")}${mark}`);
  }
}

/** Draws a collection and converts it in a process of its own; gives the folder of its content. */
async function convertDrawn(
  folder: string,
  input: { seeds: string; measures: number; seed: number },
): Promise<string> {
  for (const [path, text] of drawCorpus(input)) {
    const file = join(folder, "seeds", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const content = join(folder, "content");
  const script = join(import.meta.dirname, "../convert.ts");
  const words = [script, "--seeds", join(folder, "seeds"), "--content", content];
  const { status, output } = await measuredRun(words, { cwd: folder });
  if (status !== 0) throw new Error(`the drawn collection can't be converted: ${output}`);
  return content;
}
