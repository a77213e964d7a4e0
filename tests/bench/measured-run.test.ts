/** What the benchmark of a build says that a run took. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { exponent, median, medians } from "../../scripts/bench/build/figures.ts";
import { measuredRun } from "../../scripts/bench/build/measured-run.ts";

const folder = mkdtempSync(join(tmpdir(), "measured-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Works for a quarter of a second of processor time with 150 MB in memory. */
const work = program(
  "work.mjs",
  `const held = Buffer.alloc(150 * 1024 * 1024, 1);
   while (process.cpuUsage().user < 250_000);
   console.log("done", held.length);`,
);
const parent = program(
  "parent.mjs",
  `import { spawnSync } from "node:child_process";
   process.exitCode = spawnSync(process.execPath, [${JSON.stringify(work)}], { stdio: "inherit" }).status;`,
);
const failing = program("failing.mjs", 'console.error("no such thing"); process.exit(3);');

describe.each(["outside", "at exit"] as const)("a run that is measured %s", (method) => {
  // The shell's `times` and `/proc` are Linux's.
  const isPossible = method === "at exit" || process.platform === "linux";

  test.runIf(isPossible)("counts the work and the memory of the processes that it starts", async () => {
    const run = await measuredRun([parent], {}, method);
    expect(run.status).toBe(0);
    expect(run.output).toContain("done");
    expect(run.cpu).toBeGreaterThan(0.25);
    expect(run.cpu).toBeLessThan(5);
    expect(run.peak).toBeGreaterThan(150 * 1024 * 1024);
    expect(run.peak).toBeLessThan(1024 * 1024 * 1024);
  });

  test.runIf(isPossible)("tells by its status and last words that it failed", async () => {
    const run = await measuredRun([failing], {}, method);
    expect(run.status).toBe(3);
    expect(run.output).toContain("no such thing");
  });
});

describe("the figures", () => {
  test("a cost that grows as the measures has the exponent 1, one that grows as their square 2", () => {
    expect(exponent({ measures: 1000, cost: 3 }, { measures: 10_000, cost: 30 })).toBeCloseTo(1);
    expect(exponent({ measures: 1000, cost: 3 }, { measures: 3000, cost: 27 })).toBeCloseTo(2);
  });

  test("the median is the middle one", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(5);
  });

  test("a stage that failed once has no medians", () => {
    const run = { stage: "convert" as const, wall: 1, cpu: 2, peak: 3, output: "", size: null };
    expect(medians({ measures: 10, runs: [[{ ...run, status: 0 }]] }, "convert")).toEqual({
      ...{ wall: 1, cpu: 2, peak: 3 },
    });
    const runs = [[{ ...run, status: 0 }], [{ ...run, status: 1 }]];
    expect(medians({ measures: 10, runs }, "convert")).toBeNull();
  });
});
