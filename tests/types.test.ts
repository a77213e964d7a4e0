/** Types, as a test: it takes one core a minute and more, in which the others begin. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { personsEnv } from "./support/build.ts";
import { ROOT } from "./support/fixture.ts";

test("every script, component and page keeps its types", async () => {
  const run = promisify(execFile);
  const start = [join(ROOT, "scripts/start.mjs"), "--full", "astro", "check"];
  const env = { ...personsEnv(), ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const ended = run(process.execPath, start, { cwd: ROOT, env, maxBuffer: 2 ** 26 });
  const { stdout } = await ended.catch((failed: { stdout: string; stderr: string }) => {
    throw new Error(`${failed.stdout}${failed.stderr}`);
  });
  expect(stdout).toMatch(/^- 0 errors$/m);
});
