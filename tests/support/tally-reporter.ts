import { writeSync } from "node:fs";
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

/** How a whole run went. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts a run. A file or group that could not run, and an error outside any
 * test, are failures too: a run may not look better than it was.
 */
export function tallyOf(modules: readonly TestModule[], unhandled: number, reason: TestRunEndReason): Tally {
  const tally = { passed: 0, failed: unhandled, skipped: 0 };
  for (const module of modules) {
    const groups = [module, ...module.children.allSuites()];
    tally.failed += groups.filter((group) => group.errors().length > 0).length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") tally.passed += 1;
      else if (state === "skipped") tally.skipped += 1;
      // A test still pending at the end never gave its verdict.
      else tally.failed += 1;
    }
  }
  if (reason !== "passed" && tally.failed === 0) tally.failed = 1;
  return tally;
}

/** Prints a tally as one line that people and programs read alike. */
export function printTally({ passed, failed, skipped }: Tally): string {
  const rest = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${rest}`;
}

/**
 * Closes the whole run's output with its tally. It is written as the process
 * exits, after every other reporter and every teardown; a run that broke off
 * before its end counts as one failure.
 */
export default class TallyReporter implements Reporter {
  #tally: Tally = { passed: 0, failed: 1, skipped: 0 };

  onInit(): void {
    process.once("exit", () => {
      const good = this.#tally.failed > 0 || (process.exitCode ?? 0) === 0;
      const tally = good ? this.#tally : { ...this.#tally, failed: 1 };
      writeSync(1, `${printTally(tally)}\n`);
    });
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    this.#tally = tallyOf(modules, unhandled.length, reason);
  }
}
