/** A notice's annexes: parts of its page with their tables as tables, linked from wherever the text names them, in data and search. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attribute, byId, elements, textOf } from "../../scripts/inspect/html.ts";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { buildSite } from "../support/build.ts";
import { parsePage, warmCache } from "../support/site.ts";
import { writeFiles } from "../support/temporary.ts";

const HOSTILE = '<img src=x onerror="alert(1)">{alert(2)}|**甲**';
const NOTICE = `天市2030年促进跨境贸易便利化若干措施
1.扩大试点范围。鼓励企业参与试点，名单见附件2，目录见附件一。（责任单位：市商务局）
2.清理收费项目。公布目录清单，另见附件9。（责任单位：市商务局）

附件：1.商品目录
2.试点企业名单

附件1
商品目录
1.大豆
2.铁矿砂

附件2：试点企业名单
序号	企业	地区
1	甲公司	市南区
2	${HOSTILE}	市北区
`;

const notice = "notices/tianshi-2030/";
let folder = "";
let out = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "annexes-"));
  await writeFiles(folder, {
    "seeds/tianshi-2030.txt": NOTICE,
    "seeds/tianshi-2030.yaml": "region: tianshi\naddedOn: 2030-01-02\n",
    "seeds/vocabulary/regions.yaml": "- { id: tianshi, name: 天市 }\n",
    "seeds/vocabulary/departments.yaml": "[]\n",
  });
  out = join(folder, "dist");
  await buildSite({
    out,
    cache: await warmCache(join(folder, "cache")),
    args: ["--seeds", join(folder, "seeds"), "--content", join(folder, "content")],
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("on the notice's page", () => {
  test("each annex has a heading in the text and a line in the contents", async () => {
    const page = await parsePage(notice, out);
    expect(textOf(byId(page, "annex-1") as never)).toBe("附件1商品目录");
    expect(textOf(byId(page, "annex-2") as never)).toBe("附件2：试点企业名单");
    const targets = elements(page, "a").map((link) => attribute(link, "href"));
    expect(targets.filter((target) => target === "#annex-1" || target === "#annex-2")).toHaveLength(2);
  });

  test("a table is a table, its cells to the character", async () => {
    const page = await parsePage(notice, out);
    const [table] = elements(page, "table").filter((candidate) => textOf(candidate).includes("甲公司"));
    const rows = elements(table as never, "tr").map((row) =>
      [...elements(row, "th"), ...elements(row, "td")].map((cell) => textOf(cell)),
    );
    expect(rows).toEqual([
      ["序号", "企业", "地区"],
      ["1", "甲公司", "市南区"],
      ["2", HOSTILE, "市北区"],
    ]);
    expect(elements(table as never, "img")).toEqual([]);
  });

  test("entries of a list stand a line each", async () => {
    const lines = elements(await parsePage(notice, out), "p").map((line) => textOf(line));
    expect(lines).toContain("1.大豆");
    expect(lines).toContain("2.铁矿砂");
  });
});

test.each([
  ["measures/tianshi-2030/1/", "附件2", "../../../notices/tianshi-2030/#annex-2"],
  ["measures/tianshi-2030/1/", "附件一", "../../../notices/tianshi-2030/#annex-1"],
  [notice, "附件2", "../../notices/tianshi-2030/#annex-2"],
  [notice, "附件：1.商品目录", "../../notices/tianshi-2030/#annex-1"],
  [notice, "2.试点企业名单", "../../notices/tianshi-2030/#annex-2"],
])("%s links %s to its annex", async (path, words, target) => {
  const page = await parsePage(path, out);
  const links = elements(page, "a").filter((link) => textOf(link) === words);
  expect(links.map((link) => attribute(link, "href"))).toContain(target);
});

test("the name of an annex that the notice hasn't links nowhere", async () => {
  const page = await parsePage("measures/tianshi-2030/2/", out);
  expect(textOf(page)).toContain("另见附件9");
  expect(elements(page, "a").filter((link) => textOf(link).includes("附件"))).toEqual([]);
});

test("the data have each annex with its whole text", async () => {
  const { annexes } = JSON.parse(await readFile(join(out, "data/notices/tianshi-2030.json"), "utf8"));
  expect(annexes).toEqual([
    { id: "annex-1", number: "1", label: "附件1 商品目录", text: "1.大豆\n2.铁矿砂" },
    {
      id: "annex-2",
      number: "2",
      label: "附件2：试点企业名单",
      text: `序号\t企业\t地区\n1\t甲公司\t市南区\n2\t${HOSTILE}\t市北区`,
    },
  ]);
});

test("Markdown has the table as a table", async () => {
  const markdown = await readFile(join(out, notice, "index.md"), "utf8");
  expect(markdown).toContain("| 序号 | 企业 | 地区 |\n| --- | --- | --- |\n| 1 | 甲公司 | 市南区 |\n");
});

test("a search finds an annex's words as the notice's, at the annex", () => {
  const records = searchRecords(loadContent(join(folder, "content")));
  const record = records.find(({ id }) => id === "tianshi-2030");
  expect(record?.blocks.find(({ text }) => text?.includes("甲公司"))?.anchor).toBe("annex-2");
  expect(record?.blocks.find(({ text }) => text?.includes("大豆"))?.anchor).toBe("annex-1");
});
