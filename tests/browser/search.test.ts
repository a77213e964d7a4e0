import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { searchRecords } from "../../scripts/search/records.ts";
import { loadContent } from "../../src/content/load.ts";
import { recordText, type SearchRecord } from "../../src/search/record.ts";
import { holds, rewrite } from "../search/truth.ts";
import { launchBrowser } from "../support/browser.ts";
import { byId } from "../support/html.ts";
import { type StaticServer, startServer } from "../support/server.ts";
import { distDir, parsePage } from "../support/site.ts";
import { visit } from "../support/visit.ts";
import { address, box, enter, seen, type } from "./search-page.ts";

const records = searchRecords(loadContent("content"));

/** The ids of the records that hold a phrase and fit a condition. */
function truth(query: string, fits: (record: SearchRecord) => boolean = () => true): string[] {
  const phrase = rewrite(query);
  const found = records.filter((record) => fits(record) && holds(rewrite(recordText(record).text), phrase));
  return found.map(({ id }) => id).sort();
}

let browser: Browser;
let server: StaticServer;
const failing: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startServer({ root: distDir(), base: "/some/where/", failing });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The search page; after the test nothing may have gone wrong in it, unless faults are expected. */
async function open(query = "", { faulty = false } = {}): Promise<Page> {
  const { page, faults, close } = await visit(browser, `${server.url}search/${query}`);
  onTestFinished(async () => {
    await close();
    if (!faulty) expect(faults).toEqual([]);
  });
  return page;
}

describe("what is typed", () => {
  test.each([
    ["9810", ["９８１０", " 9810 "]],
    ["AEO", ["aeo", "ＡＥＯ"]],
    ["7×24小时", ["7x24小时", "7*24 小时", "７×２４小时"]],
    ["保税+ERP", ["保税＋ＥＲＰ", "“保税 erp”"]],
    ["离境即退税", ["“离境即退税”", "离境即退税、"]],
    ["“一单两报”", ["一单两报", '"一单两报"']],
  ])("%s is found however it is typed", async (query, others) => {
    const page = await open();
    const wanted = truth(query);
    for (const typed of [query, ...others]) {
      const { hits, state, tiers, marked } = await enter(page, typed);
      expect([typed, [...hits].sort()]).toEqual([typed, wanted]);
      expect([state, tiers]).toEqual(wanted.length > 0 ? ["done", ["exact"]] : ["empty", []]);
      for (const mark of marked) expect(rewrite(mark)).toBe(rewrite(query));
    }
  });

  test("is searched for without Enter, and counted", async () => {
    const { hits, status } = await type(await open(), "锂电池");
    expect([...hits].sort()).toEqual(truth("锂电池"));
    expect(status).toContain(`${hits.length} 条措施`);
  });

  test("and in no text leaves nothing, and says so", async () => {
    const { hits, state, status } = await type(await open(), "锂电池即退税");
    expect({ hits, state }).toEqual({ hits: [], state: "empty" });
    expect(status).toMatch(/^没有找到.+。$/);
  });

  test("as a 文号 finds its notice", async () => {
    const { hits } = await type(await open(), "青口字〔2022〕2号");
    expect(hits).toContain("qingdao-2022");
  });

  test.each([
    "，。",
    "“”",
    "😀",
    "\u0000\u202e",
    "<img src=x onerror=alert(1)>",
    "电".repeat(10_000),
    "a".repeat(10_000),
  ])("does no harm, whatever it is: %.12j", async (text) => {
    const { hits, state, status } = await enter(await open(), text);
    expect({ hits, state }).toEqual({ hits: [], state: "empty" });
    expect(status).not.toContain("img");
  });

  test("with an input method is searched for when it is composed, not before", async () => {
    const page = await open();
    await seen(page);
    await page.locator("input[name=q]").evaluate((input: HTMLInputElement) => {
      input.dispatchEvent(new CompositionEvent("compositionstart"));
      input.value = "li'dian";
      input.dispatchEvent(new InputEvent("input", { isComposing: true }));
    });
    await page.waitForTimeout(500);
    expect(address(page)).toBe("");
    await page.locator("input[name=q]").evaluate((input: HTMLInputElement) => {
      input.value = "锂电";
      input.dispatchEvent(new CompositionEvent("compositionend"));
    });
    await page.waitForURL(/q=/);
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电"));
  });
});

