/** Writes a collection of invented notices in the manner of the real ones, for measuring the whole way. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import {
  existingFolder,
  exitUnwritten,
  parseOptions,
  readOrExit,
  UsageError,
  writeOrExit,
} from "../command-line.ts";
import { foreignReason, markOf } from "../files/owned-folder.ts";
import { putFolder } from "../files/swap-folder.ts";
import { writing } from "../files/write-error.ts";
import { drawCorpus } from "./corpus/draw-corpus.ts";
import { wholeNumber } from "./whole-number.ts";

/** It writes a folder, so it runs only when it is named. */
export const onlyByName = true;

const USAGE = "用法：npm run bench -- corpus --out 目录 [--measures 10000] [--seed 1] [--seeds 目录]";

function readOptions(args: string[]) {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ args, options: { out: text, measures: text, seed: text, seeds: text } });
  const { out, seeds = "seeds", measures = "10000", seed = "1" } = values;
  if (out === undefined) throw new UsageError("请用 --out 指明写到哪个目录");
  const foreign = foreignReason(out, "bench");
  if (foreign !== null) throw new UsageError(`--out 的目录“${out}”${foreign}；请换一个不存在的、空的目录`);
  return {
    out,
    seeds: existingFolder("--seeds", seeds),
    measures: wholeNumber("--measures", measures, 10),
    seed: wholeNumber("--seed", seed, 0),
  };
}

/** Writes the folder, which is absent, empty or its own. */
export async function run(args: string[]): Promise<void> {
  const { out, ...input } = readOrExit(USAGE, () => readOptions(args));
  const start = performance.now();
  const files = drawCorpus(input);
  const notices = [...files.keys()].filter((name) => name.endsWith(".txt") && !name.includes("/")).length;
  writeOrExit(() => writing(dirname(out), () => mkdirSync(dirname(out), { recursive: true })));
  await putFolder(out, new Map([...files, markOf("bench")])).catch(exitUnwritten);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${out}: ${input.measures} measures in ${notices} notices, seed ${input.seed}, ${seconds} s`);
}
