/** The search page on the index of a large collection, which lies in parts. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSearchIndex } from "../../scripts/search/build.ts";
import { searchFacets } from "../../scripts/search/records.ts";
import { loadContent, loadSearchWords } from "../../src/content/load.ts";
import type { BuildSet } from "../../src/model/build-set.ts";
import { contentFolder } from "../support/fixture.ts";
import { builtFile } from "../support/site.ts";
import { address, base, box, records, seen, truth, type, useSearchPage } from "./search-page.ts";

const { open, site } = useSearchPage();
const MANY = 150;
/** Departments beside those of the content, the first with the most measures. */
const made = Array.from({ length: MANY }, (_, number) => ({
  id: `made/d${number}`,
  name: number === 120 ? "远洋渔业办公室" : `第${number}办公室`,
}));
let written: string;
let folder: string;
let packed: string;

beforeAll(async () => {
  written = await mkdtemp(join(tmpdir(), "search-parts-"));
  const content = loadContent(contentFolder());
  const built = await buildSearchIndex({
    records: records.map((record, place) => {
      const own = record.kind === "measure" ? made.slice(0, Math.max(1, MANY - place * 2)) : [];
      const department = [...record.filters.department, ...own.map(({ id }) => id)];
      return { ...record, filters: { ...record.filters, department } };
    }),
    outDir: written,
    facets: searchFacets(content).map((facet) =>
      facet.id === "department"
        ? { ...facet, labels: new Map([...facet.labels, ...made.map(({ id, name }) => [id, name] as const)]) }
        : facet,
    ),
    searchWords: loadSearchWords(contentFolder()),
    inParts: true,
  });
  folder = join(written, built.index);
  packed = built.packed;
});
afterAll(() => rm(written, { recursive: true, force: true }));

const TYPES: Record<string, string> = { ".json": "application/json", ".js": "text/javascript" };

/** The search page, its index replaced by one in parts; and the names of the index's files that it loads. */
async function openLarge(query = ""): Promise<{ page: Page; loaded: string[] }> {
  const page = await open();
  const loaded: string[] = [];
  await page.route(`**${base}pagefind/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith("/pagefind/packed"))
      return route.fulfill({ body: await readFile(join(written, packed)) });
    const name = pathname.split(`/${builtFile("searchIndex")}`)[1];
    if (name === undefined) return route.continue();
    loaded.push(name);
    const contentType = TYPES[extname(name)] ?? "application/octet-stream";
    await route.fulfill({ contentType, body: await readFile(join(folder, name)) });
  });
  await page.route("**/build.json", async (route) => {
    const { files, ...set } = (await (await route.fetch()).json()) as BuildSet;
    await route.fulfill({ json: { ...set, files: { ...files, searchPacked: "pagefind/packed" } } });
  });
  await page.goto(`${site().url}search/${query}`);
  return { page, loaded };
}

const group = (page: Page) => page.locator('[data-facet="department"]');
const listed = (page: Page) => group(page).locator("li:visible label");

describe("the search of a large collection", () => {
  test("finds what a query stands in, and loads no engine and few texts", async () => {
    const { page, loaded } = await openLarge("?q=锂电池");
    const found = await seen(page);
    expect([...found.hits].sort()).toEqual(truth("锂电池"));
    expect(found.marked).toContain("锂电池");
    expect(loaded.filter((name) => /wasm|pf_|texts\.js|titles/.test(name))).toEqual([]);
    const shown = new Set(loaded.filter((name) => name.startsWith("texts/")));
    expect(shown.size).toBeLessThanOrEqual(found.all.length);
    expect([...(await type(page, "单一窗口")).hits].length).toBeGreaterThan(0);
  });

  test("suggests titles and departments by how they begin", async () => {
    const { page } = await openLarge();
    await page.locator("input[name=q]").first().pressSequentially("青岛市商");
    await page.getByRole("option", { name: "青岛市商务局" }).waitFor();
  });

  test("keeps the filters that begin closed for when they are opened", async () => {
    const { page, loaded } = await openLarge("?q=口岸");
    await seen(page);
    expect(loaded.filter((name) => name.startsWith("facets/"))).toEqual([]);
    await group(page).locator("summary").click();
    await listed(page).first().waitFor();
    expect(loaded.filter((name) => name.startsWith("facets/"))).toEqual(["facets/department.json"]);
  });
});

describe("a filter with very many values", () => {
  test("lists the busiest, and by typing every other one; with the keyboard alone", async () => {
    const { page } = await openLarge();
    await group(page).locator("summary").focus();
    await page.keyboard.press("Enter");
    await listed(page).first().waitFor();
    expect(await listed(page).count()).toBe(20);
    const counts = (await listed(page).allTextContents()).map((text) => Number(/（(\d+)）/.exec(text)?.[1]));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    await page.keyboard.press("Tab");
    await page.keyboard.type("远洋");
    expect(await listed(page).allTextContents()).toEqual([expect.stringContaining("远洋渔业办公室")]);
    expect(await group(page).getByRole("status").textContent()).toBe("共 1 个。");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.waitForFunction(() => location.search.includes("department"));
    expect(address(page)).toBe("?department=made/d120");
    const found = await seen(page);
    expect(found.all.length).toBeGreaterThan(0);
    expect(await box(page, "department", "made/d120").evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await group(page).getByRole("searchbox").fill("没有这个");
    expect(await group(page).getByRole("status").textContent()).toBe("没有名称符合的。");
    expect(await box(page, "department", "made/d120").isVisible()).toBe(true);
  });

  test("is named for those who don't see it", async () => {
    const { page } = await openLarge("?department=made/d120");
    await seen(page);
    const search = group(page).getByRole("searchbox", { name: "输入名称查找责任单位" });
    expect(await search.isVisible()).toBe(true);
    expect(await box(page, "department", "made/d120").isChecked()).toBe(true);
    await page.getByRole("button", { name: "移除筛选：远洋渔业办公室" }).click();
    expect(address(page)).toBe("");
  });
});
