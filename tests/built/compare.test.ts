/** Comparisons on the built pages: one click from a measure, whole without script, the same in Markdown and CSV. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attribute, elements, textOf } from "../../scripts/inspect/html.ts";
import { FamilyRecord } from "../../src/data/families.ts";
import { LinkRecord } from "../../src/data/links.ts";
import { paths, relative } from "../../src/model/address.ts";
import { dataFiles } from "../../src/model/file-addresses.ts";
import { allPages, distDir, parsePage } from "../support/site.ts";

const read = (file: string) => readFileSync(join(distDir(), file), "utf8");
const json = (file: string) => JSON.parse(read(file)) as unknown[];
const pair = paths.pair("national-2024", "dalian-2024");
const family = paths.family("family/national-2024-2");

/** The links in a page's main text, as addresses below the site's root, fragments apart. */
async function targets(path: string): Promise<string[]> {
  const [main] = elements(await parsePage(path), "main");
  return (main === undefined ? [] : elements(main, "a")).map((link) => {
    const url = new URL(attribute(link, "href") ?? "", `https://x.example/${path}`);
    return url.pathname.slice(1) + url.hash;
  });
}

let measures: string[];
beforeAll(async () => {
  measures = (await allPages()).filter((path) => /^measures\/[^/]+\/[^/]+\/$/.test(path));
});

describe("a measure's page", () => {
  test("leads to the comparison with every counterpart in one click, also where it shows no differing words", async () => {
    const records = json(dataFiles.links).map((link) => LinkRecord.parse(link));
    const families = json(dataFiles.families).map((entry) => FamilyRecord.parse(entry));
    expect(records.length).toBeGreaterThan(50);
    const familyOf = new Map(families.flatMap(({ url, measures: of }) => of.map((id) => [id, url] as const)));
    const links = new Map<string, string[]>();
    for (const path of measures) links.set(path, await targets(path));
    for (const { measures: ids, scope } of records) {
      for (const id of ids) {
        const at = id.lastIndexOf("-");
        const found = links.get(paths.measure(id.slice(0, at), id.slice(at + 1))) ?? [];
        if (scope === "whole") expect(found, id).toContain(familyOf.get(id));
        else
          expect(
            found.some((target) => /^compare\/[^/]+\/[^/]+\/#m/.test(target)),
            id,
          ).toBe(true);
      }
    }
  });
});

describe("a pair's page", () => {
  test("has the differing words of the two, and the texts beside each other", async () => {
    const [main] = elements(await parsePage(pair), "main");
    const text = main === undefined ? "" : textOf(main);
    expect(text).toContain("全国2024任务表的29条措施，25条在大连2024措施有对应措施");
    expect(text).toContain("助推大樱桃等特色水果打入国际高端市场");
    expect(text).toContain("大连2024措施没有：「支持具备条件的口岸」");
    expect(text).toContain("对应关系由编者逐对审定（25对）");
    expect(text).not.toMatch(/已取消|不再执行|删除了/u);
  });

  test("of a local notice that came before the national one says so, and of another says nothing of it", async () => {
    const said = async (path: string) => textOf(await parsePage(path));
    const [before, after] = [paths.pair("national-2024", "qingdao-2022"), pair];
    expect(await said(before)).toContain("青岛2022措施早于全国2024任务表。");
    expect(await said(after)).not.toContain("早于");
    expect(read(`${before}index.md`)).toContain("青岛2022措施早于全国2024任务表。");
    expect((await said(paths.compare)).match(/早于/gu)).toHaveLength(1);
  });

  test("the other way round says where it stands, and search engines pass it by", async () => {
    const reverse = paths.pair("dalian-2024", "national-2024");
    expect(await targets(reverse)).toContain(pair);
    expect(read(`${reverse}index.html`)).toContain('content="noindex"');
  });

  test("has a Markdown twin and a table that say the same", () => {
    const markdown = read(`${pair}index.md`);
    expect(markdown).toContain("**支持具备条件的口岸**");
    expect(markdown).toContain("大樱桃");
    const csv = read(`${pair}comparison.csv`);
    expect(csv).toContain('"national-2024-2"');
    expect(csv).toContain("大连2024措施没有：「支持具备条件的口岸」");
  });
});

test("a notice's page leads to the pages where it stands beside another", async () => {
  const found = await targets(paths.notice("dalian-2024"));
  for (const other of [paths.pair("national-2024", "dalian-2024"), paths.pair("qingdao-2022", "dalian-2024")])
    expect(found).toContain(other);
});

test("a family's page has all versions, marks what only one has, and has a Markdown twin", async () => {
  const page = await parsePage(family);
  expect(elements(page, "mark").map(textOf)).toEqual(["支持具备条件的口岸"]);
  expect(await targets(family)).toContain(paths.measure("dalian-2024", "2"));
  expect(read(`${family}index.md`)).toContain("**支持具备条件的口岸**");
});

test("every number of the matrix leads on, and every pair and family is reached from some page", async () => {
  const all = new Set(await allPages());
  const reached = new Set((await targets(paths.compare)).map((target) => target.replace(/#.*$/, "")));
  const [table] = elements(await parsePage(paths.compare), "table");
  const numbers = (table === undefined ? [] : elements(table, "td")).filter((cell) =>
    /[1-9]/.test(textOf(cell)),
  );
  expect(numbers.length).toBe(16);
  for (const cell of numbers) expect(elements(cell, "a").length).toBe(1);
  for (const target of reached) expect(all.has(target), target).toBe(true);
  expect(relative(paths.compare, pair)).toBe("../compare/national-2024/dalian-2024/");
  expect(reached).toContain(pair);
});
