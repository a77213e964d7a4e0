/** What a build takes at several sizes: convert, render and index from nothing, beside Astro's own floor and a peer; or building again. */
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { existingFolder, parseOptions, readOrExit, UsageError } from "../command-line.ts";
import { workFolder } from "../files/work-folder.ts";
import { eleventyIn } from "./build/eleventy.ts";
import { report, type SizeRuns } from "./build/figures.ts";
import { runStages, STAGES, type Stage, withNeeded } from "./build/stages.ts";
import { drawCorpus } from "./corpus/draw-corpus.ts";
import { type PeerRuns, peerPicture, peerTables } from "./peers/report.ts";
import { runPeers } from "./peers/scenarios.ts";
import { type Tool, toolsIn } from "./peers/tools.ts";
import { wholeNumber } from "./whole-number.ts";

/** It takes from minutes to hours. */
export const onlyByName = true;

/** Whoever wants these asks for them: they build everything once more. */
const AGAIN: ReadonlySet<Stage> = new Set(["whole", "same", "edit"]);

const USAGE = `用法：npm run bench -- build [--sizes 145,1000,10000,30000] [--runs 3] [--stages ${STAGES.join(",")}]
  [--seed 1] [--seeds 目录] [--eleventy 目录]
或：npm run bench -- build --peers 目录 [--sizes 145,1000,10000] [--runs 3] [--seed 1] [--seeds 目录] [--picture 文件.svg]`;

function readOptions(args: string[]) {
  const text = { type: "string" } as const;
  const options = {
    sizes: text,
    runs: text,
    stages: text,
    seed: text,
    seeds: text,
    eleventy: text,
    peers: text,
    picture: text,
  };
  const { values } = parseOptions({ args, options });
  const { runs = "3", seed = "1", seeds = "seeds" } = values;
  const { sizes = values.peers === undefined ? "145,1000,10000,30000" : "145,1000,10000" } = values;
  const {
    stages = STAGES.filter(
      (stage) => !AGAIN.has(stage) && (stage !== "eleventy" || values.eleventy !== undefined),
    ).join(","),
  } = values;
  const wanted = stages.split(",").map((name): Stage => {
    const stage = STAGES.find((one) => one === name);
    if (stage === undefined) throw new UsageError(`--stages 里没有“${name}”这一步`);
    return stage;
  });
  if (wanted.includes("eleventy") && values.eleventy === undefined)
    throw new UsageError("要比较 Eleventy，请用 --eleventy 指明装有它的目录");
  return {
    sizes: sizes.split(",").map((size) => wholeNumber("--sizes", size, 10)),
    runs: wholeNumber("--runs", runs, 1),
    stages: withNeeded(wanted),
    seed: wholeNumber("--seed", seed, 0),
    seeds: existingFolder("--seeds", seeds),
    eleventy: values.eleventy === undefined ? null : eleventyIn(values.eleventy),
    peers: values.peers === undefined ? null : toolsIn(values.peers),
    picture: values.picture ?? null,
  };
}

/** Runs all sizes in turn, as often as asked, so that what else the machine does strikes all alike. */
export async function run(args: string[]): Promise<void> {
  const { sizes, runs, stages, seed, seeds, eleventy, peers, picture } = readOrExit(USAGE, () =>
    readOptions(args),
  );
  const folder = workFolder("bench").path;
  const found: SizeRuns[] = sizes.map((measures) => ({ measures, runs: [] }));
  for (const { measures } of found) {
    for (const [path, text] of drawCorpus({ seeds, measures, seed })) {
      const file = join(folder, `seeds-${measures}`, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  if (peers !== null) return compareWith(peers, { sizes, runs, folder, picture });
  for (let number = 1; number <= runs; number += 1) {
    for (const { measures, runs: own } of found) {
      const [work, sources] = [join(folder, "work"), join(folder, `seeds-${measures}`)];
      own.push(await runStages(stages, { seeds: sources, work, eleventy }));
      const took = own
        .at(-1)
        ?.map(({ stage, wall, status }) => `${stage} ${status === 0 ? "" : "failed "}${wall.toFixed(1)} s`);
      console.error(`run ${number} of ${runs}, ${measures} measures: ${took?.join(", ")}`);
    }
  }
  for (const line of report(found, stages)) console.log(line);
}

/** Builds each collection by each generator in turn, as often as asked, and prints tables for the docs. */
async function compareWith(
  tools: readonly Tool[],
  { sizes, runs, folder, picture }: { sizes: number[]; runs: number; folder: string; picture: string | null },
): Promise<void> {
  const found: PeerRuns[] = sizes.map((measures) => ({ measures, runs: [] }));
  for (let number = 1; number <= runs; number += 1) {
    for (const { measures, runs: own } of found) {
      const ran = await runPeers(tools, join(folder, `seeds-${measures}`), join(folder, "work"));
      own.push(...ran);
      const took = ran.map(
        ({ tool, scenario, cpu, status }) =>
          `${tool} ${scenario} ${status === 0 ? cpu.toFixed(1) : "failed"}`,
      );
      console.error(`run ${number} of ${runs}, ${measures} measures, CPU s: ${took.join(", ")}`);
    }
  }
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.versions.node}, medians of ${runs}\n`,
  );
  for (const line of peerTables(found)) console.log(line);
  if (picture !== null) writeFileSync(picture, peerPicture(found));
}
