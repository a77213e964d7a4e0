/** A site built from nothing is the same to the byte wherever its folder lies, in whatever zone and language, however git wrote the files. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { personsEnv } from "../../support/build.ts";
import { makeProject } from "../../support/edited-project.ts";
import { ROOT } from "../../support/fixture.ts";
import { keptFolder } from "../../support/temporary.ts";
import { treeDifferences } from "../../support/trees.ts";
import { some, tell } from "./trial.ts";

/** Names that addresses, shells and patterns take for something else. */
const NAMES = ["a b", "汉字（一）", "a#b", "a%20b%", "a&b", "it's", "[a]{b}", "$a+b;c", "é", "~a!"];
const ZONES = [
  { TZ: "Pacific/Kiritimati", LC_ALL: "C", LANG: "C" },
  { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", LANGUAGE: "tr" },
];

let folder: string;
/** The site of a folder with a plain name. */
let first: string;
beforeAll(async () => {
  folder = await keptFolder();
  first = await buildIn(await project("plain"), {});
});

/** The engine with the fixture's site in a folder of a name. */
async function project(name: string): Promise<string> {
  const place = join(folder, name);
  await makeProject(place, join(ROOT, "tests/fixtures/site"));
  return place;
}

/** Builds a project from nothing; gives the site's folder. */
async function buildIn(place: string, env: Record<string, string>): Promise<string> {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/build.ts", "--no-cache"], {
    cwd: place,
    env: { ...personsEnv(), SITE_DIR: place, ...env },
    encoding: "utf8",
  });
  expect(status, `${place}\n${stdout}\n${stderr}`).toBe(0);
  return join(place, "dist");
}

const names = NAMES.slice(0, some(NAMES.length));
test.each(names)("in a folder named %s", async (name) => {
  expect(await treeDifferences(first, await buildIn(await project(name), {}))).toEqual([]);
  tell("clean builds in folders of odd names", { name, equal: 1 });
});

test("in any zone and language", async () => {
  for (const [index, env] of ZONES.entries())
    expect(await treeDifferences(first, await buildIn(await project(`zone-${index}`), env))).toEqual([]);
  tell("clean builds in other zones and languages", { equal: ZONES.length });
});

test("from a clone in which git may write line ends as Windows has them", async () => {
  if (!existsSync(join(ROOT, ".git")))
    return console.log("torture: this folder is no clone, so no clone of it was built");
  const sites: string[] = [];
  for (const autocrlf of ["false", "true"]) {
    const place = join(folder, `autocrlf-${autocrlf}`);
    const words = ["-c", `core.autocrlf=${autocrlf}`, "clone", "--quiet", "--no-hardlinks", ROOT, place];
    const { status, stderr } = spawnSync("git", words, { encoding: "utf8" });
    expect(status, stderr).toBe(0);
    await symlink(resolve("node_modules"), join(place, "node_modules"), "junction");
    sites.push(await buildIn(place, {}));
  }
  const [plain = "", converted = ""] = sites;
  expect(await treeDifferences(plain, converted)).toEqual([]);
  tell("clean builds of clones", { equal: sites.length });
});
