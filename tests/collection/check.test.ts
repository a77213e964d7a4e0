import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { personsEnv } from "../support/build.ts";
import { ROOT } from "../support/fixture.ts";

test("this collection keeps all that `npm run check` looks at", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/check.ts"], {
    cwd: ROOT,
    encoding: "utf8",
    env: personsEnv(),
  });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^合格：检索与原文逐字一致/m);
  expect(stdout).not.toMatch(/^待编者决定/m);
  expect(status).toBe(0);
});
