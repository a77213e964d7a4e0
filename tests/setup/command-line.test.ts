/** Whoever mistypes a command learns what was wrong with it, and nothing has happened. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { existingFolder, parseOptions, UsageError } from "../../scripts/command-line.ts";

const COMMANDS = [
  "add",
  "asked",
  "build",
  "conformance",
  "convert",
  "correct",
  "facets",
  "ids",
  "lighthouse",
  "links",
  "pack",
  "screenshots",
  "search-index",
  "withdraw",
];

test.each(COMMANDS)(
  "%s: an option that it doesn't have is named, with the usage, and ends it with 2",
  (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, "--nonsense"], {
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^没有选项 --nonsense\n用法：.*\n/);
    expect(stderr).not.toContain("    at ");
  },
);

test.each(["build", "convert", "facets", "asked", "links", "add"])(
  "%s: a folder of sources that isn't there",
  (name) => {
    const args = [`scripts/${name}.ts`, "--seeds", "no-such-folder", ...(name === "add" ? ["a.txt"] : [])];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^--seeds 的目录“no-such-folder”不存在；请给出一个现有的目录\n用法：/),
    });
  },
);

test("a folder that isn't there is named with its option, or by itself where it has none", () => {
  const said = (option: string | null) => () => existingFolder(option, "no-such-folder");
  expect(said("--seeds")).toThrow("--seeds 的目录“no-such-folder”不存在；请给出一个现有的目录");
  expect(said(null)).toThrow(/^目录“no-such-folder”不存在；请给出一个现有的目录$/);
});

const options = { seeds: { type: "string", short: "s" }, check: { type: "boolean" } } as const;

test.each([
  [["--seeds"], "选项 --seeds 后面要有值"],
  [["-s"], "选项 --seeds 后面要有值"],
  [["--seeds", "--check"], "选项 --seeds 后面要有值"],
  [["--check=yes"], "选项 --check 后面不能有值"],
  [["--chekc"], "没有选项 --chekc"],
  [["-x"], "没有选项 -x"],
  [["seeds"], "多余的参数“seeds”"],
])("%j: %s", (args, message) => {
  const read = () => parseOptions({ args, options });
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
});
