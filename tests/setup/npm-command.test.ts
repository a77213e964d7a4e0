import { spawnSync } from "node:child_process";
import { afterEach, expect, test, vi } from "vitest";
import { npmCommand } from "../../scripts/npm-command.ts";

afterEach(() => vi.unstubAllEnvs());

test("the npm that runs a script is started on the script's own Node", () => {
  vi.stubEnv("npm_execpath", "/npm/bin/npm-cli.js");
  expect(npmCommand(["view", "a b"])).toEqual([process.execPath, ["/npm/bin/npm-cli.js", "view", "a b"]]);
});

test("a script that was started without npm takes the one on the path", () => {
  vi.stubEnv("npm_execpath", undefined);
  const [program, args] = npmCommand(["--version"]);
  expect(spawnSync(program, args, { encoding: "utf8", shell: process.platform === "win32" }).stdout).toMatch(
    /^\d+\./,
  );
});
