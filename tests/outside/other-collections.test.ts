/** The engine's tests and `npm run check` hold whatever an editor does with `seeds/`. */
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { personsEnv } from "../support/build.ts";
import { copyProject, ROOT } from "./copy.ts";

const FIXTURES = join(ROOT, "tests/fixtures");

let copy: string;
beforeEach(() => {
  copy = copyProject();
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a program of the copy; gives what it printed, and fails where it failed. */
function run(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: "utf8",
    env: personsEnv(),
    maxBuffer: 1 << 28,
  });
  expect(status, `${args.join(" ")}\n${stdout}\n${stderr}`).toBe(0);
  return stdout;
}

/** What CONTRIBUTING tells an editor to run before committing; `options` are vitest's. */
function publish(...options: string[]): string {
  run("scripts/convert.ts");
  run("scripts/ids.ts");
  const report = run("scripts/check.ts");
  // A machine that others use as well is no reason for a test to fail.
  const patience = ["--testTimeout", "600000"];
  const tests = run("node_modules/vitest/vitest.mjs", "run", ...patience, ...options);
  expect(report).toMatch(/^全部合格/m);
  return tests;
}

describe("an editor who", () => {
  test("adds a sixth notice sees the check and the engine's tests pass", () => {
    cpSync(join(FIXTURES, "sixth-notice"), join(copy, "seeds"), { recursive: true });
    // The tests in a browser look at the fixture's site alone, and run below, where none of our notices is left.
    const tests = publish("--exclude", "tests/browser/**");
    expect(tests).toContain("tests/collection is left out");
    expect(tests).toMatch(/^\d{3,} passed, 0 failed$/m);
    expect(readdirSync(join(copy, "content/measures"))).toContain("xiamen-2030");
  });

  test("replaces all notices and registries by another city's sees them pass too", () => {
    rmSync(join(copy, "seeds"), { recursive: true });
    cpSync(join(FIXTURES, "other-city/seeds"), join(copy, "seeds"), { recursive: true });
    const tests = publish();
    expect(tests).toContain("tests/collection is left out");
    expect(tests).toMatch(/^\d{3,} passed, 0 failed$/m);
    expect(readdirSync(join(copy, "content/measures")).sort()).toEqual(["ningbo-2028", "ningbo-2030"]);
  });
});
