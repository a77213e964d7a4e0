/** The long form of what `npm test` tries on a sample: properties of any text, and kills at any moment. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { personsEnv } from "../support/build.ts";
import { ROOT } from "./copy.ts";

/** The test files that know a long form. */
const FILES = readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" })
  .map((name) => join("tests", name))
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) => /\bruns\(\d+\)/.test(readFileSync(join(ROOT, name), "utf8")));

test("holds in the long form, too", () => {
  expect(FILES.length).toBeGreaterThan(3);
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--testTimeout", "600000"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, ...FILES], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...personsEnv(), PROPERTY_RUNS: "10" },
    maxBuffer: 1 << 28,
  });
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  expect(stdout).toMatch(/^\d{2,} passed, 0 failed$/m);
});
