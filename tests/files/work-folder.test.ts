/** What a process works in goes when it ends, however it ends. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { workFolder } from "../../scripts/files/work-folder.ts";
import { temporaryFolder } from "../support/temporary.ts";

const MODULE = pathToFileURL(join(import.meta.dirname, "../../scripts/files/work-folder.ts")).href;

/** The words behind `node` for a program that makes two folders, writes a file into each, says so and does the rest. */
const program = (parent: string, rest: string) => [
  "--input-type=module",
  "-e",
  `import { writeFileSync } from "node:fs";
   import { workFolder } from ${JSON.stringify(MODULE)};
   for (const purpose of ["build", "check"])
     writeFileSync(workFolder(purpose, ${JSON.stringify(parent)}).path + "/a.txt", "");
   console.log("ready");
   ${rest}`,
];

test("two of one purpose are two folders, and each goes where it is removed", async () => {
  const parent = join(await temporaryFolder(), "not/yet/there");
  const [one, other] = [workFolder("build", parent), workFolder("build", parent)];
  expect(readdirSync(parent)).toHaveLength(2);
  writeFileSync(join(one.path, "a.txt"), "");
  one.remove();
  expect(existsSync(one.path)).toBe(false);
  expect(existsSync(other.path)).toBe(true);
  other.remove();
  one.remove();
  expect(readdirSync(parent)).toEqual([]);
});

test.each([
  ["ends", "", 0],
  ["ends with a status", "process.exit(3);", 3],
  ["fails", "throw new Error('as the test wishes');", 1],
])("a process that %s leaves none", async (_, rest, status) => {
  const parent = await temporaryFolder();
  const ran = spawnSync(process.execPath, program(parent, rest), { encoding: "utf8" });
  expect(ran).toMatchObject({ status, stdout: "ready\n" });
  expect(readdirSync(parent)).toEqual([]);
});

test("what a killed process left goes with the next of its purpose; what lives, and what is another's, stays", async () => {
  const parent = await temporaryFolder({
    "build-notes/a.txt": "",
    "build-999999999.txt": "",
    "build-x-999999999-abcdef/a.txt": "",
  });
  const child = spawn(process.execPath, program(parent, "setInterval(() => {}, 1000);"));
  await once(child.stdout, "data");
  const living = workFolder("build", parent);
  const count = (purpose: string) =>
    readdirSync(parent).filter((name) => name.startsWith(`${purpose}-${child.pid}-`)).length;
  expect([count("build"), count("check")]).toEqual([1, 1]);
  child.kill("SIGKILL");
  await once(child, "close");
  const next = workFolder("build", parent);
  expect([count("build"), count("check")]).toEqual([0, 1]);
  expect(existsSync(living.path)).toBe(true);
  expect(readdirSync(parent)).toEqual(
    expect.arrayContaining(["build-notes", "build-999999999.txt", "build-x-999999999-abcdef"]),
  );
  living.remove();
  next.remove();
});
