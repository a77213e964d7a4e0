/** What the doctor says of a host: one sentence each, with what to set. */

/**
 * `error`: readers get something wrong, or nothing. `warning`: it works, but worse than it could, or may break.
 * `hint`: it could be better.
 */
export type Severity = "error" | "warning" | "hint";

export interface Remark {
  severity: Severity;
  /** What is wrong, and what to do. */
  text: string;
}

export const error = (text: string): Remark => ({ severity: "error", text });
export const warning = (text: string): Remark => ({ severity: "warning", text });
export const hint = (text: string): Remark => ({ severity: "hint", text });

const NAMES: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", hint: "建议" };
const ORDER: readonly Severity[] = ["error", "warning", "hint"];

/** The remarks as lines, the worst first. */
export function printRemarks(remarks: readonly Remark[]): string[] {
  const sorted = [...remarks].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return sorted.map(({ severity, text }) => `${NAMES[severity]}：${text}`);
}

/** The remarks in numbers: `错误 1 项，提醒 0 项，建议 2 项`. */
export function countRemarks(remarks: readonly Remark[]): string {
  const of = (wanted: Severity) => remarks.filter(({ severity }) => severity === wanted).length;
  return ORDER.map((severity) => `${NAMES[severity]} ${of(severity)} 项`).join("，");
}

/** What the command ends with: 0 where nothing is worse than a hint, else 1. */
export function exitStatus(remarks: readonly Remark[]): 0 | 1 {
  return remarks.some(({ severity }) => severity !== "hint") ? 1 : 0;
}
