/** What the publisher withdrew or corrected, at every address of a built site, in its search, feeds and data. */
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { attribute, elements, textOf } from "../../scripts/inspect/html.ts";
import { linkFaults } from "../../scripts/inspect/links.ts";
import { nameId } from "../../src/data/name-id.ts";
import { paths } from "../../src/model/address.ts";
import { correct, makeSeeds, OTHER, PLAN, put, withdraw } from "../published/collection.ts";
import { buildSite } from "../support/build.ts";
import { allFiles, allPages, parsePage } from "../support/site.ts";
import { keptFolder } from "../support/temporary.ts";
import { named, parseXml, texts } from "../support/xml.ts";

const ADDRESS = "https://example.org/policy/";
const REASON = "发布机关撤回<b>，待修改";
/** Words that only the withdrawn texts have. */
const GONE = [
  ...["优化锂电池查验", "优化出口锂电池检验监管模式", "邮轮直供", "加快发展运贸一体化班列"],
  ...["公开收费目录", "在现场公开收费目录"],
];

let dist: string;
beforeAll(async () => {
  const folder = await keptFolder();
  const seeds = join(folder, "seeds");
  makeSeeds(seeds);
  expect(
    withdraw(seeds, "qingdao-2030", "--reason", REASON, "--date", "2031-05-06", "--by", "张三").status,
  ).toBe(0);
  expect(withdraw(seeds, "dalian-2031-2", "--reason", "录入有误", "--date", "2031-06-07").status).toBe(0);
  const source = readFileSync(join(seeds, "dalian-2031.txt"), "utf8");
  put(seeds, "dalian-2031.txt", source.replace("按约到场", "按时到场"));
  expect(
    correct(seeds, "dalian-2031-1", "--reason", "“按约”更正为“按时”", "--date", "2031-07-08").status,
  ).toBe(0);
  put(folder, "site.yaml", JSON.stringify({ title: "汇编", description: "说明", address: ADDRESS }));
  dist = join(folder, "dist");
  await buildSite({
    ...{ out: dist, cache: join(folder, "cache") },
    args: ["--seeds", seeds, "--content", join(folder, "content")],
    env: { SITE_CONFIG: join(folder, "site.yaml") },
  });
});

const read = (path: string) => readFile(join(dist, path), "utf8");
const json = async <T>(path: string): Promise<T> => JSON.parse(await read(path)) as T;

const tombstones = [
  { path: paths.notice("qingdao-2030"), title: "文件已撤下" },
  { path: paths.source("qingdao-2030"), title: "来源文本已撤下" },
  ...["1", "2", "3"].map((key) => ({ path: paths.measure("qingdao-2030", key), title: "这条措施已撤下" })),
];

