import { expect, test } from "vitest";
import type { TestModule } from "vitest/node";
import { printTally, tallyOf } from "./tally-reporter.ts";

/** As much of a test file as the tally looks at. */
function moduleOf(states: string[], errors: number[] = [0]): TestModule {
  const group = (count: number) => ({ errors: () => Array.from({ length: count }) });
  const [own = 0, ...inner] = errors;
  const children = {
    allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    allSuites: () => inner.map(group),
  };
  return { ...group(own), children } as unknown as TestModule;
}

test("counts tests by their verdict", () => {
  const tally = tallyOf([moduleOf(["passed", "failed"]), moduleOf(["skipped", "passed"])], 0, "failed");
  expect(printTally(tally)).toBe("2 passed, 1 failed, 1 skipped");
});

test("counts files, groups and errors outside any test as failures, and a test without a verdict", () => {
  expect(printTally(tallyOf([moduleOf(["pending"], [1, 1])], 2, "failed"))).toBe("0 passed, 5 failed");
});

test("never calls a failed or interrupted run clean", () => {
  expect(printTally(tallyOf([], 0, "interrupted"))).toBe("0 passed, 1 failed");
  expect(printTally(tallyOf([moduleOf(["passed"])], 0, "failed"))).toBe("1 passed, 1 failed");
  expect(printTally(tallyOf([moduleOf(["passed"])], 0, "passed"))).toBe("1 passed, 0 failed");
});
