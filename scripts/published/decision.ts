/** What a publisher says of a decision on published texts: why, when, and who decided it. */
import * as z from "zod";
import { UsageError } from "../command-line.ts";
import { today } from "../today.ts";

/** A decision as the ledger of published ids holds it. */
export interface Decision {
  reason: string;
  on: string;
  by: string | null;
}

/** The options by which every such command takes it. */
export const DECISION_OPTIONS = {
  reason: { type: "string" },
  date: { type: "string" },
  by: { type: "string" },
} as const;

/** How they are written. */
export const DECISION_USAGE = "--reason 原因 [--date 年-月-日] [--by 姓名]";

/**
 * Reads the options; where no day is given, it is today.
 *
 * @param what it is that needs a reason, as the sentence says it
 * @throws UsageError
 */
export function readDecision(
  { reason, date, by }: { reason?: string; date?: string; by?: string },
  what: string,
): Decision {
  const [why, who] = [reason?.trim() ?? "", by?.trim()];
  if (why === "") throw new UsageError(`请用 --reason 写明${what}的原因，页面上照登`);
  for (const [option, text] of [
    ["--reason", why],
    ["--by", who ?? ""],
  ])
    if (/[\r\n]/.test(text ?? "")) throw new UsageError(`${option} 只能写一行`);
  if (who === "") throw new UsageError("--by 后面要有姓名");
  const on = date ?? today();
  if (!z.iso.date().safeParse(on).success)
    throw new UsageError(`--date 应为日期，如 2026-11-27，不能是“${on}”`);
  return { reason: why, on, by: who ?? null };
}
