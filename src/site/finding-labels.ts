/** Findings by kind, as pages list them. */
import { findingKinds } from "../model/finding-codes.ts";
import { type Finding, Severity } from "../model/schema.ts";
import { severityLabels } from "../wording/codes.ts";
import { groupBy } from "./group-by.ts";

/** A finding's kind in words: 存疑：疑似丢失的符号. */
export function findingName({ code, severity }: Pick<Finding, "code" | "severity">): string {
  return `${severityLabels[severity]}：${findingKinds[code].name}`;
}

/** Findings of one kind. */
export interface FindingGroup {
  severity: Severity;
  name: string;
  findings: Finding[];
}

/** Findings by kind, the gravest first. */
export function findingGroups(findings: readonly Finding[]): FindingGroup[] {
  return Severity.options.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return [...groupBy(own, findingName)].map(([name, found]) => ({ severity, name, findings: found }));
  });
}
