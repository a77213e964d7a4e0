/** A command whose packages aren't installed says so in one sentence. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installProblem, packageFolder, programFile } from "../../scripts/start/packages.mjs";

describe("what a command needs is installed", () => {
  const manifest = { dependencies: { a: "1", b: "1" }, devDependencies: { tool: "1" } };
  const all = ["a", "b", "tool"];

  test.each([
    ["everything", false, all, null],
    ["everything, and the command needs it", true, all, null],
    ["no tool, and the command needs none", false, ["a", "b"], null],
    ["no tool", true, ["a", "b"], "没有安装 tool，这个命令需要完整的安装；请运行 npm ci，不加 --omit=dev。"],
    ["not all of what a build needs", false, ["a"], "没有安装 b；请先运行 npm ci。"],
  ])("%s", (_, full, installed, problem) => {
    expect(installProblem(manifest, full, (name) => installed.includes(name))).toBe(problem);
  });

  test("packages that only some files need may be missing where the project is a package itself", () => {
    const asPackage = {
      ...manifest,
      peerDependencies: { tool: "1", spare: "1" },
      peerDependenciesMeta: { spare: { optional: true } },
    };
    expect(installProblem(asPackage, true, (name) => all.includes(name), true)).toBeNull();
    expect(installProblem(asPackage, true, (name) => name !== "tool", true)).toContain("没有安装 tool");
  });

  test("a program is a script as it is named, or the command of a package", () => {
    expect(programFile("scripts/build.ts")).toBe("scripts/build.ts");
    expect(programFile("vitest")).toBe(join(packageFolder("vitest") ?? "", "vitest.mjs"));
    expect(programFile("@biomejs/biome")).toBe(join(packageFolder("@biomejs/biome") ?? "", "bin/biome"));
    expect(programFile("zod"), "a package without a command").toBeNull();
    expect(programFile("no-such-package")).toBeNull();
  });
});
