/** The doctor says what will go wrong with a folder. */
import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examineFolder } from "../../../scripts/doctor/folder.ts";
import { printRemarks } from "../../../scripts/doctor/remark.ts";
import { builtFile, distDir } from "../../support/site.ts";
import { smallSite } from "../../support/small-site.ts";

describe("of a folder", () => {
  async function folderWith(change: (folder: string) => Promise<unknown>): Promise<string[]> {
    return printRemarks(await examineFolder(await smallSite(change)));
  }

  test("as it was built it says nothing", async () => {
    expect(await folderWith(async () => undefined)).toEqual([]);
  });

  test("with the files by which hosts are told what to do it says nothing", async () => {
    const configurations = join(import.meta.dirname, "../../../docs/hosting");
    const lines = await folderWith(async (folder) => {
      await copyFile(join(configurations, "_headers"), join(folder, "_headers"));
      await copyFile(join(configurations, "web.config"), join(folder, "web.config"));
      await copyFile(join(configurations, "apache.htaccess"), join(folder, ".htaccess"));
    });
    expect(lines).toEqual([]);
  });

  test.each<[string, (folder: string) => Promise<unknown>, RegExp]>([
    ["without a page", (folder) => rm(join(folder, "index.html")), /没有 index\.html，不是建好的网站/],
    [
      "with an older build.json",
      (folder) => writeFile(join(folder, "build.js"), "globalThis.siteBuild={};"),
      /build\.js 与 build\.json 不是同一次构建的/,
    ],
    [
      "with another program's build.json",
      (folder) => writeFile(join(folder, "build.json"), "{}"),
      /build\.json 没有或坏了/,
    ],
    [
      "without its texts",
      (folder) => rm(join(folder, builtFile("searchTexts"))),
      /所列的 pagefind\/texts.* 没有/,
    ],
    [
      "with a changed page",
      (folder) => writeFile(join(folder, "about/index.html"), "甲"),
      /有 1 个文件与清单不符（如 about\/index\.html）/,
    ],
    [
      "with a name that hosts refuse",
      (folder) => writeFile(join(folder, "_draft.html"), "甲"),
      /_draft\.html 的名字以下划线开头/,
    ],
    [
      "with names that differ in capitals",
      (folder) => writeFile(join(folder, "Index.html"), "甲"),
      /只差大小写/,
    ],
    ["without .nojekyll", (folder) => rm(join(folder, ".nojekyll")), /没有 \.nojekyll/],
  ])("%s it says so", async (_, change, sentence) => {
    expect((await folderWith(change)).join("\n")).toMatch(sentence);
  });

  test("that is opened from a disk it says what its links do there", async () => {
    expect(printRemarks(await examineFolder(distDir(), { isOpenedFromDisk: true }))).toEqual([
      expect.stringMatching(/^错误：从磁盘直接打开（file:\/\/）时，站内链接打开的是目录列表/),
    ]);
  });
});