describe("an address whose text was withdrawn", () => {
  test.each(tombstones)("$path says what stood there, when and why it went", async ({ path, title }) => {
    const page = await parsePage(path, dist);
    expect(elements(page, "h1").map(textOf)).toEqual([title]);
    const main = elements(page, "main").map(textOf).join("");
    for (const words of ["青岛市优化口岸服务行动方案", "青口岸发〔2030〕8号", "2031年5月6日", "张三", REASON])
      expect(main).toContain(words);
  });

  test.each(tombstones)("$path is for no search engine, and tells programs by a mark", async ({ path }) => {
    const page = await parsePage(path, dist);
    const meta = (name: string) =>
      elements(page, "meta").flatMap((one) =>
        attribute(one, "name") === name ? [attribute(one, "content")] : [],
      );
    expect(meta("robots")).toEqual(["noindex"]);
    expect(meta("withdrawn")).toEqual(["2031-05-06"]);
    expect(elements(page, "link").filter((one) => attribute(one, "rel") === "canonical")).toEqual([]);
    expect(await read("sitemap.xml")).not.toContain(path);
  });

  test("has a Markdown twin that says the same", async () => {
    for (const path of ["notices/qingdao-2030/index.md", "measures/qingdao-2030/2/index.md"]) {
      const text = await read(path);
      expect(text).toMatch(/^# (?:文件|这条措施)已撤下\n/u);
      expect(text).toContain("撤下日期：2031年5月6日");
      expect(text).toContain("青岛市优化口岸服务行动方案");
    }
  });

  test("of a single measure leads to its notice, which says that it went", async () => {
    const page = await parsePage(paths.measure("dalian-2031", "2"), dist);
    expect(elements(page, "main").map(textOf).join("")).toContain("《大连市口岸措施》第2条");
    expect(elements(page, "a").map((one) => attribute(one, "href"))).toContain(
      "../../../notices/dalian-2031/",
    );
    const notice = await parsePage(paths.notice("dalian-2031"), dist);
    expect(elements(notice, "main").map(textOf).join("")).toContain("第2条已撤下：录入有误");
    expect(await read("notices/dalian-2031/index.md")).toContain("2031年6月7日第2条已撤下：录入有误");
  });
});

test("no file of the site has a word of what was withdrawn, packed or not", async () => {
  const files = await allFiles(dist);
  expect(files.filter((path) => path.startsWith("data/sources/"))).toEqual(["data/sources/dalian-2031.txt"]);
  // A word that is there is found where it is looked for.
  const holding = { gone: [] as string[], there: 0 };
  for (const path of files) {
    const bytes = await readFile(join(dist, path));
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString();
    if (GONE.some((words) => text.includes(words))) holding.gone.push(path);
    if (text.includes("推行预约查验")) holding.there += 1;
  }
  expect(holding.gone).toEqual([]);
  expect(holding.there).toBeGreaterThan(5);
  expect(GONE.every((words) => `${PLAN}${OTHER}`.includes(words))).toBe(true);
});

test("lists, counts and departments hold nothing of it, and no link dangles", async () => {
  expect(
    elements(await parsePage(paths.notices, dist), "main")
      .map(textOf)
      .join(""),
  ).not.toContain("青岛市优化口岸");
  expect(
    elements(await parsePage(paths.measures, dist), "main")
      .map(textOf)
      .join(""),
  ).toContain("共2条");
  expect((await allPages(dist)).filter((path) => path.startsWith("departments/qingdao"))).toEqual([]);
  expect(await linkFaults(dist, { base: "/policy/" })).toEqual([]);
});

test("a notice that names it leads to what is said of it", async () => {
  const page = await parsePage(paths.notice("dalian-2031"), dist);
  const link = elements(page, "a").find((one) => textOf(one) === "青岛市优化口岸服务行动方案（已撤下）");
  expect(link && attribute(link, "href")).toBe("../../notices/qingdao-2030/");
});

test("the feeds put its end in the place of its entry", async () => {
  for (const file of ["feeds/all.xml", "feeds/qingdao.xml"]) {
    const feed = parseXml(await read(file));
    const entry = named(feed, "entry").find((one) => texts(one, "title")[0]?.includes("已撤下"));
    expect(entry && texts(entry, "id"), file).toEqual([nameId("example.org", "notices/qingdao-2030/")]);
    expect(entry && texts(entry, "updated")).toEqual(["2031-05-06T00:00:00+08:00"]);
    expect(entry && texts(entry, "summary")[0]).toContain(`撤下原因：${REASON}`);
  }
});

test("the data has a record with the addresses that say so", async () => {
  const records = await json<{ id: string; kind: string; pages: string[] }[]>("data/withdrawn.json");
  expect(records).toMatchObject([
    {
      ...{ id: "qingdao-2030", kind: "notice", title: "青岛市优化口岸服务行动方案", reason: REASON },
      ...{ withdrawnOn: "2031-05-06", by: "张三", documentNumber: "青口岸发〔2030〕8号" },
    },
    { id: "dalian-2031-2", kind: "measure", notice: "dalian-2031", withdrawnOn: "2031-06-07" },
  ]);
  expect(records[0]?.pages).toEqual(expect.arrayContaining(tombstones.map(({ path }) => path)));
  for (const path of records.flatMap(({ pages }) => pages))
    expect(existsSync(join(dist, path.endsWith("/") ? `${path}index.html` : path)), path).toBe(true);
  expect(await json("data/notices/qingdao-2030.json")).toEqual(records[0]);
  expect((await json<{ id: string }[]>("data/notices.json")).map(({ id }) => id)).toEqual(["dalian-2031"]);
});

describe("a correction", () => {
  test("stands on its notice's page and on those of its measures, and nowhere else", async () => {
    const words = "“按约”更正为“按时”";
    const text = async (path: string) =>
      elements(await parsePage(path, dist), "main")
        .map(textOf)
        .join("");
    expect(await text(paths.notice("dalian-2031"))).toContain(words);
    expect(await text(paths.measure("dalian-2031", "1"))).toContain(words);
    expect(await text(paths.measure("dalian-2031", "3"))).not.toContain(words);
    for (const path of ["notices/dalian-2031/index.md", "measures/dalian-2031/1/index.md"])
      expect(await read(path)).toContain(`2031年7月8日更正：${words}`);
    expect(await read("measures/dalian-2031/3/index.md")).not.toContain(words);
  });

  test("is in the feed, the sitemap's days and the data", async () => {
    const feed = parseXml(await read("feeds/dalian.xml"));
    const [entry] = named(feed, "entry");
    expect(entry && texts(entry, "updated")).toEqual(["2031-07-08T00:00:00+08:00"]);
    expect(entry && texts(entry, "summary")[0]).toContain("2031年7月8日更正：“按约”更正为“按时”");
    const sitemap = parseXml(await read("sitemap.xml"));
    const day = (path: string) =>
      named(sitemap, "url")
        .filter((url) => texts(url, "loc")[0] === ADDRESS + path)
        .flatMap((url) => texts(url, "lastmod"));
    expect(day(paths.measure("dalian-2031", "1"))).toEqual(["2031-07-08"]);
    expect(day(paths.measure("dalian-2031", "3"))).toEqual(["2031-01-02"]);
    expect(await json("data/notices/dalian-2031.json")).toMatchObject({
      corrections: [
        { on: "2031-07-08", by: null, reason: "“按约”更正为“按时”", measures: ["dalian-2031-1"] },
      ],
    });
  });
});
