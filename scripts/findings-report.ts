/** Prints findings so that what is wrong comes first, and what is only open doesn't hide it. */
import { type FindingCode, isOpen } from "../src/model/finding-codes.ts";
import type { Finding } from "../src/model/schema.ts";
import { printFinding } from "./converter/source/findings.ts";

/** More of one open kind are counted, not listed. */
const MOST_LISTED = 3;

/** The lines of a report, by the stream that they go to. */
export interface FindingLines {
  /** Errors, then what is doubtful, then what is open with a warning: standard error. */
  wrong: string[];
  /** What is open otherwise, then what was merely done: standard output. */
  rest: string[];
}

/**
 * Orders findings by what an editor must do about them. Of each kind that only waits for a
 * decision a few are listed and the others counted, unless `everything` is asked for.
 */
export function reportFindings(findings: readonly Finding[], everything = false): FindingLines {
  const having = (severity: Finding["severity"]) => findings.filter((one) => one.severity === severity);
  const of = (severity: Finding["severity"]) =>
    having(severity)
      .filter(({ code }) => !isOpen(code))
      .map(printFinding);
  const open = (severity: Finding["severity"]) => openLines(having(severity), everything);
  return {
    wrong: [...of("error"), ...of("warning"), ...open("warning")],
    rest: [...open("info"), ...of("info")],
  };
}

/** How many findings there are of each kind that only waits for an editor's decision. */
export function countOpen(findings: readonly Finding[]): ReadonlyMap<FindingCode, number> {
  const counts = new Map<FindingCode, number>();
  for (const { code } of findings) if (isOpen(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function openLines(findings: readonly Finding[], everything: boolean): string[] {
  return [...countOpen(findings)].flatMap(([code, count]) => {
    const own = findings.filter((finding) => finding.code === code).map(printFinding);
    if (everything || count <= MOST_LISTED) return own;
    return [...own.slice(0, MOST_LISTED), `${code} 还有 ${count - MOST_LISTED} 处待决定；加 --open 逐条列出`];
  });
}
