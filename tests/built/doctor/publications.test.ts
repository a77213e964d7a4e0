/** The doctor says where what lies on a host isn't one whole publication of a site of ours. */
import { readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examineHost } from "../../../scripts/doctor/examine.ts";
import { printRemarks } from "../../../scripts/doctor/remark.ts";
import { saidOf } from "../../support/doctor.ts";
import { type Oddity, startOddHost } from "../../support/odd-host.ts";
import { builtFile } from "../../support/site.ts";
import { replaceIn, smallSite } from "../../support/small-site.ts";
import { temporaryFolder } from "../../support/temporary.ts";

describe("of a host that", () => {
  test("has another site, or only a part of one, it says that, and nothing else", async () => {
    const other = await startOddHost(
      await temporaryFolder({ "index.html": "<html>甲</html>", "404.html": "无" }),
    );
    expect(printRemarks(await examineHost(other))).toEqual([expect.stringMatching(/不是本程序生成的网站/)]);
    const empty = await startOddHost(await temporaryFolder({ "404.html": "无" }));
    expect(printRemarks(await examineHost(empty))).toEqual([
      expect.stringMatching(/^错误：首页 .* 返回 404/),
    ]);
  });

  /** What is said of a site some of whose files aren't what they should be. */
  const saidWith = async (change: (folder: string) => Promise<unknown>, isBuiltSo = false) =>
    saidOf(await startOddHost(await smallSite(change, { isBuiltSo })));

  test("lacks what build.json names, it says so", async () => {
    expect(await saidWith((folder) => rm(join(folder, builtFile("searchTexts"))))).toEqual([
      expect.stringMatching(/^错误：build\.json 所列的 .*texts.* 取不到/),
    ]);
  });

  test("lacks what its pages load, it says so", async () => {
    const lines = await saidWith(async (folder) => {
      for (const file of readdirSync(join(folder, "assets"))) await rm(join(folder, "assets", file));
    });
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(/^错误：页面要用的 assets\/.*取不到/)]),
    );
  });

  test("has half of the index, it says so", async () => {
    const lines = await saidWith(async (folder) => {
      const index = join(folder, builtFile("searchIndex"), "fragment");
      for (const [place, file] of readdirSync(index).entries())
        if (place % 2 === 1) await rm(join(index, file));
    });
    expect(lines).toEqual([expect.stringMatching(/^错误：抽查的 \d+ 个索引文件有 \d+ 个取不到/)]);
  });

  test("has half of the pages, it says so", async () => {
    const lines = await saidWith((folder) => rm(join(folder, "measures"), { recursive: true }));
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(/^错误：抽查的 \d+ 个页面有 \d+ 个与清单不符/)]),
    );
  });

  test("has an older build.json beside newer pages, it says so", async () => {
    const lines = await saidWith((folder) =>
      replaceIn(join(folder, "build.json"), '"site": "', '"site": "0'),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^错误：build\.json 和 manifest\.json 不是同一次构建的/),
      ]),
    );
  });

  test("has no build.json nor build.js, it says so", async () => {
    const lines = await saidWith(async (folder) => {
      await rm(join(folder, "build.json"));
      await rm(join(folder, "build.js"));
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^错误：没有可用的 build\.json（返回 404）和 build\.js（返回 404）/),
      ]),
    );
  });

  test("has names that begin with `_`, or that it garbles, it says so", async () => {
    const folder = await smallSite(
      async (copy) => {
        await writeFile(join(copy, "_own.txt"), "甲");
        await writeFile(join(copy, "办事指南.txt"), "甲");
      },
      { isBuiltSo: true },
    );
    const oddity: Oddity = ({ path }, serve) =>
      /^_|[^\x20-\x7e]/.test(path) ? serve("no-such-file") : serve(path);
    const lines = await saidOf(await startOddHost(folder, { oddity }));
    expect(await saidOf(await startOddHost(folder))).toEqual([]);
    expect(lines).toEqual([
      expect.stringMatching(/^错误：_own\.txt 取不到，它的名字以下划线开头/),
      expect.stringMatching(/^错误：办事指南\.txt 取不到，主机或上传工具没有用 UTF-8/),
      expect.stringMatching(/^提醒：_own\.txt 返回 404/),
    ]);
  });

  test("serves a site that was built for another path, it says so", async () => {
    const url = await startOddHost(await smallSite(), { base: "/a/b/" });
    expect(await saidOf(url)).toEqual([
      expect.stringMatching(/^提醒：404\.html 是按 \/ 生成的，而网站在 \/a\/b\//),
    ]);
  });

  test("serves a site that was told another address, it says so", async () => {
    const folder = await smallSite(
      (copy) =>
        replaceIn(
          join(copy, "index.html"),
          "</head>",
          '<link rel="canonical" href="https://example.org/policy/"></head>',
        ),
      { isBuiltSo: true },
    );
    expect(await saidOf(await startOddHost(folder))).toEqual([
      expect.stringMatching(
        /^建议：网页说自己发布在 https:\/\/example\.org\/policy\/（规范链接），而现在查的是 http/,
      ),
    ]);
  });

  test("sends readers of its address elsewhere, the place where it ends is looked at", async () => {
    const there = await startOddHost(await smallSite());
    const from = await startOddHost(await smallSite(), {
      oddity: ({ path }) => ({
        ...{ status: 301, body: Buffer.from(""), packs: false },
        headers: { location: there + path },
      }),
    });
    expect(await saidOf(from)).toEqual([
      `建议：${from} 被转到了 ${there}，以下按后者查；请在各处写后一个网址。`,
    ]);
  });
});
