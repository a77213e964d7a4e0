import { describe, expect, onTestFinished, test } from "vitest";
import { visit } from "../../scripts/inspect/visit.ts";
import type { SearchRecord } from "../../src/search/record.ts";
import { address, box, records, seen, truth, type, useSearchPage } from "./search-page.ts";

const { open, site } = useSearchPage();

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

  test("take what the measures' words name, 未限定 among it; folded groups unfold where something is chosen", async () => {
    const of = (facet: string, value: string) => (record: SearchRecord) =>
      (record.filters[facet] ?? []).includes(value);
    const page = await open("?transport=unspecified&goods=lithium-battery");
    const wanted = records.filter(
      (record) => of("transport", "unspecified")(record) && of("goods", "lithium-battery")(record),
    );
    expect([...(await seen(page)).hits].sort()).toEqual(wanted.map(({ id }) => id).sort());
    const option = page.locator("label", { has: box(page, "transport", "unspecified") });
    expect(await option.isVisible()).toBe(true);
    expect(await option.textContent()).toBe(`未限定（${wanted.length}）`);
    expect(await box(page, "strength", "explore").isVisible()).toBe(false);
    await page.locator('[data-facet="strength"] summary').click();
    await box(page, "strength", "explore").check();
    await page.waitForURL(/strength=explore/);
    const explored = wanted.filter(of("strength", "explore"));
    expect([...(await seen(page)).hits].sort()).toEqual(explored.map(({ id }) => id).sort());
    expect(explored.length).toBeGreaterThan(0);
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
    const { page, close } = await visit(site().browser, `${site().url}measures/`);
    onTestFinished(close);
    await page.locator("input[name=q]").fill("锂电池");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\/\?q=/);
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
  });
});
