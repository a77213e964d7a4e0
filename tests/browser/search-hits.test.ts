/** The hits of a search: where they lead, how many come at a time, and how one comes back to them. */
import { describe, expect, test } from "vitest";
import { byId } from "../../scripts/inspect/html.ts";
import { parsePage } from "../support/site.ts";
import { address, records, seen, truth, type, useSearchPage } from "./search-page.ts";

const { open, base } = useSearchPage();

describe("going back", () => {
  test("from a hit leads to the hits as they were: how many, which filters, how far down, and at which", async () => {
    const page = await open("?q=海关");
    await seen(page);
    await page.locator("[data-facet=step] summary").click();
    await page.locator("[data-facet=region] summary").click();
    for (const shown of [40, 60]) {
      await page.locator("[data-more]").click();
      await page
        .locator("[data-results] li")
        .nth(shown - 1)
        .waitFor();
    }
    const state = () =>
      page.evaluate(() => ({
        hits: document.querySelectorAll(".hit").length,
        open: [...document.querySelectorAll<HTMLElement>("[data-facet]:has([open])")].map(
          ({ dataset }) => dataset["facet"],
        ),
        top: scrollY,
      }));
    const link = page.locator("[data-results] h3 a").nth(44);
    await link.scrollIntoViewIfNeeded();
    const [before, href] = [await state(), await link.getAttribute("href")];
    expect(before.hits).toBe(60);
    expect(before.open).toContain("step");
    expect(before.open).not.toContain("region");
    await link.click();
    await page.waitForURL(/measures\//, { waitUntil: "networkidle" });
    await page.goBack();
    await page.waitForFunction((top) => scrollY === top, before.top);
    expect(await state()).toEqual(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(href);
  });

  test("after typing and opening a hit leads to what was typed, and then to the search before", async () => {
    const page = await open("?q=海关");
    await seen(page);
    await type(page, "海关总署");
    await type(page, "锂电池");
    await page.locator("[data-results] h3 a").first().click();
    await page.waitForURL(/measures\//, { waitUntil: "networkidle" });
    await page.goBack();
    await page.waitForURL(/search\//);
    expect(address(page)).toBe("?q=锂电池");
    expect([...(await seen(page)).hits].sort()).toEqual(truth("锂电池"));
    await page.goBack();
    expect(address(page)).toBe("?q=海关");
    expect((await seen(page)).hits.length).toBe(20);
    expect(await page.locator("main input[name=q]").inputValue()).toBe("海关");
  });

  test("to hits of texts that were published since begins at their head", async () => {
    const page = await open("?q=海关");
    await seen(page);
    await page.evaluate(() => {
      const place = { texts: "older", search: location.search, shown: { exact: 60 }, open: [], top: 3000 };
      history.replaceState({ place: { ...place, unfolded: true, hit: null } }, "");
    });
    await page.reload();
    expect((await seen(page)).hits.length).toBe(20);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe("hits", () => {
  test("lead to the clause that holds the phrase", async () => {
    const page = await open();
    await type(page, "集装箱");
    const links = page.locator("[data-results] [data-measure] h3 a");
    for (const href of await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))) {
      const { pathname, hash } = new URL(href);
      const document = await parsePage(pathname.slice(base.length));
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