describe("hits", () => {
  test("lead to the clause that holds the phrase", async () => {
    const page = await open();
    await type(page, "集装箱");
    const links = page.locator("[data-results] [data-measure] h3 a");
    for (const href of await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))) {
      const { pathname, hash } = new URL(href);
      const document = await parsePage(pathname.slice("/some/where/".length));
      if (hash !== "") expect(byId(document, hash.slice(1))).toBeDefined();
    }
    await links.first().click();
    await page.waitForURL(/measures\//);
  });

  test("come twenty at a time", async () => {
    const wanted = truth("海关");
    expect(wanted.length).toBeGreaterThan(40);
    const page = await open("?q=海关");
    const counts = [(await seen(page)).hits.length];
    while (await page.locator("[data-more]").count()) {
      const before = counts[counts.length - 1] ?? 0;
      await page.locator("[data-more]").click();
      await page.locator("[data-results] li").nth(before).waitFor();
      counts.push((await seen(page)).hits.length);
    }
    expect(counts.slice(0, 2)).toEqual([20, 40]);
    expect([...(await seen(page)).hits].sort()).toEqual(wanted);
  });

  test("of notices stand below those of measures", async () => {
    const page = await open("?q=优化口岸营商环境");
    const { hits } = await seen(page);
    const kinds = hits.map((id) => records.find((record) => record.id === id)?.kind);
    expect(kinds).toContain("notice");
    expect(kinds).toEqual([...kinds].sort());
  });
});

describe("filters", () => {
  const inQingdao = (record: SearchRecord) => record.filters.region.includes("qingdao");

  test("narrow the hits, are counted, and can be removed", async () => {
    const page = await open();
    await type(page, "锂电池");
    const label = page.locator("label", { has: box(page, "region", "qingdao") });
    expect(await label.textContent()).toContain(`（${truth("锂电池", inQingdao).length}）`);
    await box(page, "region", "qingdao").check();
    await page.waitForURL(/region=qingdao/);
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池", inQingdao));
    await page.getByRole("button", { name: "移除筛选：青岛" }).click();
    await page.waitForURL((url) => !url.search.includes("region"));
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
  });

  test("work with nothing typed, several together, and from the address", async () => {
    const wanted = records.filter(
      ({ filters }) => filters.department.includes("qingdao/customs") && filters.year.includes("2022"),
    );
    const page = await open("?department=qingdao/customs&year=2022");
    const { hits, status } = await seen(page);
    expect(wanted.map(({ id }) => id)).toEqual(expect.arrayContaining(hits));
    expect(status).toContain(`${wanted.length} 条措施`);
    expect(await box(page, "year", "2022").isChecked()).toBe(true);
    await page.getByRole("button", { name: "清除全部筛选" }).click();
    await page.waitForURL((url) => url.search === "");
    expect((await seen(page)).state).toBe("idle");
  });

  test("that nothing fits leave nothing", async () => {
    expect(await seen(await open("?q=海关&region=nowhere"))).toMatchObject({ state: "empty", hits: [] });
  });
});

describe("the address and the way back", () => {
  test("typing stays in one entry of the history; Enter and filters add one", async () => {
    const page = await open();
    const start = await page.evaluate(() => history.length);
    await type(page, "锂电");
    await type(page, "锂电池");
    expect(await page.evaluate(() => history.length)).toBe(start);
    await page.keyboard.press("Enter");
    await type(page, "海关");
    await box(page, "year", "2025").check();
    await page.waitForURL(/year=2025/);
    const trail = [address(page)];
    for (let step = 0; step < 3; step += 1) {
      await page.goBack();
      trail.push(address(page));
    }
    expect(trail).toEqual(["?q=海关&year=2025", "?q=海关", "?q=锂电池", ""]);
    expect((await seen(page)).state).toBe("idle");
    await page.goForward();
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
    expect(await page.locator("input[name=q]").inputValue()).toBe("锂电池");
  });

  test("the box of another page leads to the hits", async () => {
    const { page, close } = await visit(browser, `${server.url}measures/`);
    onTestFinished(close);
    await page.locator("input[name=q]").fill("锂电池");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\/\?q=/);
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
  });
});

describe("when something is missing", () => {
  test.each([
    "catalogue.json",
    "pagefind.js",
    "wasm.unknown.pagefind",
    ".pf_meta",
    ".pf_index",
    ".pf_fragment",
  ])("%s, the page says so, and trying again helps", async (missing) => {
    const page = await open("", { faulty: true });
    await page.route(`**/pagefind/**${missing}*`, (route) => route.abort());
    await page.reload();
    const { state, status, hits } = await enter(page, "锂电池");
    expect({ state, hits }).toEqual({ state: "error", hits: [] });
    expect(status).toMatch(/重试。$/);
    await page.unroute(`**/pagefind/**${missing}*`);
    await page.getByRole("button", { name: "重试" }).click();
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
  });

  test("scripts, the page leads to the indexes of measures and of departments", async () => {
    const { page, close } = await visit(browser, `${server.url}search/`, { javaScriptEnabled: false });
    onTestFinished(close);
    for (const name of ["全部措施", "责任单位"]) {
      expect(await page.locator("main noscript, main").getByRole("link", { name }).first().isVisible()).toBe(
        true,
      );
    }
  });
});
