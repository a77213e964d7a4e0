import type { Finding } from "../../src/model/schema.ts";

/** Why a command on published texts does nothing, in one sentence; with what the converter found, where it was that. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly findings: readonly Finding[];

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message);
    this.findings = findings;
  }
}
