import type { Finding } from "../../src/model/schema.ts";
import { printFinding } from "../converter/source/findings.ts";
import { warn } from "../terminal.ts";

/** Why a command on published texts does nothing, in one sentence; with what the converter found, where it was that. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly findings: readonly Finding[];

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message);
    this.findings = findings;
  }
}

/** Prints a refusal and gives its exit status. */
export function reportRefusal({ message, findings }: Refusal): 1 {
  for (const finding of findings) warn(printFinding(finding));
  warn(message);
  return 1;
}
