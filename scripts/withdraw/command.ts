/** What `npm run withdraw` does, as a function. */
import { holdingSeeds } from "../add/notice-files.ts";
import {
  commandStatus,
  existingFolder,
  parseOptions,
  shellWord,
  siteSeeds,
  UsageError,
  usageOf,
} from "../command-line.ts";
import { DECISION_OPTIONS, DECISION_USAGE, type Decision, readDecision } from "../published/decision.ts";
import { say } from "../terminal.ts";
import { takeBack } from "./take-back.ts";
import { withdraw } from "./withdraw.ts";

const USAGE = usageOf(
  "withdraw",
  `编号 ${DECISION_USAGE} [--seeds 目录]\n　　　npm run withdraw -- 编号 --undo [--seeds 目录]`,
);

interface Options {
  seeds: string;
  /** The words by which the same sources are named again, behind a command; empty for the site's own. */
  again: string;
  id: string;
  /** `null` where the withdrawal is taken back. */
  decision: Decision | null;
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parseOptions({
    args,
    options: { ...DECISION_OPTIONS, undo: { type: "boolean" }, seeds: { type: "string" } },
    allowPositionals: true,
  });
  const [id, ...others] = positionals;
  if (id === undefined) throw new UsageError("请写明要撤下的文件或措施的编号，如 shili-2025");
  if (others.length > 0) throw new UsageError(`一次只能撤下一个编号，多余的是 ${others.join("、")}`);
  const seeds = existingFolder("--seeds", values.seeds ?? siteSeeds());
  const again = values.seeds === undefined ? "" : ` --seeds ${shellWord(values.seeds)}`;
  if (!values.undo) return { seeds, again, id, decision: readDecision(values, "撤下") };
  const stated = (["reason", "date", "by"] as const).find((name) => values[name] !== undefined);
  if (stated !== undefined) throw new UsageError(`--undo 是恢复，不能同 --${stated} 一起用`);
  return { seeds, again, id, decision: null };
}

/**
 * Withdraws a notice or a measure, or takes that back, as a command line says.
 *
 * @returns the exit status: 0 done; 1 refused, or nothing could be written; 2 wrong usage
 */
export function withdrawCommand(args: string[]): number {
  return commandStatus(USAGE, args, () => {
    const { seeds, again, id, decision } = readOptions(args);
    say(holdingSeeds(seeds, () => (decision === null ? takeBack(seeds, id) : withdraw(seeds, id, decision))));
    say("请运行 npm run build 并上传，地址、检索、订阅源和数据随之更新");
    if (decision !== null) say(`要恢复：npm run withdraw -- ${id} --undo${again}`);
    return 0;
  });
}
