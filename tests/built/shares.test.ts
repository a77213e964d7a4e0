/** A site whose pages several jobs rendered, each with nothing of the others', is the site of one build. */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { makeProject, runScript } from "../support/edited-project.ts";
import { ROOT } from "../support/fixture.ts";
import { OTHER_SITE, otherSiteElsewhere } from "../support/other-site.ts";
import { allFiles } from "../support/site.ts";
import { keptFolder } from "../support/temporary.ts";
import { treeDifferences } from "../support/trees.ts";

/** A project a job, some in folders with names that addresses take for something else, and one where they are joined. */
let folders: string[];
let home: string;
const shareOf = (number: number) => join(folders[number - 1] ?? "", "share");
const joined = (...shares: string[]) => runScript(home, "join", ...shares, "--cache", join(home, ".cache"));

beforeAll(async () => {
  const folder = await keptFolder();
  [home = "", ...folders] = ["home", "一 one", "two %20b%", "three #c&'d'"].map((name) => join(folder, name));
  for (const project of [home, ...folders]) await makeProject(project, OTHER_SITE);
  for (const [index, project] of folders.entries()) {
    const words = [
      "--part",
      `${index + 1}/3`,
      "--out",
      join(project, "share"),
      "--cache",
      join(project, ".cache"),
    ];
    expect(runScript(project, "build", ...words)).toMatchObject({ status: 0 });
  }
});

test("each job has some of the pages, no page twice, and all but those that show everything", async () => {
  const files = await Promise.all([1, 2, 3].map(async (number) => allFiles(join(shareOf(number), "files"))));
  for (const own of files) expect(own.filter((file) => file.endsWith(".html")).length).toBeGreaterThan(3);
  expect(new Set(files.flat()).size).toBe(files.flat().length);
});

test.each([
  ["a share is missing", () => [shareOf(1), shareOf(3)], "共 3 份，缺第 2 份"],
  ["a share is given twice", () => [shareOf(1), shareOf(2), shareOf(2)], "是同一份（第 2 份）"],
  ["a folder is no share", () => [shareOf(1), join(home, "seeds")], "share.json：不存在"],
])("joining stops with one sentence where %s", (_, shares, sentence) => {
  const { status, output } = joined(...shares());
  expect(output.trim().split("\n")).toEqual([expect.stringContaining(sentence)]);
  expect(status).toBe(1);
});

test.each([
  [
    "a file of it is damaged",
    "files/measures/qinghe-2029/1/index.html",
    (file: string) => appendFileSync(file, "x"),
    "与生成时不同",
  ],
  ["a file of it is gone", "files/measures/qinghe-2029/1/index.html", (file: string) => rmSync(file), "缺失"],
  ["it was made from other sources", "share.json", other("sources"), "不是由这里的来源文件生成的"],
  ["it was made by other code", "share.json", other("code"), "不是用这里的程序和设置"],
])("joining stops with one sentence where of a share %s", async (_, file, spoil, sentence) => {
  const all = await Promise.all(
    [1, 2, 3].map(async (number) => [shareOf(number), await allFiles(shareOf(number))] as const),
  );
  const [whole = ""] = all.find(([, files]) => files.includes(file)) ?? [];
  const copy = join(home, "spoilt");
  cpSync(whole, copy, { recursive: true });
  spoil(join(copy, file));
  const shares = [1, 2, 3].map(shareOf).map((share) => (share === whole ? copy : share));
  const { status, output } = joined(...shares);
  rmSync(copy, { recursive: true });
  expect(output.trim().split("\n")).toEqual([expect.stringContaining(sentence)]);
  expect(status).toBe(1);
});

test("joined, they are the site of one build to the byte: pages, search, finder, links and data", async () => {
  const { status, output } = joined(...[1, 2, 3].map(shareOf));
  expect({ status, output }).toEqual({
    status: 0,
    output: expect.stringMatching(/已核对 3 份，共 \d+ 个文件/),
  });
  const whole = join(await otherSiteElsewhere(), "county/dist");
  expect(await treeDifferences(join(home, "dist"), whole)).toEqual([]);
});

test("the matrix of docs/hosting/parts.yml names as many parts as it builds, and joins them", () => {
  const text = readFileSync(join(ROOT, "docs/hosting/parts.yml"), "utf8");
  const { jobs } = parse(text) as { jobs: { part: { strategy: { matrix: { part: number[] } } } } };
  const parts = jobs.part.strategy.matrix.part;
  expect(parts).toEqual(parts.map((_, index) => index + 1));
  expect(text).toContain(
    `npm run build -- --part \${{ matrix.part }}/${parts.length} --out part-\${{ matrix.part }}`,
  );
  expect(text).toContain("npm run join -- parts/part-*");
});

function other(field: "sources" | "code"): (file: string) => void {
  return (file) => {
    const record = JSON.parse(readFileSync(file, "utf8")) as object;
    writeFileSync(file, JSON.stringify({ ...record, [field]: "0".repeat(64) }));
  };
}
