/** What a browser keeps of a published site, read with the server stopped. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { allPages, distDir } from "../support/site.ts";
import {
  expectKept,
  isMarked,
  kept,
  MEASURE,
  OTHER,
  type Place,
  publish,
  reader,
  untilKept,
} from "./kept-site.ts";
import { seen, truth } from "./search-page.ts";

let browser: Browser;
let published: string;
beforeAll(async () => {
  browser = await launchBrowser();
  published = distDir();
});
afterAll(() => browser?.close());

describe("what was visited", () => {
  test("reads with the server stopped, styled and with its tools, and says that it is a copy", async () => {
    const place = await publish(browser, published);
    const page = await reader(place, MEASURE);
    await place.stop();
    await page.goto(place.url + MEASURE);
    expect(await page.locator("main").innerText()).toContain("进一步支持跨境电商发展");
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
    await page.locator("[data-tools] button").first().waitFor();
    await page.getByText("现在连不上网站，这是存在本机的副本（收录截至").waitFor();
  });

  test("is all that is kept of one who came once: nothing of the search", async () => {
    const place = await publish(browser, published);
    const page = await reader(place, MEASURE);
    const { paths } = await kept(page, place.url);
    expect(paths.filter((path) => path === "" || path.endsWith("/"))).toEqual([MEASURE]);
    expect(paths.filter((path) => path.startsWith("pagefind/"))).toEqual([]);
  });

  test("brings, for one who reads on, the search: it finds exactly, and filters, with the server stopped", async () => {
    const place = await publish(browser, published);
    const page = await reader(place, MEASURE, OTHER, "finder/");
    await untilKept(
      page,
      place,
      (paths) => paths.some((path) => path.startsWith("pagefind/texts")) && isMarked(paths),
    );
    await place.stop();
    await page.goto(`${place.url + OTHER}`);
    await page.locator("header input[name=q]").fill("锂电池");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/**");
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
    await page.locator('input[type=checkbox][name="region"][value="qingdao"]').check();
    const inQingdao = truth("锂电池", ({ filters }) => filters.region.includes("qingdao"));
    await page.waitForFunction(
      (count) => document.querySelectorAll("[data-tier=exact] [data-measure]").length === count,
      inQingdao.length,
    );
    await page.goto(`${place.url}finder/?goods=lithium-battery`);
    await page.locator('[data-results][data-state="done"]').waitFor();
    expect(await page.locator("[data-results] [data-measure]").count()).toBeGreaterThan(0);
  });

  test("is said of a page that wasn't, with a way to those that were", async () => {
    const place = await publish(browser, published);
    const page = await reader(place, MEASURE, OTHER);
    await untilKept(page, place, (paths) => paths.includes("search/") && isMarked(paths));
    await place.stop();
    const response = await page.goto(`${place.url}notices/qingdao-2022/`);
    expect(response?.status()).toBe(503);
    expect(await page.locator("body").innerText()).toContain("这一页也没有存在本机");
    await page.getByRole("link", { name: "检索" }).click();
    expect(await page.locator("main h1").innerText()).toBe("检索");
  });

  test("goes without a fault of policy or network, the first time and the next", async () => {
    const place = await publish(browser, published);
    for (const path of ["", "offline/", "search/?q=海关"]) {
      const first = await visit(browser, place.url + path, { serviceWorkers: "allow" });
      await first.page.evaluate(() => navigator.serviceWorker.ready);
      await first.page.reload({ waitUntil: "networkidle" });
      expect(first.faults, path).toEqual([]);
      await first.close();
    }
  });

  test("comes from the site while the site answers", async () => {
    const place = await publish(browser, published);
    const page = await reader(place, MEASURE, OTHER);
    const before = place.requests().filter((path) => path === MEASURE).length;
    await page.goto(place.url + MEASURE);
    expect(place.requests().filter((path) => path === MEASURE).length).toBeGreaterThan(before);
    expect(await page.locator(".kept-note").count()).toBe(0);
  });
});

describe("what a reader asks for", () => {
  const row = (page: Page, id: string) => page.locator(`[data-group="${id}"]`);

  async function keep(place: Place, id: string): Promise<Page> {
    const page = await place.context.newPage();
    await page.goto(`${place.url}offline/`);
    // Its size is said first.
    expect(await row(page, id).innerText()).toMatch(/约 \d+\.\d MB|不到 0\.1 MB/);
    await row(page, id).getByRole("button").click();
    await page.getByText(/^已保存“.+”，没有网络时也可以读。$/).waitFor({ timeout: 60_000 });
    expect(await row(page, id).innerText()).toContain("已保存");
    return page;
  }

  const pagesBelow = async (...fpublisheds: string[]) =>
    (await allPages(published)).filter((path) =>
      fpublisheds.some((fpublished) => path.startsWith(fpublished)),
    );

  test("is a notice: each of its pages reads with the server stopped, and no other's", async () => {
    const place = await publish(browser, published);
    const page = await keep(place, "notice/dalian-2024");
    await place.stop();
    const own = await pagesBelow("notices/dalian-2024/", "measures/dalian-2024/");
    expect(own.length).toBeGreaterThan(10);
    const { paths } = await kept(page, place.url);
    expect(paths).toEqual(expect.arrayContaining(own));
    expect(paths.filter((path) => path.startsWith("measures/") && !own.includes(path))).toEqual([]);
    for (const path of own.slice(0, 4)) expect((await page.goto(place.url + path))?.status(), path).toBe(200);
    await page.goto(`${place.url}search/?q=锂电池`);
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
  });

  test("is a region, its departments included, and can be given up again", async () => {
    const place = await publish(browser, published);
    const page = await keep(place, "region/qingdao");
    const own = await pagesBelow("departments/qingdao/", "measures/qingdao-2022/", "measures/qingdao-2025/");
    expect((await kept(page, place.url)).paths).toEqual(expect.arrayContaining(own));
    await page.reload();
    await row(page, "region/qingdao").getByRole("button", { name: "删除" }).click();
    await page.getByText("已删除“青岛”。").waitFor();
    const { paths } = await kept(page, place.url);
    expect(paths.filter((path) => own.includes(path))).toEqual([]);
  });

  test("is everything: every page of the site, to the byte, and nothing of the web is left to be asked", async () => {
    const place = await publish(browser, published);
    const page = await keep(place, "all");
    const pages = (await allPages(published)).filter((path) => path !== "404.html");
    await expectKept(page, place, published);
    expect((await kept(page, place.url)).paths).toEqual(expect.arrayContaining(pages));
    await place.stop();
    for (const path of [
      "",
      "terms/",
      "overview/",
      "topics/goods/lithium-battery/",
      "notices/qingdao-2025/source/",
    ])
      expect((await page.goto(place.url + path))?.status(), path).toBe(200);
  });

  test("that can't be had whole is not kept, and what was kept before is as it was", async () => {
    const place = await publish(browser, published);
    const page = await reader(place, MEASURE, "offline/");
    await rm(join(place.root, "measures/dalian-2024/14/index.html"));
    await row(page, "notice/dalian-2024").getByRole("button").click();
    await page.getByText("没有存下来：有文件没有取到").waitFor();
    const { paths } = await kept(page, place.url);
    expect(paths.filter((path) => path.includes("dalian-2024"))).toEqual([]);
    expect(paths).toContain(MEASURE);
  });

  test("can all be removed, and nothing of other sites on the host goes with it", async () => {
    const place = await publish(browser, published);
    const page = await keep(place, "notice/dalian-2024");
    const others = [`policy-site 1 ${new URL("/some/", place.url)} 0a`, "something"];
    await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
    await page.getByRole("button", { name: "删除本机所存的全部页面" }).click();
    await page.getByText("本机还没有存下内容。").waitFor();
    expect((await page.evaluate(() => caches.keys())).sort()).toEqual(others.sort());
  });
});

test("a browser that lets no worker in says so", async () => {
  const { url } = await publish(browser, published);
  const context = await browser.newContext({ serviceWorkers: "block" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${url}offline/`);
  await page.getByText("正在准备").waitFor();
  await page.clock.runFor(10_000);
  await page.getByText("这个浏览器不能把网页存下来").waitFor();
});
