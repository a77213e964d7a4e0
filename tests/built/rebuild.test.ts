/** Building again: what did not change is taken from the build before, and the site is that of a build from nothing. */
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { generator } from "../../scripts/bench/random.ts";
import { hashFiles, MANIFEST_FILE, readManifest } from "../../scripts/verify/manifest.ts";
import { buildAgain, buildClean, differencesFromClean, makeProject } from "../support/edited-project.ts";
import { edit } from "../support/edits.ts";
import { ROOT } from "../support/fixture.ts";
import { allFiles } from "../support/site.ts";
import { keptFolder } from "../support/temporary.ts";
import { treeDifferences } from "../support/trees.ts";

let folder: string;
/** The site of the same sources, built from nothing. */
let clean: string;
const dist = () => join(folder, "dist");
const PAGE = "measures/qinghe-2029/1/index.html";

beforeAll(async () => {
  folder = join(await keptFolder(), "project");
  await makeProject(folder, join(ROOT, "tests/fixtures/other-site"));
  expect(buildAgain(folder)).toMatchObject({ status: 0 });
});

/** When each file was last written, by its path. */
async function times(): Promise<Map<string, number>> {
  return new Map((await allFiles(dist())).map((file) => [file, statSync(join(dist(), file)).mtimeMs]));
}

describe("a site is built again", () => {
  test("where nothing changed, nothing is done and every file is checked", async () => {
    const before = await times();
    const { status, output } = buildAgain(folder);
    expect({ status, output }).toEqual({
      status: 0,
      output: expect.stringMatching(/^没有改动：.*核对了 \d+ 个文件/m),
    });
    expect(output).not.toMatch(/bundle|render|convert/);
    expect(await times()).toEqual(before);
  });

  test("where a text changed, pages that don't show it keep their bytes and their times", async () => {
    const before = await times();
    const what = edit("text", folder, generator(3));
    expect(buildAgain(folder).output, what).toMatch(/^built .*bundle kept/m);
    clean = (await buildClean(folder)) ?? "";
    expect(await treeDifferences(dist(), clean), what).toEqual([]);
    const after = await times();
    const kept = [...after].filter(([file, time]) => before.get(file) === time).map(([file]) => file);
    expect(kept).toContain("about/index.html");
    expect(kept.filter((file) => file.startsWith("measures/")).length).toBeGreaterThan(2);
    expect(kept.length).toBeLessThan(after.size - 4);
    // Most sums come from whoever wrote the files, which aren't read again.
    const { files = {} } = readManifest(readFileSync(join(dist(), MANIFEST_FILE), "utf8")) ?? {};
    expect(await hashFiles(dist(), (file) => file !== MANIFEST_FILE)).toEqual(files);
  });

  test("where a published file was damaged, or what steps remember, it is made anew and used by none", async () => {
    appendFileSync(join(dist(), PAGE), "<!-- edited -->");
    const memories = join(folder, ".cache/kept/memories");
    const remembered = readdirSync(memories, { recursive: true, encoding: "utf8" })
      .map((name) => join(memories, name))
      .filter((file) => statSync(file).isFile());
    expect(remembered.map((file) => basename(file))).toEqual(expect.arrayContaining(["content", "yaml"]));
    for (const file of remembered) writeFileSync(file, readFileSync(file, "utf8").replaceAll(/[。"]/gu, "x"));
    writeFileSync(join(dist(), "extra.html"), "x");
    expect(buildAgain(folder).output).toMatch(/^built /m);
    expect(await treeDifferences(dist(), clean)).toEqual([]);
  });

  test("where what was kept is damaged, everything is as of a build from nothing", async () => {
    const builds = join(folder, ".cache/kept/builds");
    for (const name of readdirSync(builds)) appendFileSync(join(builds, name), " ");
    edit("title", folder, generator(5));
    expect(buildAgain(folder).output).toMatch(/^built .*bundle \d/m);
    expect(await differencesFromClean(folder)).toEqual([]);
  });
});
