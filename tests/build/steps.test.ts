import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { canRunTwo, Steps } from "../../scripts/build/steps.ts";
import { temporaryFolder } from "../support/temporary.ts";

const STEPS = pathToFileURL(join(import.meta.dirname, "../../scripts/build/steps.ts")).href;

test("a step that waits goes on when it is told to", async () => {
  const steps = new Steps(process.env, (name) => {
    throw new Error(name);
  });
  const waiting = steps.start("wait", ["-e", "process.stdin.resume()"]);
  const both = Promise.race([waiting.done, steps.run("soon", ["-e", "0"])]);
  expect(await both).toMatch(/^soon \d+\.\d s$/);
  waiting.goOn();
  expect(await waiting.done).toMatch(/^wait \d+\.\d s$/);
});

test("where a step fails, those beside it end with the build", () => {
  const build = `
    import { Steps } from ${JSON.stringify(STEPS)};
    const steps = new Steps(process.env, (name, status) => {
      console.log(name, status);
      process.exit(status);
    });
    steps.start("long", ["-e", "setInterval(() => {}, 1000)"]);
    steps.run("bad", ["-e", "setTimeout(() => process.exit(3), 1000)"]);`;
  // What it starts has its output: it ends when all of them have.
  const { status, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", build], {
    encoding: "utf8",
    timeout: 50_000,
  });
  expect({ status, stdout }).toEqual({ status: 3, stdout: "bad 3\n" });
});

test("steps of a large collection take the memory of one at a time", async () => {
  const folder = await temporaryFolder({ "a.txt": "x".repeat(600_000), "b.txt": "x".repeat(600_000) });
  expect(canRunTwo(folder)).toBe(false);
});
