/** What `npm run correct` does, as a function. */
import { holdingSeeds } from "../add/notice-files.ts";
import {
  commandStatus,
  existingFolder,
  parseOptions,
  siteSeeds,
  UsageError,
  usageOf,
} from "../command-line.ts";
import { DECISION_OPTIONS, DECISION_USAGE, readDecision } from "../published/decision.ts";
import { say } from "../terminal.ts";
import { type CorrectionRequest, correct } from "./correct.ts";

const USAGE = usageOf(
  "correct",
  `文件编号 ${DECISION_USAGE} [--notice-only] [--seeds 目录]\n　　　npm run correct -- 措施编号… ${DECISION_USAGE} [--seeds 目录]`,
);

function readOptions(args: string[]): { seeds: string; request: CorrectionRequest } {
  const { values, positionals } = parseOptions({
    args,
    options: { ...DECISION_OPTIONS, "notice-only": { type: "boolean" }, seeds: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals.length === 0)
    throw new UsageError("请写明更正了哪份文件或哪几条措施，如 shili-2025、shili-2025-3");
  const decision = readDecision(values, "更正");
  const request = { ...decision, ids: [...new Set(positionals)], noticeOnly: values["notice-only"] ?? false };
  return { seeds: existingFolder("--seeds", values.seeds ?? siteSeeds()), request };
}

/**
 * Records a correction as a command line says.
 *
 * @returns the exit status: 0 done; 1 refused, or nothing could be written; 2 wrong usage
 */
export function correctCommand(args: string[]): number {
  return commandStatus(USAGE, args, () => {
    const { seeds, request } = readOptions(args);
    say(holdingSeeds(seeds, () => correct(seeds, request)));
    say("请运行 npm run build 并上传，文件页、措施页、订阅源和数据随之更新");
    return 0;
  });
}
